import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("scan.ts", import.meta.url));

export interface ScanProcess {
  asked: () => number;
  answered: () => number;
  unknown: () => number;
  scan: (code: string, amount: number) => Promise<void>;
  stop: () => Promise<void>;
  kill: () => Promise<void>;
}

/** Starts a process that scans, with this database and data folder. */
export async function startScanProcess(env: {
  DATABASE_URL: string;
  DATA_DIR: string;
}): Promise<ScanProcess> {
  // A file takes every sign at once, and has them also when the process is killed.
  const path = join(env.DATA_DIR, `said-${randomUUID()}`);
  const said = openSync(path, "a");
  const child = fork(program, [], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", said, "inherit", "ipc"],
  });
  closeSync(said);
  const times = (sign: string) => readFileSync(path, "utf8").split(sign).length - 1;
  await once(child, "message");
  return {
    asked: () => times("?"),
    answered: () => times("!"),
    unknown: () => times("-"),
    async scan(code, amount) {
      const done = once(child, "message");
      child.send({ code, amount });
      await Promise.race([done, once(child, "exit")]);
    },
    async stop() {
      const gone = once(child, "exit");
      child.send("stop");
      await gone;
    },
    async kill() {
      const gone = once(child, "close");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
