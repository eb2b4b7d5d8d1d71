import pg from "pg";
import { isDatabaseAway } from "./database-away";
import { DatabaseProblem } from "./database-problem";

/** The oldest PostgreSQL the product is meant for. */
const OLDEST = 15;

const CAUSES: Record<string, string> = {
  ECONNREFUSED: "nothing listens there. Is PostgreSQL running, and are host and port right?",
  ENOTFOUND: "that host is not known. Is its name right?",
  ETIMEDOUT: "it does not answer. Does a firewall stand between?",
  "28P01": "it refuses this user or password.",
  "28000": "it refuses this user, or asks for an encrypted connection (add ?sslmode=require).",
  "3D000": "it has no database of that name. Make it first: createdb …",
  "42501": "this user may not use the database.",
};

/** Nobody answers at the address: it may be back in a moment. */
export class DatabaseAway extends DatabaseProblem {}

/**
 * Tries the server of DATABASE_URL once before anything else does.
 * @throws DatabaseProblem (DatabaseAway when nobody is there) that says what is wrong without telling the password.
 */
export async function reachDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // An answer that comes after we gave up must not end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST) {
      throw new DatabaseProblem(
        `The database of DATABASE_URL runs PostgreSQL ${major}; Omarmt needs ${OLDEST} or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error;
    const message = `Cannot open the database of DATABASE_URL: ${causeOf(error)}`;
    throw isAway(error) ? new DatabaseAway(message) : new DatabaseProblem(message);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function causeOf(error: unknown): string {
  const { code, first } = firstOf(error);
  if (CAUSES[code]) return CAUSES[code];
  if (isTimeout(first)) return CAUSES.ETIMEDOUT ?? "";
  return `it answers with an error${code ? ` (${code})` : ""}.`;
}

/** Here a connection is only made, so whatever takes too long is somebody who does not answer. */
function isAway(error: unknown): boolean {
  return isDatabaseAway(error) || isTimeout(firstOf(error).first);
}

/** A name with several addresses fails once for each of them. */
function firstOf(error: unknown): { first: unknown; code: string } {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return { first, code: first instanceof Error && "code" in first ? String(first.code) : "" };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message);
}
