// Run by scripts/bench.ts in a process of its own, so that its peak of memory is of this file alone:
//   node --import tsx scripts/bench/make-posters.ts pdf|png
import { posterPdf } from "~/domain/posters/draw-pdf.server";
import { layOutPoster } from "~/domain/posters/lay-out-poster.server";
import { posterPng } from "~/domain/posters/render-png.server";
import { samplePoster } from "../../tests/support/sample-poster";

/** What it prints, as JSON. */
export interface MadePosters {
  /** Milliseconds: the first loads the fonts. */
  first: number;
  median: number;
  bytes: number;
  /** Of the whole process, in MB. */
  peak: number;
}

const TIMES = 7;
const file = process.argv[2];
const times: number[] = [];
let bytes = 0;
for (let n = 0; n <= TIMES; n++) {
  const start = performance.now();
  const laidOut = layOutPoster(samplePoster, "a3");
  if (!laidOut.ok) throw new Error(laidOut.reason);
  const body = await (file === "pdf" ? posterPdf(laidOut.drawing) : posterPng(laidOut.drawing));
  bytes = body.length;
  times.push(performance.now() - start);
}
const [first = NaN, ...rest] = times;
rest.sort((a, b) => a - b);
const median = rest[Math.floor(rest.length / 2)] ?? NaN;
// In kilobytes.
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ first, median, bytes, peak } satisfies MadePosters));
