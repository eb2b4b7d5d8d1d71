import pg from "pg";
import { OneQueryAtATime } from "~/database/one-query-at-a-time.server";
import { PrismaClient, type Prisma } from "~/generated/prisma/client";

/** For what needs a connection of its own, such as listening for notifications. */
export function connectionString(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: open the database before importing the app");
  return url;
}

/**
 * A connection that is taken out of the pool has nobody who hears its errors until a transaction listens, and again
 * after that ended: a server that dies just then would end the process. The query of that moment tells what is wrong.
 */
export const pool = new pg.Pool({ connectionString: connectionString(), max: 10 });
pool.on("connect", (client) => client.on("error", () => undefined));

/** The one client of this process. Whoever starts the process opens the database first (app/database). */
export const db = new PrismaClient({
  adapter: new OneQueryAtATime(pool, { disposeExternalPool: true }),
  // For a connection, when more ask at once than there are: with the usual two seconds taps were refused on a busy machine.
  transactionOptions: { maxWait: 10_000 },
});

/** The client inside `db.$transaction`. */
export type Tx = Prisma.TransactionClient;

/** Lets go of every connection; the server calls it last. */
export function closeDatabase(): Promise<void> {
  return db.$disconnect();
}
