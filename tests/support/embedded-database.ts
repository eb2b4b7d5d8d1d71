import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Address of the embedded database of a product that ran in this data folder. */
export function databaseUrl(dataDir: string, role: "product" | "admin" = "product"): string {
  const file: { port: number; password: string; adminPassword: string } = JSON.parse(
    readFileSync(join(dataDir, "database.json"), "utf8"),
  );
  return role === "admin"
    ? `postgresql://postgres:${file.adminPassword}@127.0.0.1:${file.port}/postgres`
    : `postgresql://omarmt:${file.password}@127.0.0.1:${file.port}/omarmt`;
}

/** Connections to it. `admin` may look at the server itself. */
export function databaseOf(dataDir: string, role: "product" | "admin" = "product"): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl(dataDir, role), max: 2 });
  // The server may be stopped or killed under it.
  pool.on("error", () => undefined);
  return pool;
}
