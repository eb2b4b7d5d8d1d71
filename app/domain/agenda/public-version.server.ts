import { DatabaseSilent } from "~/database/database-away";
import { pool } from "~/db.server";

/** One row by its key: what takes longer, in milliseconds, is a server that does not answer. */
const PATIENCE = 3_000;

/**
 * Names the state of everything public pages show: equal versions, equal pages (at the same time of day). Triggers
 * write it in the transaction of the change, so what was read under one version never mixes with the next.
 *
 * @throws what `isDatabaseAway` knows, when the database cannot be asked.
 */
export function publicVersion(): Promise<string> {
  // A reading that began before this question may miss a change that was made just now; the next one cannot.
  if (running) return (waiting ??= running.then(startReading, startReading));
  return startReading();
}

let running: Promise<string> | null = null;
let waiting: Promise<string> | null = null;

function startReading(): Promise<string> {
  waiting = null;
  const reading = readVersion().finally(() => {
    if (running === reading) running = null;
  });
  running = reading;
  return reading;
}

/** Asked for every request, so without Prisma's client, which makes ten times the work of it. */
async function readVersion(): Promise<string> {
  const { rows } = await inTime(
    pool.query<{ changed: string }>({
      name: "public-version",
      text: 'SELECT "changed" FROM "PublicVersion"',
    }),
  );
  return rows[0]?.changed ?? "none";
}

async function inTime<T>(reading: Promise<T>): Promise<T> {
  let limit: NodeJS.Timeout | undefined;
  const silent = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(new DatabaseSilent("no answer about the version")), PATIENCE);
  });
  try {
    return await Promise.race([reading, silent]);
  } finally {
    clearTimeout(limit);
  }
}
