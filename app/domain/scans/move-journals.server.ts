import { readFile, rm, writeFile } from "node:fs/promises";
import { errorForLog, log } from "~/log.server";
import { countBatch } from "./count-batch.server";
import { readJournal } from "./journal-line.server";
import { takeOver, type ScanJournal, type Segment } from "./scan-journal.server";

/** How often scans go from the journal to the counts, in milliseconds. */
const EVERY = 1_000;
/** Every how many times it looks for journals that dead processes left. */
const ORPHANS_EVERY = 5;

/** Of a file with lines that another version of the product wrote: rename it without this, and it is counted. */
const UNREAD = ".unread";

export interface Mover {
  /** Counts what is there, a last time. Gives up when the database is away: the files stay. */
  stop(): Promise<void>;
}

/** Counts what this process and dead ones wrote, over and over. What fails is tried again. */
export function startMoving(folder: string, journal: ScanJournal): Mover {
  let stopping = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let times = 0;
  let pass = Promise.resolve();

  async function move(): Promise<void> {
    try {
      await moveOwn(journal);
      if (times++ % ORPHANS_EVERY === 0) await takeOver(folder, journal.owner, moveSegment);
      if (failing) log.info("scans are being counted again");
      failing = false;
    } catch (error) {
      // Said once: the database may be away for long, and nothing is lost.
      if (!failing) log.warn(errorForLog(error), "scans wait in the journal");
      failing = true;
    }
    if (!stopping) timer = setTimeout(start, EVERY);
  }
  const start = () => {
    pass = move();
  };
  start();

  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await pass;
      clearTimeout(timer);
      await move();
    },
  };
}

/** What failed before goes first: a file is only ended when none waits, so an hour without a database is one file. */
async function moveOwn(journal: ScanJournal): Promise<void> {
  for (const segment of journal.sealed()) await moveSegment(segment);
  await journal.seal();
  for (const segment of journal.sealed()) await moveSegment(segment);
}

/** The file goes after its counts are stored: when that fails, its id keeps it from counting twice. */
async function moveSegment({ id, path }: Segment): Promise<void> {
  const { rows, torn, unread } = readJournal(await readFile(path, "utf8"));
  if (torn > 0) log.warn({ torn }, "a journal of scans has lines that were cut off");
  if (rows.length > 0) {
    const left = await countBatch(id, rows, { now: new Date() });
    if (left) log.warn({ scans: left }, "scans of placements that are gone were left out");
  }
  if (unread !== "") {
    // Beside the journal, under a name that no process takes for one.
    await writeFile(`${path}${UNREAD}`, unread, { mode: 0o600, flush: true });
    log.warn({ journal: id }, "scans that this version cannot read are kept beside the journal");
  }
  await rm(path);
}
