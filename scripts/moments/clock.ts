import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Moment } from "./moments";

const LIBRARY = "libfaketime.so.1";
const program = new URL("../../tests/support/shifted-clock.ts", import.meta.url);

/** What gives PostgreSQL another clock; null where there is none, as on macOS. Debian has it in the package libfaketime. */
export function findClockLibrary(): string | null {
  if (process.platform !== "linux") return null;
  const machines = existsSync("/usr/lib") ? readdirSync("/usr/lib") : [];
  const folders = ["/usr/lib64", "/usr/lib", ...machines.map((name) => join("/usr/lib", name))];
  return folders.map((folder) => join(folder, "faketime", LIBRARY)).find(existsSync) ?? null;
}

/** Debian's own package, where we may. */
export function installClockLibrary(): string | null {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libfaketime"], { env });
  return findClockLibrary();
}

/** The environment in which it is `moment` for whoever starts now; without a library PostgreSQL does not know. */
export function environmentAt(moment: Moment, library: string | null): NodeJS.ProcessEnv {
  const { LC_ALL: _, LC_TIME: __, LC_MESSAGES: ___, ...rest } = process.env;
  const place = { ...rest, TZ: moment.zone, LANG: moment.language };
  if (!moment.begins) return place;
  // Whole seconds: that is how libfaketime is told.
  const ahead = Math.round((moment.begins.getTime() - Date.now()) / 1000) * 1000;
  const clock = new URL(program);
  clock.searchParams.set("ahead", String(ahead));
  if (library) clock.searchParams.set("library", library);
  return {
    ...place,
    NODE_OPTIONS: `${rest.NODE_OPTIONS ?? ""} --import ${clock.href}`.trim(),
    TEST_CLOCK_AHEAD: String(ahead),
  };
}

/** Keeps every core busy until it is ended. */
export function keepBusy(): () => void {
  const programs = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
  );
  const end = () => programs.forEach((one) => one.kill("SIGKILL"));
  process.once("exit", end);
  return end;
}
