// From settings to an open, migrated database: the first half of every start.
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  claimInstallation,
  refuseOtherKind,
  type InstallationKind,
} from "~/database/installation-kind.server";
import { migrate, readMigrations } from "~/database/migrate.server";
import { openDatabase } from "~/database/open-database.server";
import { keptSessionSecret } from "~/database/session-secret.server";
import type { Config } from "~/config";
import { requireConfig } from "~/env.server";
import { waitForDatabase } from "./wait-for-database";

export interface OpenProduct {
  config: Config;
  databaseUrl: string;
  /** Lets go of the embedded server; nothing to do for another one. */
  close: () => Promise<void>;
}

/**
 * Opens the database of this installation and brings it up to date. Afterwards the environment holds everything the
 * built product reads: it is loaded only then.
 */
export async function openProduct(
  /** "any" for a command that only reads: also that of a demo. */
  kind: InstallationKind | "any",
): Promise<OpenProduct> {
  process.env.OMARMT_MODE = kind === "any" ? "production" : kind;
  const config = requireConfig(process.env);
  const { url, close } = await openServer(config);
  try {
    if (kind !== "any") await refuseOtherKind(url, kind);
    const applied = await migrate(url, readMigrations(migrationsFolder));
    if (applied.length > 0)
      console.log(`Database brought up to date (${applied.length} migrations).`);
    if (kind !== "any") await claimInstallation(url, kind);
  } catch (error) {
    await close();
    throw error;
  }
  process.env.APP_URL = config.appUrl;
  process.env.DATABASE_URL = url;
  process.env.SESSION_SECRET = config.sessionSecret ?? keptSessionSecret(config.dataDir);
  return { config, databaseUrl: url, close };
}

const migrationsFolder = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

async function openServer(config: Config) {
  if (config.databaseUrl) {
    await waitForDatabase(config, config.databaseUrl);
    return { url: config.databaseUrl, close: async () => undefined };
  }
  const { url, shared, stop } = await openDatabase({ dataDir: config.dataDir, log: console.log });
  const place = realpathSync(config.dataDir);
  console.log(shared ? `Joined the database that runs in ${place}.` : `Database: ${place}.`);
  return { url, close: stop };
}
