// npm run bench:scans [-- --scans N --away N]
// Scans (100,000) over two web processes with one database: one process is killed half way; then the database is away for
// some seconds (30). Says how fast codes are answered and what was counted.
import { rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type pg from "pg";
import { databaseDoor, type DatabaseDoor } from "../tests/support/database-door";
import { databaseOf, databaseUrl } from "../tests/support/embedded-database";
import { freePort, newDataDir, startProduct, type RunningProduct } from "../tests/support/product";
import { addPublicCode } from "../tests/support/public-code";
import { load, PHONE } from "./bench/load";
import { memoryOf } from "./bench/of-process";
import { printTable } from "./bench/print-table";

const CODE = "7KX3M";
const CONNECTIONS = 10;

/** Answers that came, and scans of which we do not know whether they arrived. */
type Scanned = { answered: number; cutOff: number; refused: number };

const { values } = parseArgs({
  options: {
    scans: { type: "string", default: "100000" },
    away: { type: "string", default: "30" },
  },
});
await benchScans({ scans: Number(values.scans), away: Number(values.away) });

async function benchScans({ scans, away }: { scans: number; away: number }): Promise<void> {
  const host = await startProduct("start");
  const database = databaseOf(host.dataDir);
  await addPublicCode(database, CODE);
  const door = await databaseDoor(databaseUrl(host.dataDir));
  const dataDir = newDataDir();
  const products = await Promise.all([startBehind(door, dataDir), startBehind(door, dataDir)]);
  try {
    await speed(products[0]);
    await killOneHalfWay(database, products, scans);
    await withoutDatabase(database, door, products[1], away);
  } finally {
    for (const product of products) await product.kill();
    await door.shut();
    await database.end();
    await host.stop();
    for (const folder of [dataDir, host.dataDir]) rmSync(folder, { recursive: true, force: true });
  }
}

async function startBehind(door: DatabaseDoor, dataDir: string): Promise<RunningProduct> {
  const port = await freePort();
  return startProduct("start", {
    port,
    dataDir,
    env: {
      DATABASE_URL: door.url,
      APP_URL: `http://localhost:${port}`,
      SESSION_SECRET: "a secret of the bench, long enough and used nowhere else",
    },
  });
}

async function speed({ url, pid }: RunningProduct): Promise<void> {
  const asked = [{ path: `/q/${CODE}` }];
  await load(url, asked, { connections: CONNECTIONS, amount: 5_000 });
  const { perSecond, within } = await load(url, asked, { connections: CONNECTIONS, seconds: 10 });
  console.log("Redirects of one process, counting on");
  printTable(
    ["connections", "per second", "p50", "p95", "p99 ms", "MB resident"],
    [[CONNECTIONS, perSecond, within(0.5), within(0.95), within(0.99), memoryOf(pid)?.now ?? NaN]],
  );
}

async function killOneHalfWay(
  database: pg.Pool,
  [first, second]: RunningProduct[] & { 0: RunningProduct; 1: RunningProduct },
  scans: number,
): Promise<void> {
  const before = await settled(database);
  const killed: Promise<void>[] = [];
  const half = scans / 2;
  const [a, b] = await Promise.all([
    scanMany(first.url, half, (done) => {
      if (done >= half / 2 && killed.length === 0) killed.push(first.kill());
    }),
    scanMany(second.url, half),
  ]);
  await Promise.all(killed);
  // What the killed process could not take any more goes to the other one.
  const rest = await scanMany(second.url, a.refused);
  const answered = a.answered + b.answered + rest.answered;
  const counted = (await settled(database)) - before;
  const extra = counted - answered;
  const right = extra >= 0 && extra <= a.cutOff;
  console.log("\nTwo processes, one killed half way");
  printTable(
    ["answered", "of those by the killed one", "cut off unanswered", "counted", ""],
    [[answered, a.answered, a.cutOff, counted, right ? "none lost, none doubled" : "WRONG"]],
  );
}

async function withoutDatabase(
  database: pg.Pool,
  door: DatabaseDoor,
  { url }: RunningProduct,
  seconds: number,
): Promise<void> {
  const before = await settled(database);
  await door.shut();
  const asked = [{ path: `/q/${CODE}` }];
  const { answered, perSecond, within, statuses } = await load(url, asked, {
    connections: CONNECTIONS,
    seconds,
  });
  const during = (await countedIn(database)) - before;
  await door.open();
  const start = performance.now();
  const total = async () => (await countedIn(database)) - before;
  while ((await total()) < answered && performance.now() - start < 60_000) await sleep(50);
  const arrived = (performance.now() - start) / 1000;
  const counted = (await settled(database)) - before;
  console.log(`\nThe database away for ${seconds} s`);
  printTable(
    ["answered", "statuses", "per second", "p99 ms", "counted meanwhile", "counted", "after s", ""],
    [
      [
        answered,
        [...statuses].join(),
        perSecond,
        within(0.99),
        during,
        counted,
        arrived,
        // Requests that were under way when the load ended were not answered to it.
        counted >= answered && counted <= answered + CONNECTIONS ? "all counted" : "WRONG",
      ],
    ],
  );
}

async function countedIn(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ counted: string | null }>(
    `SELECT sum("counted") AS counted FROM "ScanCount"`,
  );
  return Number(rows[0]?.counted ?? 0);
}

/** When nothing was added for longer than a journal of a dead process waits. */
async function settled(database: pg.Pool): Promise<number> {
  let [count, since] = [await countedIn(database), performance.now()];
  while (performance.now() - since < 8_000) {
    await sleep(500);
    const now = await countedIn(database);
    if (now !== count) [count, since] = [now, performance.now()];
  }
  return count;
}

async function scanMany(
  url: string,
  amount: number,
  progress: (done: number) => void = () => undefined,
): Promise<Scanned> {
  const scanned: Scanned = { answered: 0, cutOff: 0, refused: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = amount;
  const phone = async () => {
    while (left-- > 0) {
      scanned[await scanOnce(url, agent)]++;
      progress(scanned.answered);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, phone));
  agent.destroy();
  return scanned;
}

/** Refused connections never reached the product; of others that broke nobody knows. */
function scanOnce(url: string, agent: Agent): Promise<keyof Scanned> {
  return new Promise((resolve) => {
    const asking = request(`${url}/q/${CODE}`, { agent, headers: PHONE }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode === 302 ? "answered" : "refused"));
      answer.once("error", () => resolve("cutOff"));
    });
    asking.once("error", (error) => {
      const refused = "code" in error && error.code === "ECONNREFUSED";
      resolve(refused ? "refused" : "cutOff");
    });
    asking.end();
  });
}
