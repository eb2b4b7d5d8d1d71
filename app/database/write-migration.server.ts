import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { migrate, readMigrations } from "./migrate.server";
import { schemaDiff } from "./schema-diff.server";

interface NextMigration {
  /** What changes, in a few words: "add opening hours". */
  name: string;
  now: Date;
  migrationsFolder: string;
  schemaPath: string;
  /** An empty database to work it out in. */
  scratchUrl: string;
}

/**
 * Writes the SQL that takes the migrations so far to the Prisma schema.
 *
 * @returns the path of the new file, or null when the migrations equal the schema already.
 */
export async function writeMigration(next: NextMigration): Promise<string | null> {
  await migrate(next.scratchUrl, readMigrations(next.migrationsFolder));
  const sql = await schemaDiff(next.scratchUrl, next.schemaPath);
  if (sql === null) return null;
  const moment = DateTime.fromJSDate(next.now, { zone: "utc" }).toFormat("yyyyMMddHHmmss");
  const words = next.name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const folder = join(next.migrationsFolder, `${moment}_${words}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "migration.sql");
  writeFileSync(path, sql);
  return path;
}
