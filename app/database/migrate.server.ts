import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { DatabaseProblem } from "./database-problem";

/** Prisma's own lock number, so its command line and this runner wait for each other. */
const migrationLock = 72_707_369;

export interface Migration {
  name: string;
  sql: string;
}

interface AppliedMigration {
  name: string;
  checksum: string;
  finished: boolean;
}

/**
 * Brings a database up to the product's migrations, each in one transaction with its row in `_prisma_migrations`
 * (Prisma's table and checksums). Instances that start together wait for each other.
 *
 * @returns the names that were applied now.
 * @throws DatabaseProblem when the database is newer than the product, or a migration was edited or fails.
 */
export async function migrate(url: string, migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await client.query(migrationsTable);
    const waiting = migrationsToApply(await appliedMigrations(client), migrations);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map(({ name }) => name);
  } finally {
    // Ending the session lets go of the lock, also after a failure.
    await client.end();
  }
}

/** The migrations in `prisma/migrations`, in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, "migration.sql"), "utf8") }));
}

function migrationsToApply(applied: AppliedMigration[], known: Migration[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = byName.get(name);
    if (!migration) {
      throw new DatabaseProblem(
        `The database knows the migration "${name}", this version of Omarmt does not. ` +
          "Start the newer version that made it; nothing was changed.",
      );
    }
    if (!finished) {
      throw new DatabaseProblem(
        `The migration "${name}" was begun by another tool and not finished. Put it right by hand and remove its ` +
          "row from _prisma_migrations; nothing was changed.",
      );
    }
    if (checksum !== checksumOf(migration)) {
      throw new DatabaseProblem(
        `The migration "${name}" was edited after it was applied here. Put its file back and make the change in ` +
          "a new migration (npm run db:migration); nothing was changed.",
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !done.has(name));
}

async function appliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksumOf(migration), migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseProblem(
      `The migration "${migration.name}" failed and was undone: ${reason}${extensionHint(reason)}`,
      { cause: error },
    );
  }
}

/** Searching needs an extension that comes with PostgreSQL, but not with every package of it. */
function extensionHint(reason: string): string {
  const name = /extension "(\w+)"/.exec(reason)?.[1];
  if (!name) return "";
  return (
    `. Let an administrator of the database server run: CREATE EXTENSION ${name}; in this database ` +
    "(Debian and Ubuntu keep it in the package postgresql-contrib), and start again."
  );
}

function checksumOf(migration: Migration): string {
  return createHash("sha256").update(migration.sql).digest("hex");
}

const migrationsTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
