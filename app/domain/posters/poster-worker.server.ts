// A process of its own that draws posters, started by poster-workers.server.ts. It gets words and places for
// files, has no database and no secrets, and yields to everything else that runs on the machine.
import { rename, rm, writeFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { makePosterFiles } from "./make-poster-file.server";
import type { PosterAnswer, PosterDrawn, PosterRequest, PosterTask } from "./poster-task";

const answer = (message: PosterAnswer) => process.send?.(message);

async function draw({ content, format, files }: PosterTask): Promise<PosterDrawn> {
  const made = makePosterFiles(content, { format, files: files.map(({ file }) => file) });
  for await (const result of made) {
    if (!result.ok) return result;
    const path = files.find(({ file }) => file === result.file)?.path;
    if (path) await writeWhole(path, result.body);
  }
  return { ok: true };
}

/** Under its name a file is always whole: it is written beside it and then renamed. */
async function writeWhole(path: string, body: Buffer): Promise<void> {
  const half = `${path}.half-${process.pid}`;
  try {
    await writeFile(half, body);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

function isFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

try {
  setPriority(constants.priority.PRIORITY_LOW);
} catch {
  // Some systems do not let a process do this; then it competes.
}
process.on("message", ({ id, task }: PosterRequest) => {
  draw(task).then(
    (drawn) => answer({ id, drawn }),
    (error: unknown) =>
      answer(
        isFault(error)
          ? { id, fault: error.code ?? "unknown" }
          : { id, drawn: { ok: false, reason: "failed" } },
      ),
  );
});
// The one who asked has gone.
process.once("disconnect", () => process.exit(0));
// Ctrl-C reaches every process of the terminal; ours ends when the one who asks does.
process.on("SIGINT", () => undefined);
answer({ ready: true });
