import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "./open-database.server";

/** A database server of its own in a temporary folder, for tests and for working out migrations. */
export async function openTemporaryDatabase(): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const dataDir = mkdtempSync(join(tmpdir(), "omarmt-database-"));
  // mkdtemp lets only its owner in; run as root, PostgreSQL has a user of its own.
  chmodSync(dataDir, 0o755);
  const { url, stop } = await openDatabase({ dataDir, log: () => undefined });
  const close = async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, close };
}
