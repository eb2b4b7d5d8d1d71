import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { giveToOwner } from "./data-folder.server";

const secretsFile = z.object({ sessionSecret: z.string().min(32) });

/** The secret an embedded installation makes for itself; links and limits that hang on it survive restarts. */
export function keptSessionSecret(dataDir: string): string {
  const path = join(dataDir, "secrets.json");
  const fresh = `${path}.${process.pid}`;
  const content = { sessionSecret: randomBytes(48).toString("base64url") };
  writeFileSync(fresh, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    giveToOwner(dataDir, fresh);
    // link() never replaces: of two first starts one wins and both read its secret.
    linkSync(fresh, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return secretsFile.parse(JSON.parse(readFileSync(path, "utf8"))).sessionSecret;
}
