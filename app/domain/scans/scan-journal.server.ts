import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fdatasync as fdatasyncWithCallback,
  mkdirSync,
  openSync,
  readdirSync,
  writeSync,
} from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { giveToOwner } from "~/database/data-folder.server";
import { takeFileLock } from "~/database/file-lock.server";

const fdatasync = promisify(fdatasyncWithCallback);

/** One file of a journal. Its id makes that it counts once, however often it is read. */
export type Segment = { id: string; owner: string; path: string };

/** Where the scans of this process wait until they are counted. */
export interface ScanJournal {
  owner: string;
  /**
   * Writes the line before it returns: it survives the end of this process, and a moment later (`SYNC_AFTER`) also a
   * power cut. @throws when it could not be written: then none of it is ever read.
   */
  append(line: string): void;
  /** Ends the file in use, so that it can be counted. */
  seal(): Promise<void>;
  /** Files that nothing will be added to any more. */
  sealed(): Segment[];
  /** The files must have been counted; what is left is found by the next process. */
  close(): Promise<void>;
}

type OpenFile = {
  segment: Segment;
  fd: number;
  size: number;
  /** Something was written that may not be on the disk yet. */
  dirty: boolean;
  syncing: Promise<void> | null;
};

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
  let current: OpenFile | null = null;
  let ending: Promise<void> = Promise.resolve();

  function begin(): OpenFile {
    const id = randomUUID();
    const path = join(folder, `${owner}.${id}${EXTENSION}`);
    const fd = openSync(path, "ax", 0o600);
    giveToOwner(folder, path);
    return { segment: { id, owner, path }, fd, size: 0, dirty: false, syncing: null };
  }

  function end(): Promise<void> {
    const file = current;
    current = null;
    // A file is closed when nobody else is busy with it.
    if (file) ending = Promise.all([ending, file.syncing]).then(() => closeSync(file.fd));
    return ending;
  }

  return {
    owner,
    append(line) {
      const file = (current ??= begin());
      const bytes = Buffer.from(line);
      try {
        if (writeSync(file.fd, bytes) < bytes.length)
          throw new Error("the disk took part of a line");
      } catch (error) {
        // Nothing may follow a torn line.
        void end();
        throw error;
      }
      file.dirty = true;
      file.syncing ??= keepSynced(folder, file);
      file.size += bytes.length;
      if (file.size > MAX_SIZE) void end();
    },
    seal: end,
    sealed: () =>
      segmentsIn(folder).filter(
        (segment) => segment.owner === owner && segment.id !== current?.segment.id,
      ),
    close: async () => {
      await end();
      if (segmentsIn(folder).every((segment) => segment.owner !== owner)) await rm(lockPath);
      lock.release();
    },
  };
}

/** Milliseconds of scans that a power cut may take. */
const SYNC_AFTER = 50;

/** Sees to it that what is written reaches the disk, until nothing more is written. */
async function keepSynced(folder: string, file: OpenFile): Promise<void> {
  let named = file.size > 0;
  while (file.dirty) {
    await sleep(SYNC_AFTER);
    file.dirty = false;
    try {
      await fdatasync(file.fd);
      if (!named) await syncFolder(folder);
      named = true;
    } catch {
      // A disk that cannot promise to keep it has it all the same, so there is nothing to write again.
    }
  }
  file.syncing = null;
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
