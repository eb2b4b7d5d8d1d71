import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { RunningProduct } from "../../tests/support/product";
import { load, PHONE, type Asked, type Load } from "./load";
import { processorTimeOf } from "./of-process";
import { against, printTable } from "./print-table";
import type { Seeded } from "./seed-bench";
import { besideCalendar, changeListing, firstTimeFiltered } from "./spread";
import { timed } from "./timed";

const PASSES_BEFORE = 200;
const WARM_SECONDS = 2;
const COLD_TIMES = 30;

interface Page extends Asked {
  name: string;
  status: number;
  /** Milliseconds a part of the answers at a number of connections is to stay under. */
  target?: { connections: number; part: number; most: number };
}

/** Times of the busiest addresses, with few and with more connections; `wanted` names what to measure. */
export async function measurePages(
  { url, pid }: RunningProduct,
  database: pg.Pool,
  { slug, code, placementId }: Seeded,
  { seconds, wanted }: { seconds: number; wanted: (name: string) => boolean },
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
        ? () => countedLoad(url, page, { connections, seconds }, () => scans(database, placementId))
        : () => warmLoad(url, page, { connections, seconds });
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

type Long = { connections: number; seconds: number };

async function warmLoad(
  url: string,
  page: Page,
  { connections, seconds }: Long,
): Promise<Measured> {
  const warm = await load(url, [page], { connections, amount: PASSES_BEFORE });
  const measured = await load(url, [page], { connections, seconds });
  return { answered: warm.answered + measured.answered, shown: row(page, connections, measured) };
}

/** Every scan that was answered must have been counted, so here a number is asked for and not a time. */
async function countedLoad(
  url: string,
  page: Page,
  { connections, seconds }: Long,
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
