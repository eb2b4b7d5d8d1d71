import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ask,
  startDatabaseProcess,
  type DatabaseProcess,
} from "../../tests/support/database-process";
import { openDatabase, type OpenDatabase } from "./open-database.server";

/** A data folder that was started once, holds one row and is stopped; every test works on a copy. */
let original: string;
let dataDir: string;
const opened: OpenDatabase[] = [];
const processes: DatabaseProcess[] = [];
const log = vi.fn<(line: string) => void>();

beforeAll(async () => {
  original = temporaryFolder();
  const { url, stop } = await openDatabase({ dataDir: original, log });
  await ask(url, "CREATE TABLE cup (id int); ");
  await ask(url, "INSERT INTO cup VALUES (1)");
  await stop();
});

beforeEach(() => {
  log.mockClear();
  dataDir = temporaryFolder();
  // Node's own copy would give the cluster to whoever copies it.
  spawnSync("cp", ["-a", `${original}/.`, dataDir]);
});

afterEach(async () => {
  for (const { end } of processes.splice(0)) await end("SIGTERM").catch(() => undefined);
  for (const { stop } of opened.splice(0)) await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

afterAll(() => rmSync(original, { recursive: true, force: true }));

describe("starting", () => {
  test("the first start keeps its passwords to itself and listens on this machine only", async () => {
    const fresh = join(dataDir, "fresh");
    const { url, shared } = await open(fresh);
    expect(shared).toBe(false);
    expect(new URL(url).hostname).toBe("127.0.0.1");
    for (const file of ["database.json", "database.lock", "postgres.log"]) {
      expect(statSync(join(fresh, file)).mode & 0o077, file).toBe(0);
    }
    const settings = await ask(
      url,
      `SELECT name, setting FROM pg_settings WHERE name IN
         ('listen_addresses', 'fsync', 'password_encryption')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toMatchObject({
      listen_addresses: "127.0.0.1",
      fsync: "on",
      password_encryption: "scram-sha-256",
    });
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    const [role] = await ask(url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
    expect(role).toEqual({ rolsuper: false });
  });

  test("a second start finds the data; the last stop stops the server", async () => {
    const { url, shared, stop } = await open();
    expect(shared).toBe(false);
    expect(await cups(url)).toBe(1);
    await stop();
    expect(serverRuns()).toBe(false);
  });

  test("two processes that start first at once share one server", async () => {
    const fresh = join(dataDir, "fresh");
    const both = await Promise.all([start(fresh), start(fresh)]);
    expect(both.map(({ shared }) => shared).sort()).toEqual([false, true]);
    expect(both[0]?.url).toBe(both[1]?.url);
  });

  test("a first start that was cut off is made up for", async () => {
    const fresh = join(dataDir, "fresh");
    mkdirSync(join(fresh, "postgres.new", "base"), { recursive: true });
    spawnSync("cp", ["-p", join(original, "database.json"), fresh]);
    const { url } = await open(fresh);
    expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("sorts names the Dutch way", async () => {
    const { url } = await open();
    const sql =
      "SELECT string_agg(name, ' ' ORDER BY name) AS names FROM (VALUES ('Zuid'), ('één'), ('eten'), ('Abel')) t(name)";
    expect(await ask(url, sql)).toEqual([{ names: "Abel één eten Zuid" }]);
  });
});

describe("sharing and stopping", () => {
  test("the server stays while another process uses it", async () => {
    const first = await start();
    const second = await open();
    expect(second.shared).toBe(true);
    expect((await first.end("SIGTERM")).code).toBe(0);
    expect(await cups(second.url)).toBe(1);
    await second.stop();
    expect(serverRuns()).toBe(false);
  });

  test("Ctrl-C lets the process finish its requests before the server stops", async () => {
    const { end } = await start();
    expect(await end("SIGINT")).toEqual({ code: 0, said: ["finished"] });
    expect(serverRuns()).toBe(false);
  });

  test("a server left behind by a process that was killed is taken over, and stopped at the end", async () => {
    const killed = await start();
    await ask(killed.url, "INSERT INTO cup VALUES (2)");
    await killed.end("SIGKILL");
    expect(serverRuns()).toBe(true);
    const { url, shared, stop } = await open();
    expect(shared).toBe(true);
    expect(await cups(url)).toBe(2);
    await stop();
    expect(serverRuns()).toBe(false);
  });
});

describe("after a crash", () => {
  test("of process and server nothing confirmed is lost", async () => {
    const killed = await start();
    await ask(killed.url, "INSERT INTO cup SELECT generate_series(2, 1000)");
    await killed.end("SIGKILL");
    process.kill(serverPid(), "SIGKILL");
    const { url, shared } = await open();
    expect(shared).toBe(false);
    expect(await cups(url)).toBe(1000);
  });

  test("of the server alone it is started again under the running process", async () => {
    const { url } = await open();
    process.kill(serverPid(), "SIGKILL");
    await vi.waitFor(
      async () => {
        expect(await cups(url)).toBe(1);
        expect(log).toHaveBeenLastCalledWith("The database server runs again.");
      },
      { timeout: 15_000, interval: 100 },
    );
  });

  test("a process number that went to another program is no running server", async () => {
    // Of the same user, whose numbers PostgreSQL believes.
    const { uid } = statSync(join(dataDir, "postgres"));
    const stranger = spawn("sleep", ["60"], { uid });
    const { port } = JSON.parse(readFileSync(join(dataDir, "database.json"), "utf8"));
    const lines = [stranger.pid, join(dataDir, "postgres"), 1, port, "", "127.0.0.1", "", "ready"];
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), lines.join("\n"));
    const { url } = await open();
    expect(await cups(url)).toBe(1);
    stranger.kill();
  });

  test("a port that was taken meanwhile is exchanged for a free one", async () => {
    const kept = JSON.parse(readFileSync(join(dataDir, "database.json"), "utf8")).port;
    const stranger = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => {
      // Somebody else was before us: then the port is taken just as well.
      stranger.once("error", () => resolve());
      stranger.listen(kept, "127.0.0.1", resolve);
    });
    const { url } = await open();
    expect(Number(new URL(url).port)).not.toBe(kept);
    expect(await cups(url)).toBe(1);
    stranger.close();
    const again = await open();
    expect(again.url).toBe(url);
  });
});

describe("refusals lose nothing and say what to do", () => {
  test("a folder that cannot be written", async () => {
    const file = join(dataDir, "file");
    writeFileSync(file, "");
    await expect(open(join(file, "data"))).rejects.toThrow(/cannot be written by user.*DATA_DIR/s);
  });

  test("data of a newer PostgreSQL", async () => {
    const version = join(dataDir, "postgres", "PG_VERSION");
    writeFileSync(version, "19\n");
    await expect(open()).rejects.toThrow(/made by PostgreSQL 19.*Nothing was changed/);
    writeFileSync(version, "18\n");
    const { url } = await open();
    expect(await cups(url)).toBe(1);
  });

  test("a folder of a newer Omarmt", async () => {
    const path = join(dataDir, "database.json");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, JSON.stringify({ ...JSON.parse(before), format: 2 }));
    await expect(open()).rejects.toThrow(/newer version of Omarmt/);
  });

  test("data whose passwords are gone", async () => {
    rmSync(join(dataDir, "database.json"));
    await expect(open()).rejects.toThrow(/database\.json is missing.*backup/);
    expect(existsSync(join(dataDir, "postgres", "PG_VERSION"))).toBe(true);
  });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "omarmt-open-"));
  // Run as root, PostgreSQL has a user of its own that must get in.
  chmodSync(folder, 0o755);
  return folder;
}

async function open(folder = dataDir): Promise<OpenDatabase> {
  const database = await openDatabase({ dataDir: folder, log });
  opened.push(database);
  return database;
}

async function start(folder = dataDir): Promise<DatabaseProcess> {
  const started = await startDatabaseProcess(folder);
  processes.push(started);
  return started;
}

async function cups(url: string): Promise<number> {
  return Number((await ask(url, "SELECT count(*) FROM cup"))[0]?.count);
}

function serverPid(): number {
  return Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10);
}

function serverRuns(): boolean {
  return existsSync(join(dataDir, "postgres", "postmaster.pid"));
}
