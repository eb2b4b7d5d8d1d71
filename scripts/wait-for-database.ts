// While the database of DATABASE_URL is away at a start, codes on posters work: from what this installation knew when it
// last saw the database. Their scans wait in the journal.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import express from "express";
import { DatabaseAway, reachDatabase } from "~/database/reach-database.server";
import type { Config } from "~/config";
import { listen } from "./listen";
import { StartProblem } from "./start-problem";

const EVERY = 1_000;
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP", "disconnect"] as const;

/**
 * Resolves when the database can be reached.
 * @throws DatabaseProblem when it refuses us, or is away before this installation ever had a code.
 * @throws StartProblem when told to stop meanwhile.
 */
export async function waitForDatabase(config: Config, url: string): Promise<void> {
  const away = await problemOf(url);
  if (!away) return;
  // Loaded only now: the log it writes reads the settings.
  const { readSnapshot } = await import("~/domain/scans/code-snapshot.server");
  const { scanFolder } = await import("~/domain/scans/scan-folder");
  const folder = scanFolder(config.dataDir);
  const codes = readSnapshot(folder);
  if (config.mode !== "production" || !codes) throw away;

  const { openCounter } = await import("~/domain/scans/scan-counter.server");
  const { openJournal } = await import("~/domain/scans/scan-journal.server");
  const { readCode } = await import("~/domain/posters/short-code");
  const { answerScans } = await import("~/web/answer-scan.server");
  const journal = openJournal(folder);
  // Nobody else knows this salt: who scans now may count once more when the database is back.
  const salt = randomBytes(32);
  const counter = openCounter(journal, () => salt);
  const { awayFile } = await import("~/web/away-file.server");
  const server = createServer(
    meanwhile(
      config,
      awayFile,
      answerScans({
        follow: (typed) => {
          const found = codes.get(readCode(typed) ?? "");
          return found?.slug ? { placementId: found.placementId, slug: found.slug } : null;
        },
        count: (placementId, scan) => counter.count(placementId, scan),
      }),
    ),
  );
  await listen(server, config);
  console.log(`${away.message}\nWaiting for it. Meanwhile ${codes.size} codes of posters work.`);
  try {
    await untilReached(url);
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.race([closed, sleep(EVERY)]);
    server.closeAllConnections();
    counter.flush();
    await journal.close();
  }
}

function meanwhile(
  config: Config,
  awayFile: (path: string, acceptLanguage: string | null) => Response,
  scans: express.RequestHandler,
): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.use(scans);
  app.use((request, response, next) => {
    const away = awayFile(request.path, request.get("Accept-Language") ?? null);
    away
      .text()
      .then((body) => {
        for (const [name, value] of away.headers) response.setHeader(name, value);
        response.status(away.status).end(body);
      })
      .catch(next);
  });
  return app;
}

async function untilReached(url: string): Promise<void> {
  const told = new AbortController();
  const stop = () => told.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    do {
      if (told.signal.aborted) throw new StartProblem("Stopped while waiting for the database.");
      await sleep(EVERY, undefined, { signal: told.signal }).catch(() => undefined);
    } while (told.signal.aborted || (await problemOf(url)));
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** What keeps us from the database when it is away; null when it is there. */
async function problemOf(url: string): Promise<DatabaseAway | null> {
  try {
    await reachDatabase(url);
    return null;
  } catch (error) {
    if (error instanceof DatabaseAway) return error;
    throw error;
  }
}
