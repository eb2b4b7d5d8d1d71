import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Milliseconds between attempts to reach a server that is away. */
const RETRY = 500;

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Calls `heard` at every notification on `channel`, and each time listening begins: what was told while nobody
 * listened is not told again. Connects anew whenever the server was away.
 */
export function listen(url: string, channel: string, heard: () => void): Listener {
  let stopping = false;
  let client: pg.Client | null = null;

  async function connect(): Promise<void> {
    while (!stopping) {
      const attempt = new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: 5_000,
        // A server that vanished without a word is noticed.
        keepAlive: true,
        keepAliveInitialDelayMillis: 5_000,
      });
      const ended = new Promise<void>((resolve) => attempt.once("end", resolve));
      attempt.on("error", () => void attempt.end().catch(() => undefined));
      try {
        await attempt.connect();
        client = attempt;
        attempt.on("notification", heard);
        await attempt.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
        heard();
        await ended;
      } catch {
        await attempt.end().catch(() => undefined);
      }
      client = null;
      if (!stopping) await sleep(RETRY);
    }
  }
  const done = connect();

  return {
    async stop() {
      stopping = true;
      await client?.end().catch(() => undefined);
      await done;
    },
  };
}
