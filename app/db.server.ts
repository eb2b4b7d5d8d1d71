import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "~/generated/prisma/client";

/** For what needs a connection of its own, such as listening for notifications. */
export function connectionString(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: open the database before importing the app");
  return url;
}

/** The one client of this process. Whoever starts the process opens the database first (app/database). */
export const db = new PrismaClient({
  adapter: new PrismaPg({ connectionString: connectionString(), max: 10 }),
});

/** The client inside `db.$transaction`. */
export type Tx = Prisma.TransactionClient;

/** Lets go of every connection; the server calls it last. */
export function closeDatabase(): Promise<void> {
  return db.$disconnect();
}
