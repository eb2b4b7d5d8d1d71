import { createHash } from "node:crypto";
import { errorForLog, log } from "~/log.server";
import { hourOf, writeLine, type HourScans } from "./journal-line.server";
import type { ScanJournal } from "./scan-journal.server";
import { newSketch, raise, raiseFrom, type Raise, type Sketch } from "./sketch";

/** Nobody who scans waits longer than this for a slow disk, in milliseconds; the scan is written later. */
const PATIENCE = 250;
/** After a disk that refused, in milliseconds. */
const PAUSE = 1_000;

export interface ScanCounter {
  /**
   * Counts one scan. `scanner` is what a person's phone shows of itself (address and browser), used for a hash and
   * then forgotten; null for a machine. Resolves when the scan is on the disk, or after a quarter of a second.
   */
  count(placementId: string, scan: { scanner: string | null; now: Date }): Promise<void>;
  /** Resolves when all that was counted is on the disk. */
  flush(): Promise<void>;
}

type Round = { rows: Map<string, HourScans>; answered: Promise<void>; answer: () => void };

/**
 * Scans that come while the disk is busy are added up and written together. `saltOf` gives what scanners are hashed
 * with at a moment.
 */
export function openCounter(
  journal: Pick<ScanJournal, "append">,
  saltOf: (now: Date) => Uint8Array,
): ScanCounter {
  let next = newRound();
  let running: Promise<void> | null = null;
  const sketches = hourSketches();

  async function write(): Promise<void> {
    while (next.rows.size > 0) {
      const round = next;
      next = newRound();
      const patience = setTimeout(round.answer, PATIENCE);
      await writeRound(round);
      clearTimeout(patience);
      round.answer();
    }
    running = null;
  }

  /** Goes on until it is written: what was scanned is in memory only until then. */
  async function writeRound({ rows }: Round): Promise<void> {
    const line = writeLine(rows.values());
    for (;;) {
      try {
        return await journal.append(line);
      } catch (error) {
        log.error(errorForLog(error), "scans could not be written to the journal; trying again");
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }

  return {
    count(placementId, { scanner, now }) {
      const hour = hourOf(now);
      const key = `${placementId}|${hour}`;
      let row = next.rows.get(key);
      if (!row) {
        row = { placementId, hour, counted: 0, ignored: 0, raises: [] };
        next.rows.set(key, row);
      }
      if (scanner === null) row.ignored++;
      else {
        row.counted++;
        const raised = raiseFrom(hashOf(scanner, saltOf(now)));
        if (sketches.raise(key, hour, raised)) row.raises.push(raised);
      }
      const { answered } = next;
      running ??= write();
      return answered;
    },
    flush: async () => {
      while (running) await running;
    },
  };
}

function newRound(): Round {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { rows: new Map(), answered: promise, answer: resolve };
}

function hashOf(scanner: string, salt: Uint8Array): Uint8Array {
  return createHash("sha256").update(salt).update(scanner).digest();
}

/** What this process wrote of the hour that runs: only what adds to it needs writing again. */
function hourSketches() {
  let current = 0;
  const sketches = new Map<string, Sketch>();
  return {
    raise(key: string, hour: number, raised: Raise): boolean {
      if (hour !== current) sketches.clear();
      current = hour;
      let sketch = sketches.get(key);
      if (!sketch) sketches.set(key, (sketch = newSketch()));
      return raise(sketch, raised);
    },
  };
}
