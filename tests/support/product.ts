import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { memoryEnvironment, productFlags } from "../../scripts/light.mjs";
import { placeAndClock } from "./clock";

/** A running product, as a person starts it, with a data folder of its own. */
export type RunningProduct = {
  url: string;
  port: number;
  /** Of the app; its database is a process of its own. */
  pid: number;
  dataDir: string;
  /** Everything it printed and logged so far. */
  output: () => string;
  /** Stops it as a service manager does; resolves with its exit code. */
  stop: () => Promise<number | null>;
  /** Ends the app at once, as a power cut would; its database goes on. */
  kill: () => Promise<void>;
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Starts the built product and waits until it says Ready. `npm test` builds it first.
 * @throws with the output when it ends before that, or is not ready in three minutes.
 */
export async function startProduct(
  command: "demo" | "start",
  {
    port,
    dataDir,
    env = {},
    nodeOptions = [],
  }: {
    port?: number;
    dataDir?: string;
    env?: Record<string, string>;
    nodeOptions?: string[];
  } = {},
): Promise<RunningProduct> {
  const chosenPort = port ?? (await freePort());
  const folder = dataDir ?? newDataDir();
  const program = ["--import", "./scripts/typescript.mjs", `scripts/${command}.ts`];
  const child = spawn(process.execPath, [...productFlags, ...nodeOptions, ...program], {
    cwd: root,
    env: { ...cleanEnvironment(), PORT: String(chosenPort), DATA_DIR: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await ready(child, ended, () => output);
  return {
    url: `http://localhost:${chosenPort}`,
    port: chosenPort,
    pid: Number(child.pid),
    dataDir: folder,
    output: () => output,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** An empty data folder. mkdtemp lets only its owner in; run as root, PostgreSQL has a user of its own. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "omarmt-journey-"));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeData(product: RunningProduct): void {
  rmSync(product.dataDir, { recursive: true, force: true });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The environment without what would make the product another one than a fresh machine starts. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ...placeAndClock(), ...memoryEnvironment, NODE_ENV: "production" };
}

function ready(
  child: ChildProcess,
  ended: Promise<number | null>,
  output: () => string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearInterval(look);
      clearTimeout(limit);
      reject(new Error(`${why}:\n${output()}`));
    };
    const look = setInterval(() => {
      if (!/^Ready: /m.test(output())) return;
      clearInterval(look);
      clearTimeout(limit);
      resolve();
    }, 50);
    const limit = setTimeout(() => {
      child.kill("SIGKILL");
      fail("The product was not ready in three minutes");
    }, 180_000);
    void ended.then((code) => fail(`The product ended with ${code} before it was ready`));
  });
}
