import { fork } from "node:child_process";
import { join } from "node:path";
import { sourceRoot } from "~/source-root.server";
import { config } from "~/env.server";
import { MOST_BYTES, type ReadFile } from "./import-item";
import type { ReadTask } from "./read-worker.server";

const PROGRAM = "app/domain/imports/read-worker.server.ts";

/** How long reading may take, in milliseconds, and how much memory, in megabytes. */
const PATIENCE = 30_000;
const MEMORY = 512;
/** Readings that wait for the one that runs. */
const MOST_WAITING = 5;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();
/** Whose files wait or are being read. */
const readers = new Set<string>();

/**
 * Reads a calendar or a list in a process beside this one, so that no file can keep pages waiting: one at a time, and
 * ended when it takes too long or too much memory.
 * @param reader an account: it has one file at a time in the queue, so that it cannot keep the others out
 */
export async function readFile(
  bytes: Uint8Array,
  { now, reader, patience = PATIENCE }: { now: Date; reader?: string; patience?: number },
): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) return { ok: false, reason: "too-large" };
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (waiting > MOST_WAITING) return { ok: false, reason: "busy" };
  if (reader !== undefined) {
    if (readers.has(reader)) return { ok: false, reason: "busy" };
    readers.add(reader);
  }
  waiting++;
  const task = { bytes, now, ownOrigin: config().appUrl };
  const read = last.then(() => readBeside(task, patience));
  last = read;
  return read.finally(() => {
    waiting--;
    if (reader !== undefined) readers.delete(reader);
  });
}

function readBeside(task: ReadTask, patience: number): Promise<ReadFile> {
  const root = sourceRoot(PROGRAM);
  return new Promise((resolve) => {
    const child = fork(join(root, PROGRAM), {
      cwd: root,
      execArgv: [`--max-old-space-size=${MEMORY}`, "--import", "tsx"],
      // Of the environment only what a program needs to run: no database, no secrets.
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        TMPDIR: process.env.TMPDIR,
        NODE_ENV: "production",
      },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let answer: ReadFile = { ok: false, reason: "too-heavy" };
    const limit = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("message", (read: ReadFile) => (answer = read));
    child.once("error", () => child.kill("SIGKILL"));
    child.once("close", () => {
      clearTimeout(limit);
      resolve(answer);
    });
    child.send(task, (error) => {
      if (error) child.kill("SIGKILL");
    });
  });
}
