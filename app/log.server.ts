import { pino } from "pino";
import { config } from "~/env.server";

const output = pino.destination({ dest: 1, sync: true, minLength: 8_192 });
let waiting = false;

/** The lines of one round of the event loop go out together; those of the last one too, however the process ends. */
function writeLine(line: string): void {
  output.write(line);
  if (waiting) return;
  waiting = true;
  setImmediate(writeOut);
}

function writeOut(): void {
  waiting = false;
  output.flushSync();
}
process.on("exit", writeOut);

/** The log of the product: one JSON line per event, without personal data. */
export const log = pino(
  { base: null, level: config().logLevel, timestamp: pino.stdTimeFunctions.isoTime },
  { write: writeLine },
);

const ADDRESS = /[^\s@<>"']+@[^\s@<>"']+/g;
const LONG_SECRET = /[A-Za-z0-9_.-]{32,}/g;

/**
 * What may be kept of an error. Database errors carry the values of the query in their message, so of
 * those only the code and the place in our code stay.
 */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: { name: typeof error, message: saidIn(error) } };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const fromDatabase = error.name.startsWith("PrismaClient") || error.name === "DriverAdapterError";
  const message = fromDatabase ? undefined : withoutSecrets(error.message);
  return { error: { name: error.name, code, message, stack: frames.slice(0, 8).join("\n") } };
}

function withoutSecrets(message: string): string {
  return message.replace(ADDRESS, "[address]").replace(LONG_SECRET, "[secret]");
}

function saidIn(thrown: unknown): string | undefined {
  const said =
    typeof thrown === "object" && thrown !== null && "message" in thrown && thrown.message;
  return typeof said === "string" ? withoutSecrets(said) : undefined;
}

/**
 * The first part of a path says which page it was; the rest may be the secret in somebody's link. What is
 * none of our names is left out too: people type mail addresses there. Takes whatever a stranger sent.
 */
export function pathForLog(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  const [first = "", ...rest] = path.split("/").filter(Boolean);
  if (first && !/^[a-z][\w.-]{0,30}$/i.test(first)) return "/…";
  return `/${first}${rest.length > 0 ? "/…" : ""}`;
}
