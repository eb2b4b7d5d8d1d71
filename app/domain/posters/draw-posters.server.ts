import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import type { PosterContent, PosterFormat } from "./poster";
import { manifest, type ManifestRow } from "./poster-manifest";
import type { PosterProblem, PrintFile } from "./poster-file";
import { DrawingFault, type PosterWorkers } from "./poster-workers.server";

/** A poster to make: its words, and what the manifest tells of it. */
export type PosterToDraw = {
  code: string;
  placement: string;
  action: string;
  /** Address that the code leads to; empty while the action is not public. */
  target: string;
  /** Whether its words may be printed. */
  approved: boolean;
  content: PosterContent;
  /** Begin of the names of its files, without format. */
  name: string;
};

export type Progress = { total: number; done: number; failed: number };

export const MANIFEST = "manifest.csv";
/** Which files are whole, and of which words they were made. Only ever added to. */
const MADE = ".made";
const HALF = /\.half-\d+$/;

/**
 * Draws posters into a folder, a few at a time, and writes the manifest at the end. Started again after it broke off it
 * makes only what is missing or what has other words now.
 *
 * @throws DrawingFault when the folder cannot be written, or the workers were stopped.
 */
export async function drawPosters(
  posters: PosterToDraw[],
  {
    formats,
    files,
    folder,
    workers,
    onProgress = () => undefined,
  }: {
    formats: PosterFormat[];
    files: PrintFile[];
    folder: string;
    workers: PosterWorkers;
    onProgress?: (progress: Progress) => void | Promise<void>;
  },
): Promise<Progress> {
  await readyFolder(folder);
  const made = await madeBefore(folder);
  const asked = posters.flatMap((poster) => formats.map((format) => ({ poster, format })));
  const progress: Progress = { total: asked.length, done: 0, failed: 0 };
  const rows: ManifestRow[][] = asked.map(() => []);

  let at = 0;
  const takeNext = async () => {
    for (let index = at++; index < asked.length; index = at++) {
      const { poster, format } = asked[index]!;
      const wanted = files.map((file) => ({ file, name: `${poster.name}-${format}.${file}` }));
      const problem = await drawOne(poster, format, wanted);
      rows[index] = problem
        ? [{ ...poster, format, file: "", problem }]
        : wanted.map(({ name }) => ({ ...poster, format, file: name, problem: null }));
      if (problem) progress.failed++;
      else progress.done++;
      await onProgress({ ...progress });
    }
  };
  const drawOne = async (
    poster: PosterToDraw,
    format: PosterFormat,
    wanted: { file: PrintFile; name: string }[],
  ): Promise<PosterProblem | null> => {
    if (!poster.approved) return "not-approved";
    const print = fingerprint(poster.content, format);
    const missing = wanted.filter(
      ({ name }) => made.get(name) !== print || !existsSync(join(folder, name)),
    );
    if (missing.length === 0) return null;
    const drawn = await workers.draw({
      content: poster.content,
      format,
      files: missing.map(({ file, name }) => ({ file, path: join(folder, name) })),
    });
    if (!drawn.ok) return drawn.reason;
    const lines = missing.map(({ name }) => `${print} ${name}\n`);
    await appendFile(join(folder, MADE), lines.join(""));
    return null;
  };

  // One more than there are processes: the next poster waits when one is done.
  await Promise.all(Array.from({ length: workers.count + 1 }, takeNext));
  await writeFile(join(folder, `${MANIFEST}.half`), manifest(rows.flat()));
  await rename(join(folder, `${MANIFEST}.half`), join(folder, MANIFEST));
  return progress;
}

/** Makes the folder, and takes away what a process that was killed left half written. */
async function readyFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      if (!HALF.test(name)) continue;
      const { mtimeMs } = await stat(join(folder, name));
      // Another may be at work here too; no poster takes this long.
      if (Date.now() - mtimeMs > 60_000) await rm(join(folder, name), { force: true });
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new DrawingFault(code);
  }
}

async function madeBefore(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, MADE), "utf8").catch(() => "");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return new Map(
    whole.split("\n").map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(space + 1), line.slice(0, space)];
    }),
  );
}

function fingerprint(content: PosterContent, format: PosterFormat): string {
  return createHash("sha256")
    .update(JSON.stringify([format, content]))
    .digest("hex");
}
