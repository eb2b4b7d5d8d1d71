import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, readMigrations } from "~/database/migrate.server";
import { openTemporaryDatabase } from "~/database/temporary-database.server";
import { templateName } from "./template-name";

declare module "vitest" {
  interface ProvidedContext {
    /** The database server of this run. */
    databaseServerUrl: string;
  }
}

/** Once per run: a database server of its own, with a migrated template that every worker copies. */
export default async function setup(project: TestProject) {
  const server = await openTemporaryDatabase();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  const template = new URL(server.url);
  template.pathname = `/${templateName}`;
  const migrations = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
  await migrate(template.href, readMigrations(migrations));
  project.provide("databaseServerUrl", server.url);
  return () => server.close();
}
