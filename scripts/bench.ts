// npm run bench [-- --listings N --seconds N --only agenda,listing,calendar,filter,beside,code,bare,bulk --profile DIR]
// How fast the built product is, and how much memory it takes, with N published listings on this machine.
// It judges nothing: targets stand beside what was measured. --profile tells where the processor's time goes.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { databaseOf, databaseUrl } from "../tests/support/embedded-database";
import { newDataDir, startProduct, type RunningProduct } from "../tests/support/product";
import { againstBare } from "./bench/against-bare";
import { bulkPosters } from "./bench/bulk-posters";
import type { MadePosters } from "./bench/make-posters";
import { measureFirstView, measureMemory } from "./bench/measure-memory";
import { measurePages } from "./bench/measure-pages";
import { memoryOf } from "./bench/of-process";
import { printTable } from "./bench/print-table";
import { readProfile } from "./bench/read-profile";
import { seedBench } from "./bench/seed-bench";
import { timed } from "./bench/timed";

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

  await measurePages(running, database, seeded, { seconds, wanted });
  if (wanted("bare")) await againstBare(running, { path: "/agenda", seconds });
  if (!only) {
    await measureFirstView(running.url);
    await measureMemory(running, seeded, { atStart: atStart?.now ?? NaN, seconds });
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
