// npm run bench [-- --listings N --seconds N --only agenda,listing,calendar,filter,beside,code,bulk --profile DIR]
// How fast the built product is, and how much memory it takes, with N published listings on this machine.
// It judges nothing: targets stand beside what was measured. --profile tells where the processor's time goes.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type pg from "pg";
import { databaseOf, databaseUrl } from "../tests/support/embedded-database";
import { newDataDir, startProduct, type RunningProduct } from "../tests/support/product";
import { bulkPosters } from "./bench/bulk-posters";
import { firstView } from "./bench/first-view";
import { load, PHONE, type Asked, type Load } from "./bench/load";
import type { MadePosters } from "./bench/make-posters";
import { memoryOf, processorTimeOf } from "./bench/of-process";
import { against, printTable } from "./bench/print-table";
import { readProfile } from "./bench/read-profile";
import { seedBench, type Seeded } from "./bench/seed-bench";
import { besideCalendar, changeListing, firstTimeFiltered } from "./bench/spread";

const { values } = parseArgs({
  options: {
    listings: { type: "string", default: "1000" },
    seconds: { type: "string", default: "8" },
    only: { type: "string" },
    profile: { type: "string" },
  },
});
const listings = Number(values.listings);
const seconds = Number(values.seconds);
const only = values.only?.split(",");
const wanted = (name: string) => !only || only.includes(name);

const SLICES = 8;
const PASSES_BEFORE = 200;
const WARM_SECONDS = 2;
const COLD_TIMES = 30;

const dataDir = newDataDir();
let product: RunningProduct | null = null;
try {
  product = await bench();
} finally {
  await product?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
if (values.profile) printProfile(values.profile);
if (!only) posters();
if (wanted("bulk")) await bulkPosters();

async function bench(): Promise<RunningProduct> {
  console.log(`Omarmt with ${listings} published listings, ${seconds} s per measurement`);
  const busy = loadavg()[0]?.toFixed(1);
  console.log(`${availableParallelism()} processors; work of others before this began: ${busy}\n`);
  const [first, firstStart] = await timed(() => startProduct("start", { dataDir }));
  const database = databaseOf(dataDir);
  const seeded = await seedBench(database, { url: databaseUrl(dataDir), listings });
  await first.stop();
  const profile = values.profile
    ? ["--cpu-prof", `--cpu-prof-dir=${values.profile}`, "--enable-source-maps"]
    : [];
  const [running, secondStart] = await timed(() =>
    startProduct("start", { dataDir, port: first.port, nodeOptions: profile }),
  );
  await sleep(1_000);
  const atStart = memoryOf(running.pid);

  await measurePages(running, database, seeded);
  if (!only) {
    await measureFirstView(running.url);
    await measureMemory(running, seeded, atStart?.now ?? NaN);
  }
  console.log("\nStart-up");
  printTable(
    ["", "s"],
    [
      ["first start (makes the database)", firstStart / 1000],
      ["second start", secondStart / 1000],
    ],
  );
  await database.end();
  return running;
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

interface Page extends Asked {
  name: string;
  status: number;
  /** Milliseconds a part of the answers at a number of connections is to stay under. */
  target?: { connections: number; part: number; most: number };
}

async function measurePages(
  { url, pid }: RunningProduct,
  database: pg.Pool,
  { slug, code, placementId }: Seeded,
): Promise<void> {
  const calendar = await fetch(`${url}/agenda.ics`);
  const unchanged = { "If-None-Match": calendar.headers.get("ETag") ?? "" };
  await calendar.text();
  const pages: (Page & { group: string })[] = [
    {
      group: "agenda",
      name: "/agenda",
      path: "/agenda",
      status: 200,
      target: { connections: 1, part: 0.95, most: 15 },
    },
    { group: "listing", name: "/agenda/<slug>", path: `/agenda/${slug}`, status: 200 },
    { group: "calendar", name: "/agenda.ics", path: "/agenda.ics", status: 200 },
    {
      group: "calendar",
      name: "/agenda.ics unchanged (304)",
      path: "/agenda.ics",
      headers: unchanged,
      status: 304,
      target: { connections: 1, part: 0.95, most: 5 },
    },
    {
      group: "code",
      name: "/q/<code> (302)",
      path: `/q/${code}`,
      status: 302,
      target: { connections: 10, part: 0.99, most: 15 },
    },
  ];
  const rows: (string | number)[][] = [];
  for (const page of pages.filter(({ group }) => wanted(group))) {
    for (const connections of [1, 10]) {
      const measure = page.path.startsWith("/q/")
        ? () => countedLoad(url, page, connections, () => scans(database, placementId))
        : () => warmLoad(url, page, connections);
      const before = processorTimeOf(pid);
      const { answered, shown } = await measure();
      const processor = (processorTimeOf(pid) - before) / answered;
      rows.push([page.name, connections, processor, ...shown]);
    }
  }
  if (wanted("calendar")) rows.push(await coldCalendar({ url, pid }, database));
  if (wanted("filter")) rows.push(filteredRow(await firstTimeFiltered(url)));
  if (wanted("beside")) {
    const { pages, calendars } = await besideCalendar(url, database, { slug, seconds });
    const beside = { name: `beside ${calendars} new calendars`, path: "", status: 200 };
    const target = { connections: 2, part: 0.95, most: 100 };
    rows.push([beside.name, 2, NaN, ...row({ ...beside, target }, 2, pages)]);
  }
  console.log("Requests, with the processor's time that each took of the app");
  printTable(
    ["", "connections", "processor ms", "per second", "p50", "p95", "p99 ms", "target", ""],
    rows,
  );
}

interface Measured {
  /** Warm-up included. */
  answered: number;
  shown: (string | number)[];
}

async function warmLoad(url: string, page: Page, connections: number): Promise<Measured> {
  const warm = await load(url, [page], { connections, amount: PASSES_BEFORE });
  const measured = await load(url, [page], { connections, seconds });
  return { answered: warm.answered + measured.answered, shown: row(page, connections, measured) };
}

/** Every scan that was answered must have been counted, so here a number is asked for and not a time. */
async function countedLoad(
  url: string,
  page: Page,
  connections: number,
  counted: () => Promise<number>,
): Promise<Measured> {
  const before = await counted();
  const rounds = (perSecond: number, long: number) =>
    Math.ceil((perSecond * long) / connections) * connections;
  const warm = await load(url, [page], { connections, amount: PASSES_BEFORE });
  // What the first few hundred took says little: the code was still cold, and they are over in a moment.
  const amount = rounds(warm.perSecond, WARM_SECONDS);
  const warmer = await load(url, [page], { connections, amount });
  const measured = await load(url, [page], {
    connections,
    amount: rounds(warmer.perSecond, seconds),
  });
  const answered = warm.answered + warmer.answered + measured.answered;
  const missing = await stillMissing(async () => answered - ((await counted()) - before));
  const count = missing === 0 ? "all counted" : `${missing} NOT COUNTED`;
  const shown = row(page, connections, measured);
  const verdict = shown.pop();
  return { answered, shown: [...shown, verdict ? `${verdict}, ${count}` : count] };
}

/** Counts may reach the database a little after the answer. */
async function stillMissing(missing: () => Promise<number>): Promise<number> {
  for (let tries = 0; tries < 50 && (await missing()) > 0; tries++) await sleep(200);
  return missing();
}

function row({ status, target }: Page, connections: number, measured: Load): (string | number)[] {
  const { perSecond, within, statuses, broken } = measured;
  const numbers = [perSecond, within(0.5), within(0.95), within(0.99)];
  const others = [...statuses].filter((found) => found !== status);
  if (others.length > 0 || broken > 0) {
    return [...numbers, "", `WRONG: ${others.join(", ")} ${broken} broken`];
  }
  if (target?.connections !== connections) return [...numbers, "", ""];
  const [aim, verdict] = against(within(target.part), target.most, "ms");
  return [...numbers, `p${target.part * 100} ${aim}`, verdict];
}

function filteredRow(times: number[]): (string | number)[] {
  const within = (part: number) => times[Math.ceil(part * times.length) - 1] ?? NaN;
  const [aim, verdict] = against(within(0.95), 40, "ms");
  const shown = [within(0.5), within(0.95), within(0.99)];
  return [`${times.length} filtered views, new`, 1, NaN, NaN, ...shown, `p95 ${aim}`, verdict];
}

async function scans(database: pg.Pool, placementId: string): Promise<number> {
  const { rows } = await database.query<{ counted: string | null }>(
    `SELECT sum("counted") AS counted FROM "ScanCount" WHERE "placementId" = $1`,
    [placementId],
  );
  return Number(rows[0]?.counted ?? 0);
}

/** The whole calendar made anew: the first request after a listing has changed. */
async function coldCalendar(
  { url, pid }: Pick<RunningProduct, "url" | "pid">,
  database: pg.Pool,
): Promise<(string | number)[]> {
  const times: number[] = [];
  const before = processorTimeOf(pid);
  for (let n = 0; n < COLD_TIMES; n++) {
    await changeListing(database);
    const [, ms] = await timed(async () =>
      (await fetch(`${url}/agenda.ics`, { headers: PHONE })).text(),
    );
    times.push(ms);
  }
  times.sort((a, b) => a - b);
  const within = (part: number) => times[Math.ceil(part * times.length) - 1] ?? NaN;
  const target = against(within(0.95), 150, "ms");
  return [
    "/agenda.ics after a change",
    1,
    (processorTimeOf(pid) - before) / COLD_TIMES,
    1000 / within(0.5),
    ...[within(0.5), within(0.95), within(0.99)],
    `p95 ${target[0]}`,
    target[1],
  ];
}

async function measureFirstView(url: string): Promise<void> {
  const parts = await firstView(url, "/agenda");
  const total = (of: "wire" | "plain") => parts.reduce((sum, part) => sum + part[of], 0) / 1024;
  console.log("\nFirst view of /agenda, without images");
  printTable(
    ["", "kB over the wire", "kB unpacked", "target", ""],
    [
      ...parts.map(({ path, wire, plain }) => [path, wire / 1024, plain / 1024, "", ""]),
      ["together", total("wire"), total("plain"), ...against(total("wire"), 60, "kB")],
    ],
  );
}

/** The same mix over and over; what keeps growing leaks. */
async function measureMemory(
  { url, pid }: RunningProduct,
  { slug, code }: Seeded,
  atStart: number,
): Promise<void> {
  const mix = ["/agenda", `/agenda/${slug}`, "/agenda.ics", `/q/${code}`, "/", "/agenda?pagina=2"];
  const slices: (string | number)[][] = [];
  const sizes: number[] = [];
  for (let n = 1; n <= SLICES; n++) {
    const asked = mix.map((path) => ({ path }));
    const { perSecond } = await load(url, asked, { connections: 10, seconds: (seconds * 3) / 4 });
    const size = memoryOf(pid)?.now ?? NaN;
    sizes.push(size);
    slices.push([`slice ${n}`, perSecond, size]);
  }
  const most = (from: number, to: number) => Math.max(...sizes.slice(from, to));
  const growth = most(SLICES / 2, SLICES) / most(0, SLICES / 2) - 1;
  console.log("\nMemory of the app under mixed load, 10 connections");
  printTable(
    ["", "per second", "MB resident"],
    [
      ["after the start", NaN, atStart],
      ...slices,
      ["most it ever was", NaN, memoryOf(pid)?.peak ?? NaN],
    ],
  );
  const steady = growth < 0.1 ? "steady" : "GROWS";
  console.log(`second half against the first: ${(growth * 100).toFixed(1)} %, ${steady}`);
}

function posters(): void {
  const program = fileURLToPath(new URL("bench/make-posters.ts", import.meta.url));
  const rows = ["pdf", "png"].map((file) => {
    const made = spawnSync(process.execPath, ["--import", "tsx", program, file], {
      encoding: "utf8",
    });
    if (made.status !== 0) throw new Error(made.stderr);
    const { first, median, bytes, peak }: MadePosters = JSON.parse(made.stdout);
    const name = file === "pdf" ? "A3 PDF" : "A3 PNG, 300 dpi";
    return [name, first, median, bytes / 1024, peak];
  });
  console.log("\nPosters, each in a process of its own");
  printTable(["", "first ms", "median ms", "kB", "peak MB"], rows);
}

function printProfile(folder: string): void {
  const { packages, functions } = readProfile(folder);
  console.log("\nWhere the processor's time went, from start to stop");
  for (const spent of [packages.slice(0, 15), functions.slice(0, 30)]) {
    printTable(
      ["", "ms", "%"],
      spent.map(({ name, ms, part }) => [name, ms, part * 100]),
    );
  }
}
