// npm run posters -- --campaign hoi --formats a3,a4 --out ./posters [--files pdf,png]
// Makes every poster of a campaign or edition, with a list of them in manifest.csv. Run again it goes on where it stopped.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { access, constants, mkdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DatabaseProblem } from "~/database/database-problem";
import type { AskedScope } from "~/domain/posters/find-print-scope.server";
import { POSTER_FORMATS } from "~/domain/posters/poster";
import {
  isPosterFormat,
  isPrintFile,
  PRINT_FILES,
  type PrintFile,
} from "~/domain/posters/poster-file";
import { DrawingFault, PosterWorkers } from "~/domain/posters/poster-workers.server";
import { ConfigProblem } from "~/env.server";
import { openProduct } from "./open-product";
import { StartProblem } from "./start-problem";

const usage = `Usage: npm run posters -- --campaign <slug> --formats a3,a4 --out <folder>
  --edition <slug>    instead of --campaign: all actions in the programme of an edition (kom-erbij-2026)
  --formats           ${Object.keys(POSTER_FORMATS).join(", ")}; a3 when left out
  --files             ${PRINT_FILES.join(", ")}; pdf when left out
  --base-url          the address that the codes lead to, such as https://omarmt.example
  --data-dir          folder of the installation, ./data when left out; or set DATABASE_URL
  --workers           how many posters are drawn at a time`;

/** More processes than this only wait for the disk. */
const MOST_WORKERS = 16;

let workers: PosterWorkers | undefined;
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    interrupted = true;
    workers?.stop();
  });
}

try {
  await makePosters(readArguments());
} catch (error) {
  const message = forPeople(error);
  if (message === null) throw error;
  console.error(`\n${message}`);
  process.exitCode = interrupted ? 130 : 1;
} finally {
  // The channel to scripts/bootstrap.mjs would keep this process.
  if (process.connected) process.disconnect();
}

type Asked = ReturnType<typeof readArguments>;

async function makePosters({ asked: scope, formats, files, out, ...asked }: Asked): Promise<void> {
  await readyFolder(out);
  const product = await openProduct("any");
  try {
    // Only now: these modules read the settings that were just completed.
    const { closeDatabase } = await import("~/db.server");
    const { drawPosters, MANIFEST } = await import("~/domain/posters/draw-posters.server");
    const { findPrintScope, knownScopes } =
      await import("~/domain/posters/find-print-scope.server");
    const { postersOf } = await import("~/domain/posters/posters-of.server");
    try {
      const found = await findPrintScope(scope);
      if (!found) {
        const known = (await knownScopes(scope.kind)).join(", ") || "none yet";
        throw new StartProblem(`There is no ${scope.kind} "${scope.slug}". There are: ${known}.`);
      }
      const { appUrl } = product.config;
      const posters = await postersOf(found.scope, { account: null, appUrl });
      console.log(
        `${found.name}: ${posters.length} places, ` +
          `${formats.join(" and ")}, into ${out}. Codes lead to ${appUrl}.`,
      );
      if (posters.length === 0) {
        console.log("No public action of it has a place for a poster.");
      }
      workers = new PosterWorkers(asked.workers);
      if (interrupted) throw new DrawingFault("stopped");
      const start = performance.now();
      const end = await drawPosters(posters, {
        formats,
        files,
        folder: out,
        workers,
        onProgress: ({ total, done, failed }) => {
          const made = done + failed;
          if (made % 10 === 0 || made === total) console.log(`${made} of ${total}`);
        },
      });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${end.done} posters in ${seconds} s. The list: ${join(out, MANIFEST)}`);
      if (end.failed > 0) {
        throw new StartProblem(
          `${end.failed} posters were not made. The column "problem" of ${MANIFEST} says why.`,
        );
      }
    } finally {
      await closeDatabase();
    }
  } finally {
    workers?.stop();
    await product.close();
  }
}

function readArguments() {
  const values = parsed();
  const { campaign, edition } = values;
  const slug = campaign ?? edition;
  if (!slug || !values.out || (campaign && edition)) throw new StartProblem(usage);
  const asked: AskedScope = { kind: campaign ? "campaign" : "edition", slug };
  const formats = listed(values.formats ?? "a3").map((format) => {
    if (isPosterFormat(format)) return format;
    throw new StartProblem(
      `There is no format "${format}". Formats: ${Object.keys(POSTER_FORMATS).join(", ")}.`,
    );
  });
  const files = listed(values.files ?? "pdf").map((file): PrintFile => {
    if (isPrintFile(file)) return file;
    throw new StartProblem(`There is no file "${file}". Files: ${PRINT_FILES.join(", ")}.`);
  });
  const count = Number(values.workers ?? Math.min(4, availableParallelism()));
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKERS) {
    throw new StartProblem(`--workers must be a whole number from 1 to ${MOST_WORKERS}.`);
  }
  settings(values["base-url"], values["data-dir"]);
  // npm starts us in the folder of the product; the person may stand elsewhere.
  const out = resolve(process.env.INIT_CWD ?? process.cwd(), values.out);
  return { asked, formats, files, out, workers: count };
}

function parsed() {
  try {
    const text = { type: "string" } as const;
    return parseArgs({
      options: {
        campaign: text,
        edition: text,
        formats: text,
        files: text,
        out: text,
        "base-url": text,
        "data-dir": text,
        workers: text,
      },
    }).values;
  } catch (error) {
    // What parseArgs says is about the arguments; the usage says it shorter.
    if (error instanceof TypeError) throw new StartProblem(usage);
    throw error;
  }
}

function listed(text: string): string[] {
  return [...new Set(text.split(",").map((part) => part.trim().toLowerCase()))].filter(Boolean);
}

/** Puts what was given where the settings of the product are read. */
function settings(baseUrl: string | undefined, dataDir: string | undefined): void {
  if (baseUrl) process.env.APP_URL = baseUrl;
  if (dataDir) process.env.DATA_DIR = resolve(process.env.INIT_CWD ?? process.cwd(), dataDir);
  if (process.env.DATABASE_URL) {
    // Nothing is signed here, so a database of one's own needs no secret for this.
    process.env.SESSION_SECRET ||= randomBytes(32).toString("base64url");
    return;
  }
  const folder = resolve(process.env.DATA_DIR || "./data");
  if (!existsSync(join(folder, "database.json"))) {
    throw new StartProblem(
      `There is no installation in ${folder}. Choose its folder with --data-dir, or set DATABASE_URL.`,
    );
  }
}

async function readyFolder(out: string): Promise<void> {
  try {
    await makeFolder(out);
    await access(out, constants.W_OK | constants.X_OK);
    if (!(await stat(out)).isDirectory()) throw new Error("no folder");
  } catch {
    throw new StartProblem(`Posters cannot be written into ${out}. Choose another with --out.`);
  }
}

/** One level at a time: Node's own recursive way never ends in places such as /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}

function forPeople(error: unknown): string | null {
  if (error instanceof DrawingFault) {
    if (interrupted) return "Stopped. Run the same command again and it goes on where it stopped.";
    if (error.message === "ENOSPC") return "The disk is full. Make room and run the command again.";
    return `A poster could not be written (${error.message}). Run the command again to go on.`;
  }
  const known =
    error instanceof StartProblem ||
    error instanceof ConfigProblem ||
    error instanceof DatabaseProblem;
  return known ? error.message : null;
}
