import type { RunningProduct } from "../../tests/support/product";
import { firstView } from "./first-view";
import { load } from "./load";
import { memoryOf } from "./of-process";
import { against, printTable } from "./print-table";
import type { Seeded } from "./seed-bench";

const SLICES = 8;

export async function measureFirstView(url: string): Promise<void> {
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
export async function measureMemory(
  { url, pid }: RunningProduct,
  { slug, code }: Seeded,
  { atStart, seconds }: { atStart: number; seconds: number },
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
