import { connectionString } from "~/db.server";
import { listen } from "~/database/listen.server";
import { errorForLog, log } from "~/log.server";
import {
  readSnapshot,
  writeSnapshot,
  type CodeTable,
  type CodeTarget,
} from "./code-snapshot.server";
import { loadCode, loadCodes } from "./load-codes.server";

/** Told by triggers on placements and listings. */
const CHANNEL = "omarmt_codes";
/** Should a notification get lost, in milliseconds. */
const POLL = 10_000;
/** Many changes in a row are read together, in milliseconds. */
const REST = 100;
/** Unknown codes looked up in the database per second: whoever guesses them costs no more than that. */
const LOOK_UPS = 20;
const SAVE_AFTER = 2_000;

export interface LiveCodes {
  /** From memory, at once; undefined for a code that is not in the table. */
  get(code: string): CodeTarget | undefined;
  /**
   * Also finds a code that was given out a moment ago.
   * @throws when the database is away and no table was ever read.
   */
  find(code: string): Promise<CodeTarget | null>;
  /** Resolves when the table was read from the database once, or that failed. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** All codes in memory, at most a moment behind the database; without it, as they last were. */
export function openCodes(folder: string): LiveCodes {
  let codes = readSnapshot(folder);
  let again = false;
  let running: Promise<void> | null = null;
  let lookUps = bucket();
  const ready = Promise.withResolvers<void>();
  const saver = snapshotSaver(folder, () => codes);

  async function refresh(): Promise<void> {
    do {
      again = false;
      try {
        codes = await loadCodes();
        saver.changed();
      } catch (error) {
        // Read again at the next poll, or when listening begins anew.
        log.debug(errorForLog(error), "codes could not be read");
      }
      ready.resolve();
      await new Promise((resolve) => setTimeout(resolve, REST));
    } while (again);
    running = null;
  }
  const changed = () => {
    again = true;
    running ??= refresh();
  };
  const listener = listen(connectionString(), CHANNEL, changed);
  const poll = setInterval(changed, POLL);
  changed();

  return {
    ready: ready.promise,
    get: (code) => codes?.get(code),
    async find(code) {
      const known = codes?.get(code);
      if (known) return known;
      if (lookUps.isOver()) lookUps = bucket();
      if (codes && !lookUps.take()) return null;
      try {
        const found = await loadCode(code);
        if (found) codes?.set(code, found);
        return found;
      } catch (error) {
        if (!codes) throw error;
        return null;
      }
    },
    async stop() {
      clearInterval(poll);
      await listener.stop();
      again = false;
      await running;
      await saver.stop();
    },
  };
}

/** A second's worth of look-ups. */
function bucket() {
  const until = performance.now() + 1_000;
  let left = LOOK_UPS;
  return { isOver: () => performance.now() > until, take: () => left-- > 0 };
}

/** Keeps the snapshot a few seconds behind the table; a table that cannot be saved is still served. */
function snapshotSaver(folder: string, current: () => CodeTable | null) {
  let timer: NodeJS.Timeout | null = null;
  let saving = Promise.resolve();
  let saved = "";
  async function save(): Promise<void> {
    timer = null;
    const codes = current();
    const version = codes && versionOf(codes);
    if (!codes || version === saved) return;
    try {
      await writeSnapshot(folder, codes);
      saved = version ?? "";
    } catch (error) {
      log.warn(errorForLog(error), "the snapshot of the codes could not be written");
    }
  }
  return {
    changed() {
      timer ??= setTimeout(() => (saving = save()), SAVE_AFTER);
    },
    async stop() {
      if (timer) clearTimeout(timer);
      await saving;
      await save();
    },
  };
}

function versionOf(codes: CodeTable): string {
  return JSON.stringify([...codes]);
}
