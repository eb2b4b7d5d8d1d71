import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Binaries } from "./binaries.server";
import { DatabaseProblem } from "./database-problem";
import { logTail, openLog, sizeOfLog } from "./server-log.server";
import type { ServerUser } from "./server-user.server";

/** One PostgreSQL data folder and what is needed to run it. */
export interface Cluster {
  folder: string;
  logFile: string;
  adminPassword: string;
  user: ServerUser;
  binaries: Binaries;
}

export const adminName = "postgres";

/** How long a server that is there may take to answer: recovery after a crash reads its log again. */
const patience = 120_000;

/** Makes an empty cluster; a cut-off attempt leaves nothing at `cluster.folder`. */
export function createCluster(cluster: Cluster): void {
  const unfinished = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${cluster.adminPassword}\n`, { mode: 0o600 });
  if (cluster.user) {
    chownSync(unfinished, cluster.user.uid, cluster.user.gid);
    chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
  }
  // ICU comes with the programs, so names sort the Dutch way on any machine.
  const language = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=nl"];
  const access = [`--username=${adminName}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const result = spawnSync(
    cluster.binaries.initdb,
    [`--pgdata=${unfinished}`, ...language, ...access, "--no-instructions"],
    { ...asUser(cluster.user), encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    const reason = result.error?.message ?? result.stderr.trim();
    throw new DatabaseProblem(`PostgreSQL could not make its data folder:\n${reason}`);
  }
  renameSync(unfinished, cluster.folder);
}

/**
 * Finds the server of this cluster, whoever started it, and waits until it answers.
 *
 * @returns its port, or null when none runs. A pid file left by a crash is cleared when its number has gone to
 * another process, which PostgreSQL itself would take for a running server.
 */
export async function findRunningServer(cluster: Cluster): Promise<number | null> {
  const pidFile = readPidFile(cluster);
  if (!pidFile) return null;
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await askServer(cluster, pidFile.port);
    if (answer === "ours") return pidFile.port;
    if (!isServerProcess(pidFile.pid, cluster)) break;
    if (answer === "refuses password" || Date.now() > deadline) {
      throw new DatabaseProblem(
        `A PostgreSQL server (process ${pidFile.pid}) uses ${cluster.folder} but ` +
          (answer === "refuses password"
            ? "does not know the password in database.json. Put back the database.json that belongs to this folder."
            : `does not answer. See ${cluster.logFile}.`),
      );
    }
    await sleep(100);
  }
  rmSync(join(cluster.folder, "postmaster.pid"), { force: true });
  return null;
}

/** Starts the server on `port` and waits until it answers. "port taken" leaves nothing running. */
export async function startServer(
  cluster: Cluster,
  port: number,
): Promise<"started" | "port taken"> {
  const deadline = Date.now() + patience;
  for (;;) {
    const outcome = await startOnce(cluster, port, deadline);
    if (outcome !== "memory in use") return outcome;
    // The last children of a server that was killed are still on their way out.
    await sleep(200);
  }
}

async function startOnce(cluster: Cluster, port: number, deadline: number) {
  const logStart = sizeOfLog(cluster.logFile);
  const logHandle = openLog(cluster.logFile);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    // Its data fits in memory: else PostgreSQL reads whole tables where an index is there.
    random_page_cost: "0.1",
    seq_page_cost: "0.1",
    // No statements and no values in the log: they hold people's data.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
  const server = spawn(
    cluster.binaries.postgres,
    [
      ...["-D", cluster.folder, "-p", String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // Detached: Ctrl-C in a terminal reaches the app alone, which stops the server after its last request.
    { ...asUser(cluster.user), detached: true, stdio: ["ignore", logHandle.fd, logHandle.fd] },
  );
  logHandle.close();
  server.unref();
  let ended: string | null = null;
  server.once("error", (error) => (ended = error.message));
  server.once("exit", () => (ended ??= ""));
  for (;;) {
    await sleep(30);
    if (ended !== null) {
      const said = `${ended}\n${logTail(cluster.logFile, logStart)}`.trim();
      if (/could not create any TCP\/IP sockets/.test(said)) return "port taken" as const;
      if (/pre-existing shared memory block/.test(said) && Date.now() < deadline)
        return "memory in use" as const;
      throw new DatabaseProblem(`PostgreSQL did not start:\n${said}\n(log: ${cluster.logFile})`);
    }
    if ((await askServer(cluster, port)) === "ours") return "started" as const;
    if (Date.now() > deadline) {
      server.kill("SIGINT");
      throw new DatabaseProblem(`PostgreSQL did not answer in time. See ${cluster.logFile}.`);
    }
  }
}

/** Stops the server in an orderly way: connections are cut, everything committed is on disk. */
export async function stopServer(cluster: Cluster): Promise<void> {
  if (!readPidFile(cluster)) return;
  const stop = spawn(
    cluster.binaries.pgCtl,
    ["stop", "-D", cluster.folder, "-m", "fast", "-t", "60", "-s"],
    { ...asUser(cluster.user), stdio: "ignore" },
  );
  const status = await new Promise((resolve) => {
    stop.once("exit", resolve);
    stop.once("error", () => resolve("not run"));
  });
  if (status !== 0 && existsSync(join(cluster.folder, "postmaster.pid"))) {
    throw new DatabaseProblem(`PostgreSQL did not stop within a minute. See ${cluster.logFile}.`);
  }
}

export function adminConnection(cluster: Cluster, port: number, database: string): pg.Client {
  return new pg.Client({
    host: "127.0.0.1",
    port,
    user: adminName,
    password: cluster.adminPassword,
    database,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
  });
}

type Answer = "ours" | "refuses password" | "no";

async function askServer(cluster: Cluster, port: number): Promise<Answer> {
  const client = adminConnection(cluster, port, "postgres");
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    return rows[0]?.data_directory === cluster.folder ? "ours" : "no";
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : null;
    return code === "28P01" ? "refuses password" : "no";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readPidFile(cluster: Cluster): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(cluster.folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

function isServerProcess(pid: number, cluster: Cluster): boolean {
  const command =
    process.platform === "linux"
      ? readOrEmpty(`/proc/${pid}/cmdline`).replaceAll("\0", " ")
      : spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  return command.includes("postgres") && command.includes(` ${cluster.folder} `);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** The server starts in a folder its user can always enter, and sees none of our settings and secrets. */
function asUser(user: ServerUser) {
  return {
    cwd: process.platform === "win32" ? undefined : "/",
    env: { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: process.env.NODE_ENV },
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  };
}
