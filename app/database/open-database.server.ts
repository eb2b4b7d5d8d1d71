import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./binaries.server";
import {
  adminConnection,
  createCluster,
  findRunningServer,
  startServer,
  stopServer,
  type Cluster,
} from "./cluster.server";
import {
  clusterFolder,
  giveToOwner,
  prepareDataFolder,
  readServerFile,
  writeServerFile,
  type ServerFile,
} from "./data-folder.server";
import { DatabaseProblem } from "./database-problem";
import { withFileLock } from "./file-lock.server";
import { runsAsRoot, systemUser, userWithId } from "./server-user.server";

/** The line of PostgreSQL the product's binaries belong to; a folder of another line is refused. */
export const postgresMajor = 18;

const roleName = "omarmt";
const databaseName = "omarmt";

/** Held, shared, by every process that uses the server; whoever can have it alone was the last. */
const inUseLock = 7_202_601;

export interface OpenDatabase {
  /** To connect as the product's own role, which owns its database and nothing else. */
  url: string;
  /** Whether the server was running already, for another process or left by one that died. */
  shared: boolean;
  /** Lets go of the server; it stops when nobody else uses it. */
  stop: () => Promise<void>;
}

export interface DataFolder {
  dataDir: string;
  log: (line: string) => void;
}

interface Usage {
  folder: string;
  cluster: Cluster;
  log: (line: string) => void;
  keeper: pg.Client;
  port: number;
  stopping: boolean;
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes it, starts it or joins the one that runs.
 * See docs/decisions/0002-embedded-postgresql.md.
 *
 * @throws DatabaseProblem when a person has to act: folder not writable, of a newer version, server unreachable.
 */
export async function openDatabase({ dataDir, log }: DataFolder): Promise<OpenDatabase> {
  const folder = prepareDataFolder(dataDir);
  return locked(folder, async () => {
    const { cluster, file } = prepareCluster(folder, log);
    const { port, shared } = await runningServer(folder, cluster, file);
    await makeRoleAndDatabase(cluster, port, file.password);
    const keeper = await holdServer(cluster, port);
    const usage: Usage = { folder, cluster, log, keeper, port, stopping: false };
    watch(usage);
    return {
      url: `postgresql://${roleName}:${file.password}@127.0.0.1:${port}/${databaseName}`,
      shared,
      stop: () => letGo(usage),
    };
  });
}

function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, "database.lock");
  return withFileLock(path, () => {
    chmodSync(path, 0o600);
    giveToOwner(folder, path);
    return work();
  });
}

function prepareCluster(folder: string, log: (line: string) => void) {
  const known = readServerFile(folder);
  const usual = runsAsRoot() ? systemUser(log) : null;
  const place = clusterFolder(folder, usual, log);
  const exists = existsSync(place);
  const user = exists && usual ? (userWithId(statSync(place).uid) ?? usual) : usual;
  if (exists) refuseOtherVersion(place);
  if (exists && !known) {
    throw new DatabaseProblem(
      `${join(folder, "database.json")} is missing: it holds the passwords of the database in ${place}. ` +
        "Put it back from a backup.",
    );
  }
  const file = known ?? {
    format: 1 as const,
    port: 0,
    password: randomBytes(24).toString("base64url"),
    adminPassword: randomBytes(24).toString("base64url"),
  };
  if (!known) writeServerFile(folder, file);
  const cluster: Cluster = {
    folder: place,
    logFile: join(folder, "postgres.log"),
    adminPassword: file.adminPassword,
    user,
    binaries: findBinaries(user, log),
  };
  if (!exists) createCluster(cluster);
  return { cluster, file };
}

function refuseOtherVersion(place: string): void {
  const major = Number(readFileSync(join(place, "PG_VERSION"), "utf8"));
  if (major === postgresMajor) return;
  throw new DatabaseProblem(
    `The database in ${place} was made by PostgreSQL ${major}; this Omarmt brings ${postgresMajor}. ` +
      "Nothing was changed. " +
      (major > postgresMajor
        ? "Start the newer Omarmt that made it."
        : "Go on with the Omarmt that made it; how to move on is in docs/operations.md."),
  );
}

async function runningServer(folder: string, cluster: Cluster, file: ServerFile) {
  const running = await findRunningServer(cluster);
  if (running !== null) return { port: running, shared: true };
  let port = file.port || (await freePort());
  while ((await startServer(cluster, port)) === "port taken") port = await freePort();
  giveToOwner(folder, cluster.logFile);
  if (port !== file.port) writeServerFile(folder, { ...file, port });
  return { port, shared: false };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Both statements are repeated at every start, so a first start that was cut off heals. */
async function makeRoleAndDatabase(cluster: Cluster, port: number, password: string) {
  const admin = adminConnection(cluster, port, "postgres");
  await admin.connect();
  try {
    const role = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [roleName]);
    if (role.rowCount === 0) {
      // CREATEDB: new migrations are worked out in a scratch database.
      await admin.query(
        `CREATE ROLE ${roleName} LOGIN CREATEDB PASSWORD ${pg.escapeLiteral(password)}`,
      );
    }
    const found = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (found.rowCount === 0)
      await admin.query(`CREATE DATABASE ${databaseName} OWNER ${roleName}`);
  } finally {
    await admin.end();
  }
}

/** The connection whose shared lock says: somebody uses this server. It ends with the process, however that dies. */
async function holdServer(cluster: Cluster, port: number): Promise<pg.Client> {
  const keeper = adminConnection(cluster, port, "postgres");
  await keeper.connect();
  await keeper.query("SELECT pg_advisory_lock_shared($1)", [inUseLock]);
  return keeper;
}

/** When the server dies under us it is started again, so the product heals without a restart. */
function watch(usage: Usage): void {
  const { keeper } = usage;
  let lost = false;
  const onLoss = () => {
    if (lost || usage.stopping) return;
    lost = true;
    void recover(usage);
  };
  keeper.on("error", onLoss);
  keeper.on("end", onLoss);
}

async function recover(usage: Usage): Promise<void> {
  usage.log("Lost the database server; starting it again.");
  while (!usage.stopping) {
    try {
      await locked(usage.folder, async () => {
        if (usage.stopping) return;
        const running = await findRunningServer(usage.cluster);
        if (running === null && (await startServer(usage.cluster, usage.port)) === "port taken") {
          throw new DatabaseProblem(`Port ${usage.port} of the database was taken meanwhile.`);
        }
        usage.keeper = await holdServer(usage.cluster, usage.port);
        watch(usage);
        usage.log("The database server runs again.");
      });
      return;
    } catch (error) {
      usage.log(error instanceof Error ? error.message : String(error));
      await sleep(1_000);
    }
  }
}

async function letGo(usage: Usage): Promise<void> {
  if (usage.stopping) return;
  usage.stopping = true;
  await locked(usage.folder, async () => {
    const last = await isLastUser(usage.keeper);
    await usage.keeper.end().catch(() => undefined);
    if (last) await stopServer(usage.cluster);
  });
}

async function isLastUser(keeper: pg.Client): Promise<boolean> {
  try {
    await keeper.query("SELECT pg_advisory_unlock_shared($1)", [inUseLock]);
    const { rows } = await keeper.query("SELECT pg_try_advisory_lock($1) AS alone", [inUseLock]);
    return rows[0]?.alone === true;
  } catch {
    // The connection is gone: the server died or is being started again by another process, whose it is now.
    return false;
  }
}
