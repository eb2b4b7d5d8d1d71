import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, inject } from "vitest";
import { templateName } from "./template-name";
import { emptyTables, workerDatabase } from "./worker-database";

// Before any module of the app is loaded: app/db.server.ts reads the address when it is imported.
process.env.DATABASE_URL = await workerDatabase(
  inject("databaseServerUrl"),
  templateName,
  process.env.VITEST_POOL_ID ?? "1",
);
process.env.OMARMT_MODE = "test";
const dataDir = mkdtempSync(join(tmpdir(), "omarmt-verbs-"));
process.env.DATA_DIR = dataDir;
process.env.SESSION_SECRET = "a secret of the tests, long enough and used nowhere else";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
beforeEach(() => emptyTables(client));
afterAll(async () => {
  await client.end();
  rmSync(dataDir, { recursive: true, force: true });
});
