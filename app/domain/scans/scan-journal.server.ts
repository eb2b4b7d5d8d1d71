import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { open, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { giveToOwner } from "~/database/data-folder.server";
import { takeFileLock } from "~/database/file-lock.server";

/** One file of a journal. Its id makes that it counts once, however often it is read. */
export type Segment = { id: string; owner: string; path: string };

/** Where the scans of this process wait until they are counted. */
export interface ScanJournal {
  owner: string;
  /** Resolves when the line is on the disk. @throws when it could not be written: then none of it is ever read. */
  append(line: string): Promise<void>;
  /** Ends the file in use, so that it can be counted. */
  seal(): Promise<void>;
  /** Files that nothing will be added to any more. */
  sealed(): Segment[];
  /** The files must have been counted; what is left is found by the next process. */
  close(): Promise<void>;
}

/** A journal of one's own in `folder`, locked for as long as this process lives. */
export function openJournal(folder: string): ScanJournal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveToOwner(join(folder, ".."), folder);
  const owner = randomUUID();
  const lockPath = lockOf(folder, owner);
  // Before the first file: whoever can lock an owner's files may take them over.
  const lock = takeFileLock(lockPath);
  if (!lock) throw new Error("the lock of a journal that is new is taken");
  chmodSync(lockPath, 0o600);
  giveToOwner(folder, lockPath);
  let current: { segment: Segment; file: FileHandle; size: number } | null = null;
  // What touches the files goes one after the other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  async function begin() {
    const id = randomUUID();
    const path = join(folder, `${owner}.${id}${EXTENSION}`);
    const file = await open(path, "ax", 0o600);
    giveToOwner(folder, path);
    await syncFolder(folder);
    return { segment: { id, owner, path }, file, size: 0 };
  }

  async function end(): Promise<void> {
    const file = current?.file;
    current = null;
    await file?.close();
  }

  return {
    owner,
    append: (line) =>
      inTurn(async () => {
        current ??= await begin();
        const bytes = Buffer.from(line);
        try {
          const { bytesWritten } = await current.file.write(bytes);
          if (bytesWritten < bytes.length) throw new Error("the disk took part of a line");
        } catch (error) {
          // Nothing may follow a torn line.
          await end();
          throw error;
        }
        // A disk that cannot promise to keep it has it all the same: read later, so not to be written again.
        await current.file.datasync().catch(end);
        if (current && (current.size += bytes.length) > MAX_SIZE) await end();
      }),
    seal: () => inTurn(end),
    sealed: () =>
      segmentsIn(folder).filter(
        (segment) => segment.owner === owner && segment.id !== current?.segment.id,
      ),
    close: async () => {
      await inTurn(end);
      if (segmentsIn(folder).every((segment) => segment.owner !== owner)) await rm(lockPath);
      lock.release();
    },
  };
}

/** Files are read whole, so hours without a database make more than one, in bytes. */
const MAX_SIZE = 8_000_000;
const EXTENSION = ".scans";
const SEGMENT = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.scans$/;

export function segmentsIn(folder: string): Segment[] {
  return readdirSync(folder).flatMap((name) => {
    const [, owner, id] = SEGMENT.exec(name) ?? [];
    return owner && id ? [{ owner, id, path: join(folder, name) }] : [];
  });
}

/**
 * Gives the files of processes that are gone to `count`, one owner after the other. The files of a process that
 * lives are locked; two that look at the same time do not both get them.
 */
export async function takeOver(
  folder: string,
  self: string,
  count: (segment: Segment) => Promise<void>,
): Promise<void> {
  const owners = new Set(segmentsIn(folder).map(({ owner }) => owner));
  owners.delete(self);
  for (const owner of owners) {
    const path = lockOf(folder, owner);
    const lock = takeFileLock(path);
    if (!lock) continue;
    try {
      // Looked up again: another may have counted them a moment ago.
      for (const segment of segmentsIn(folder).filter((found) => found.owner === owner)) {
        await count(segment);
      }
      await rm(path, { force: true });
    } finally {
      lock.release();
    }
  }
}

function lockOf(folder: string, owner: string): string {
  return join(folder, `${owner}.lock`);
}

/** A new file is only there after a power cut when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
