import { randomBytes } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { DatabaseProblem } from "./database-problem";
import { canEnter, runsAsRoot, systemFolder, type ServerUser } from "./server-user.server";

const currentFormat = 1;

const serverFile = z.object({
  format: z.literal(currentFormat),
  /** Where the server listens on 127.0.0.1; tried first at the next start. */
  port: z.number().int(),
  /** Of the role the product works as. */
  password: z.string().min(20),
  /** Of the role that starts and stops the server. */
  adminPassword: z.string().min(20),
});
export type ServerFile = z.infer<typeof serverFile>;

/**
 * Makes the data folder when needed and sees that we can write in it.
 *
 * @returns its real path.
 * @throws DatabaseProblem that says what to do.
 */
export function prepareDataFolder(dataDir: string): string {
  const wanted = resolve(dataDir);
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o755 });
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(wanted);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new DatabaseProblem(
      `The data folder ${wanted} cannot be written by user "${userInfo().username}"${reason}.\n` +
        `Give that user the folder (chown -R ${userInfo().username} ${wanted}), ` +
        "or set DATA_DIR to a folder that it can write.",
    );
  }
}

/** Passwords and port of the embedded server, or null before the first start. */
export function readServerFile(folder: string): ServerFile | null {
  const path = join(folder, "database.json");
  if (!existsSync(path)) return null;
  const content = z.looseObject({ format: z.number() }).parse(JSON.parse(readAs(path)));
  if (content.format > currentFormat) {
    throw new DatabaseProblem(
      `The data folder ${folder} was made by a newer version of Omarmt. ` +
        "Start that version; nothing was changed.",
    );
  }
  return serverFile.parse(content);
}

function readAs(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new DatabaseProblem(
      `${path} belongs to another user than "${userInfo().username}". ` +
        "Start Omarmt as the user that made the data folder.",
    );
  }
}

export function writeServerFile(folder: string, content: ServerFile): void {
  const path = join(folder, "database.json");
  writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  giveToOwner(folder, `${path}.new`);
  renameSync(`${path}.new`, path);
}

/** Root works in other people's folders too; what it makes there stays theirs. */
export function giveToOwner(folder: string, path: string): void {
  if (!runsAsRoot()) return;
  const { uid, gid } = statSync(folder);
  chownSync(path, uid, gid);
}

/**
 * The cluster's place: `postgres` in the data folder, or, where the server's user cannot get in (a project in root's
 * home), a folder under /var/lib/omarmt that `postgres` links to.
 */
export function clusterFolder(
  folder: string,
  user: ServerUser,
  log: (line: string) => void,
): string {
  const inside = join(folder, "postgres");
  if (lstatSync(inside, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return clusterElsewhere(folder, inside);
  }
  if (existsSync(inside) || canEnter(user, folder)) return inside;
  const name = `${basename(folder)}-${randomBytes(6).toString("hex")}`;
  const outside = join(systemFolder, "data", name);
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  writeFileSync(join(outside, "belongs-to"), folder);
  symlinkSync(join(outside, "postgres"), inside);
  log(`PostgreSQL's user cannot reach ${folder}: the database itself is in ${outside}.`);
  return join(outside, "postgres");
}

/** Follows the link, unless the data folder is a copy: two folders would then share one database unseen. */
function clusterElsewhere(folder: string, link: string): string {
  const outside = dirname(readlinkSync(link));
  const note = join(outside, "belongs-to");
  const owner = existsSync(note) ? readFileSync(note, "utf8") : folder;
  if (owner !== folder && existsSync(owner)) {
    throw new DatabaseProblem(
      `${folder} is a copy of ${owner}, but its database is not in it (it is in ${outside}).\n` +
        `Use ${owner}, or remove ${link} and database.json to start with an empty database.`,
    );
  }
  if (owner !== folder) writeFileSync(note, folder);
  return join(outside, "postgres");
}
