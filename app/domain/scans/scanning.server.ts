import { config } from "~/env.server";
import { openCodes, type LiveCodes } from "./code-table.server";
import { startMoving } from "./move-journals.server";
import { openCounter, type ScanCounter } from "./scan-counter.server";
import { scanFolder } from "./scan-folder";
import { openJournal } from "./scan-journal.server";
import { keepSalt } from "./scanner-salt.server";

export interface Scanning extends ScanCounter {
  codes: LiveCodes;
  /** Resolves when codes and salt were read, or cannot be now. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Codes in memory, a journal of one's own, and what brings journals to the database. */
export function openScanning(folder: string): Scanning {
  const journal = openJournal(folder);
  const codes = openCodes(folder);
  const salt = keepSalt();
  const counter = openCounter(journal, salt.at);
  const mover = startMoving(folder, journal);
  return {
    ...counter,
    codes,
    ready: Promise.all([codes.ready, salt.ready]).then(() => undefined),
    async stop() {
      salt.stop();
      counter.flush();
      await mover.stop();
      await codes.stop();
      await journal.close();
    },
  };
}

let running: Scanning | null = null;

/** The one of this process; it begins when it is first needed. */
export function scanning(): Scanning {
  return (running ??= openScanning(scanFolder(config().dataDir)));
}

/** Counts what is left; call it after the last request was answered and before the database closes. */
export async function stopScanning(): Promise<void> {
  const stopped = running;
  running = null;
  await stopped?.stop();
}
