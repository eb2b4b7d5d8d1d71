import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate, readMigrations, type Migration } from "./migrate.server";
import { schemaDiff } from "./schema-diff.server";
import { randomId } from "../../tests/support/random";

const serverUrl = inject("databaseServerUrl");
const migrationsFolder = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
const schemaPath = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));

const first: Migration = { name: "1_first", sql: 'CREATE TABLE "Cup" (id int PRIMARY KEY);' };
const second: Migration = { name: "2_second", sql: 'ALTER TABLE "Cup" ADD COLUMN size int;' };

let url: string;

beforeEach(async () => {
  const name = `migrations_${randomId().replaceAll("-", "")}`;
  await query(serverUrl, `CREATE DATABASE ${name}`);
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  url = address.href;
});

afterEach(() => query(serverUrl, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`));

test("the migrations equal the schema", async () => {
  await migrate(url, readMigrations(migrationsFolder));
  expect(await schemaDiff(url, schemaPath)).toBeNull();
});

test("a difference between schema and database is seen", async () => {
  expect(await schemaDiff(url, schemaPath)).toContain('CREATE TABLE "CampaignAction"');
});

test("applies what is new, once and in order", async () => {
  expect(await migrate(url, [first])).toEqual(["1_first"]);
  expect(await migrate(url, [first, second])).toEqual(["2_second"]);
  expect(await migrate(url, [first, second])).toEqual([]);
  expect(await query(url, 'SELECT id, size FROM "Cup"')).toEqual([]);
});

test("instances that start together apply each migration once", async () => {
  const slow = { ...first, sql: `${first.sql} SELECT pg_sleep(0.2);` };
  const applied = await Promise.all([1, 2, 3].map(() => migrate(url, [slow, second])));
  expect(applied.flat().sort()).toEqual(["1_first", "2_second"]);
});

test("a migration that fails leaves nothing half done and can be mended", async () => {
  const broken = { name: "2_second", sql: `${second.sql} INSERT INTO "Nowhere" VALUES (1);` };
  await expect(migrate(url, [first, broken])).rejects.toThrow(
    /"2_second" failed and was undone: relation "Nowhere" does not exist/,
  );
  await expect(query(url, 'SELECT size FROM "Cup"')).rejects.toThrow(/column "size"/);
  expect(await migrate(url, [first, second])).toEqual(["2_second"]);
});

test("says what to do when the server lacks an extension", async () => {
  const lacking = { name: "2_second", sql: "CREATE EXTENSION not_installed" };
  await expect(migrate(url, [first, lacking])).rejects.toThrow(
    /an administrator of the database server run: CREATE EXTENSION not_installed/,
  );
});

test("a database of a newer version is refused and left as it is", async () => {
  await migrate(url, [first, second]);
  await expect(migrate(url, [first])).rejects.toThrow(/knows the migration "2_second"/);
  expect(await query(url, 'SELECT size FROM "Cup"')).toEqual([]);
});

test("a migration that was edited after it was applied is refused", async () => {
  await migrate(url, [first]);
  const edited = { ...first, sql: `${first.sql} -- looks harmless` };
  await expect(migrate(url, [edited])).rejects.toThrow(/"1_first" was edited/);
});

test("a migration that Prisma's own tool left unfinished is refused", async () => {
  await migrate(url, [first]);
  await query(url, "UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(migrate(url, [first])).rejects.toThrow(/not finished/);
});

async function query(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
