import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";

const fullAt = 10 * 1024 * 1024;

/** Opens the server's log to append to; a full one is kept once as `<name>.1`. */
export function openLog(path: string): { fd: number; close: () => void } {
  if (sizeOfLog(path) > fullAt) renameSync(path, `${path}.1`);
  const fd = openSync(path, "a", 0o600);
  return { fd, close: () => closeSync(fd) };
}

export function sizeOfLog(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** The last lines written after position `from`. */
export function logTail(path: string, from: number): string {
  const bytes = readFileSync(path);
  // A log that was set aside in between starts at nothing again.
  const fresh = bytes.subarray(from <= bytes.length ? from : 0).toString("utf8");
  return fresh.trim().split("\n").slice(-12).join("\n");
}
