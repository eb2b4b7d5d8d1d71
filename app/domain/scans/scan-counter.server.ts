import { createHash } from "node:crypto";
import { errorForLog, log } from "~/log.server";
import { hourOf, writeLine, type HourScans } from "./journal-line.server";
import type { ScanJournal } from "./scan-journal.server";
import { newSketch, raise, raiseFrom, type Raise, type Sketch } from "./sketch";

/** After a disk that refused, in milliseconds. */
const PAUSE = 1_000;

export interface ScanCounter {
  /**
   * Counts one scan. `scanner` is what a person's phone shows of itself (address and browser), used for a hash and
   * then forgotten; null for a machine. Resolves when the scan is in the journal. While the disk refuses it resolves
   * too: the scan is kept in memory and written later.
   */
  count(placementId: string, scan: { scanner: string | null; now: Date }): Promise<void>;
  /** Writes what was not written yet. */
  flush(): void;
}

type Round = { rows: Map<string, HourScans>; written: Promise<void>; resolve: () => void };

/**
 * Scans of one turn of the event loop are added up and written together. `saltOf` gives what scanners are hashed with
 * at a moment.
 */
export function openCounter(
  journal: Pick<ScanJournal, "append">,
  saltOf: (now: Date) => Uint8Array,
): ScanCounter {
  let next = newRound();
  let planned = false;
  let refused = false;
  const sketches = hourSketches();

  function write(): void {
    planned = false;
    if (next.rows.size === 0) return;
    const round = next;
    next = newRound();
    try {
      journal.append(writeLine(round.rows.values()));
      refused = false;
    } catch (error) {
      log.error(errorForLog(error), "scans could not be written to the journal; trying again");
      next.rows = round.rows;
      refused = planned = true;
      setTimeout(write, PAUSE).unref();
    }
    round.resolve();
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
      if (!planned) setImmediate(write);
      planned = true;
      // Nobody waits for a disk that refuses.
      return refused ? Promise.resolve() : next.written;
    },
    flush: write,
  };
}

function newRound(): Round {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { rows: new Map(), written: promise, resolve };
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
