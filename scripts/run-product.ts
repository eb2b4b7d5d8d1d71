// start, demo and dev differ in what they open and how the product is built; the rest of a run is here.
import { createServer } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type express from "express";
import { requireConfig, ConfigProblem } from "~/env.server";
import { DatabaseProblem } from "~/database/database-problem";
import type { InstallationKind } from "~/database/installation-kind.server";
import { openProduct } from "./open-product";
import { listen } from "./listen";
import type { PublicPages } from "./serve";
import { StartProblem } from "./start-problem";

type Log = (line: string) => void;

/** What app/entry.server.tsx offers beside the pages. */
interface ProductEntry {
  securityMiddleware: express.RequestHandler;
  publicPages: (build: ServerBuild) => PublicPages;
  redirectScans: express.RequestHandler;
  startBackground: () => Promise<void>;
  stopBackground: () => Promise<void>;
  closeDatabase?: () => Promise<void>;
  /** Idempotent: figures of the network that are known from the start. */
  loadStartingData?: (given: { now: Date; log: Log }) => Promise<void>;
  /** On an empty installation: a one-time link for the first administrator. */
  firstStart?: (now: Date) => Promise<{ link: string } | null>;
  /** Fills an empty demo; does nothing in a filled one. */
  seedDemo?: (given: { now: Date; log: Log }) => Promise<void>;
}

/** How the product's code is loaded: built once, or by Vite while it is worked on. */
export interface Source {
  load: () => Promise<ServerBuild>;
  assets?: express.RequestHandler;
  close?: () => Promise<void>;
}

/** Runs until a signal says stop. Problems a person can solve are printed without a stack. */
export async function runProduct(
  kind: InstallationKind,
  source: () => Promise<Source>,
): Promise<void> {
  const steps: (() => Promise<void>)[] = [];
  const stop = onStopSignal(async () => {
    for (const step of steps.reverse()) await step();
  });
  try {
    await stop.during(start(kind, source, steps));
  } catch (error) {
    await stop.now();
    if (!isForPeople(error)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

async function start(
  kind: InstallationKind,
  openSource: () => Promise<Source>,
  steps: (() => Promise<void>)[],
): Promise<void> {
  process.env.OMARMT_MODE = kind;
  await refuseTakenPort();
  const { config, databaseUrl, close } = await openProduct(kind);
  steps.push(close);
  // Only now: the log it writes reads the settings that were just completed. And before the built product, after which
  // no TypeScript is read any more.
  const { serve } = await import("./serve");
  const { withDatabaseAway } = await import("~/web/database-away.server");
  const { withRefusedFiles } = await import("~/web/refused-files.server");
  const source = await openSource();
  if (source.close) steps.push(source.close);
  const load = async () => withRefusedFiles(withDatabaseAway(await source.load()));
  const product = productEntry(await load());
  steps.push(async () => product.closeDatabase?.());
  await product.loadStartingData?.({ now: new Date(), log: console.log });
  if (kind === "demo") await product.seedDemo?.({ now: new Date(), log: console.log });
  const first = kind === "demo" ? null : await product.firstStart?.(new Date());
  await product.startBackground();
  steps.push(() => product.stopBackground());
  steps.push(
    await serve({
      config,
      databaseUrl,
      build: kind === "development" ? load : await load(),
      securityMiddleware: product.securityMiddleware,
      // While the product is worked on, pages change without their data.
      publicPages: kind === "development" ? undefined : product.publicPages(await load()),
      redirectScans: product.redirectScans,
      assets: source.assets,
    }),
  );
  if (kind === "production" && !config.resendApiKey && !config.smtpUrl) {
    console.log("Mail: set SMTP_URL or RESEND_API_KEY. Until then no mail leaves this machine.");
  }
  if (first) console.log(`First sign-in, for the administrator (works once): ${first.link}`);
  console.log(`Ready: http://localhost:${config.port}`);
  if (kind === "demo") console.log(`Sign in as one of the people at ${config.appUrl}/demo`);
}

/** Asked before anything is opened, so that nobody waits for a database only to read this. */
async function refuseTakenPort(): Promise<void> {
  const probe = createServer();
  await listen(probe, requireConfig(process.env));
  await new Promise((resolve) => probe.close(resolve));
}

/** The build types its entry as Remix knows it; what we export beside that is ours to name. */
function productEntry(build: ServerBuild): ProductEntry {
  const entry: object = build.entry.module;
  if (!("securityMiddleware" in entry)) throw new Error("the build has no securityMiddleware");
  return entry as ProductEntry;
}

function isForPeople(error: unknown): error is Error {
  return (
    error instanceof ConfigProblem ||
    error instanceof DatabaseProblem ||
    error instanceof StartProblem
  );
}

/**
 * Stops once on SIGTERM, SIGINT or SIGHUP, after a start that is still going on; a second signal ends at once.
 * Ctrl-C reaches us twice (from the terminal and from the bootstrap), so what comes within a second is one signal.
 */
function onStopSignal(stop: () => Promise<void>) {
  let first: number | null = null;
  let starting: Promise<unknown> = Promise.resolve();
  const onSignal = () => {
    if (first !== null) {
      if (performance.now() - first > 1_000) process.exit(1);
      return;
    }
    first = performance.now();
    void starting
      .catch(() => undefined)
      .then(stop)
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      });
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, onSignal);
  // scripts/bootstrap.mjs, which started us, was killed.
  process.once("disconnect", onSignal);
  return {
    during: <T>(work: Promise<T>) => ((starting = work), work),
    now: stop,
  };
}
