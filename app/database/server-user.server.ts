import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { DatabaseProblem } from "./database-problem";

/** The system user PostgreSQL runs as; null when it runs as whoever started us. */
export type ServerUser = { name: string; uid: number; gid: number } | null;

export const systemFolder = "/var/lib/omarmt";
const systemUserName = "omarmt";

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user that owns an existing cluster: the only one PostgreSQL accepts to run it as. */
export function userWithId(uid: number): ServerUser {
  return accounts().find((user) => user.uid === uid) ?? null;
}

/**
 * PostgreSQL refuses to run as root. Takes the system user `omarmt`, made here when it is not there yet.
 *
 * @throws DatabaseProblem when no such user exists and none can be made.
 */
export function systemUser(log: (line: string) => void): NonNullable<ServerUser> {
  const existing = named(systemUserName);
  if (existing) return existing;
  const home = ["--home-dir", systemFolder, "--no-create-home"];
  spawnSync("useradd", ["--system", ...home, "--shell", "/usr/sbin/nologin", systemUserName]);
  const made = named(systemUserName);
  if (made) {
    log(`PostgreSQL does not run as root: made the system user "${systemUserName}" for it.`);
    return made;
  }
  // A root file system that cannot be written; images that hold PostgreSQL's own user still work.
  const fallback = named("postgres");
  if (fallback) return fallback;
  throw new DatabaseProblem(
    `PostgreSQL does not run as root, and the system user "${systemUserName}" could not be made.\n` +
      `Make one (useradd --system ${systemUserName}) or start Omarmt as an ordinary user.`,
  );
}

/** Whether the server's user can get into a folder: asked by trying, since modes and ACLs add up along the path. */
export function canEnter(user: ServerUser, folder: string): boolean {
  if (!user) return true;
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
    stdio: "ignore",
  });
  return status === 0;
}

function named(name: string): ServerUser {
  return accounts().find((user) => user.name === name) ?? null;
}

function accounts(): NonNullable<ServerUser>[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: String(name), uid: Number(uid), gid: Number(gid) }));
}
