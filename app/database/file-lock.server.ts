import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

const SQLITE_BUSY = 5;

export interface FileLock {
  release: () => void;
}

/**
 * Takes the lock at `path`, or gives null when another process on this machine holds it.
 *
 * The lock is an empty SQLite file: the only lock within Node's reach that the kernel itself lets go of when its
 * holder dies, so there is nothing stale to recognise after a `kill -9`.
 */
export function takeFileLock(path: string): FileLock | null {
  const lock = new DatabaseSync(path);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
}

/** Runs `work` while no other process on this machine holds the lock at `path`. */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  let lock = takeFileLock(path);
  while (!lock) {
    await sleep(50);
    lock = takeFileLock(path);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
