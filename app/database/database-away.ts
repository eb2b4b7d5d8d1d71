/** A server that is starting or stopping, and addresses behind which nobody is: codes of the system and of PostgreSQL. */
const CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08003",
  "08006",
]);

/** How Prisma says it: cannot reach, timed out, closed the connection, no connection free. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);

/** Kinds of a driver's error. */
const KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout"]);

/** The driver's own errors without a code: a connection that was cut off, or not made in time. */
const WORDS =
  /^Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** No answer in the time we wait for one. */
export class DatabaseSilent extends Error {
  override name = "DatabaseSilent";
}

/** Whether an error means that nobody answers at the database's address just now, not that a query is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  return isAway(error, DEEPEST);
}

/** An error tells what lies under it; none of them takes more steps than this. */
const DEEPEST = 5;

function isAway(error: unknown, depth: number): boolean {
  if (error instanceof DatabaseSilent) return true;
  if (depth === 0) return false;
  const under = (inner: unknown) => isAway(inner, depth - 1);
  // A name with several addresses fails once for each of them.
  if (error instanceof AggregateError) return error.errors.some(under);
  if (typeof error !== "object" || error === null) return false;
  const said = (name: string): unknown => Reflect.get(error, name);
  if (isOneOf(said("code"), CODES) || isOneOf(said("code"), PRISMA_CODES)) return true;
  if (isOneOf(said("kind"), KINDS) || isOneOf(said("originalCode"), CODES)) return true;
  if (error instanceof Error && WORDS.test(error.message)) return true;
  const meta = said("meta");
  const driver: unknown =
    typeof meta === "object" && meta !== null ? Reflect.get(meta, "driverAdapterError") : null;
  return under(said("cause")) || under(driver);
}

function isOneOf(value: unknown, known: Set<string>): boolean {
  return typeof value === "string" && known.has(value);
}
