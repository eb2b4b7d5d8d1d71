// Sets the clock of a Node process ahead, and of all that it starts:
//   node --import "file:///…/tests/support/shifted-clock.ts?ahead=MILLISECONDS&library=LIBFAKETIME"
// It names no other file of ours: Node reads it by itself, before anything that knows our paths.
import childProcess, { type SpawnOptions } from "node:child_process";
import fs, { type Stats } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";

const given = new URL(import.meta.url).searchParams;
const ahead = Number(given.get("ahead") ?? 0);
if (ahead !== 0) {
  shiftDate(ahead);
  shiftFiles();
  shiftChildren(given.get("library"));
  syncBuiltinESMExports();
}

/** Replaces Date by one that is `ms` milliseconds ahead. Also runs in a browser, so it uses nothing from outside. */
export function shiftDate(ms: number): void {
  const Real = Date;
  const realNow = Real.now.bind(Real);
  const now = () => realNow() + ms;
  const Shifted = function (this: unknown, ...args: []): unknown {
    if (!new.target) return new Real(now()).toString();
    const wanted = new.target === Shifted ? Real : new.target;
    return Reflect.construct(Real, args.length === 0 ? [now()] : args, wanted);
  };
  Object.defineProperties(Shifted, {
    ...Object.getOwnPropertyDescriptors(Real),
    now: { value: now, writable: true, configurable: true },
  });
  Object.defineProperty(Real.prototype, "constructor", { value: Shifted, writable: true });
  Object.defineProperty(globalThis, "Date", {
    value: Shifted,
    writable: true,
    configurable: true,
  });
}

/** The age of a file is told by the clock of the machine: what reads or sets it counts in ours. */
function shiftFiles(): void {
  const aged = <Found>(found: Found): Found => {
    const stats = found as Partial<Stats> | undefined;
    // A bigint belongs to who copies a file to the nanosecond.
    if (stats && typeof stats.mtimeMs === "number") stats.mtimeMs += ahead;
    return found;
  };
  const { stat, lstat, statSync, lstatSync, utimes, utimesSync, promises } = fs;
  // As a date: Node takes a negative number for the present.
  const machine = (time: fs.TimeLike) =>
    new Date((typeof time === "object" ? time.getTime() : Number(time) * 1000) - ahead);
  const later = (original: typeof stat) =>
    Object.assign((...args: unknown[]) => {
      const done = args.pop() as (error: unknown, stats: unknown) => void;
      Reflect.apply(original, fs, [
        ...args,
        (error: unknown, stats: unknown) => done(error, aged(stats)),
      ]);
    }, original);
  const atOnce = (original: typeof statSync) =>
    Object.assign((...args: unknown[]) => aged(Reflect.apply(original, fs, args)), original);
  const promised = (original: typeof promises.stat) =>
    Object.assign(
      async (...args: unknown[]) => aged(await Reflect.apply(original, promises, args)),
      original,
    );
  Object.assign(promises, {
    stat: promised(promises.stat),
    lstat: promised(promises.lstat as typeof promises.stat),
    utimes: bySetting(promises.utimes),
  });
  Object.assign(fs, {
    stat: later(stat),
    lstat: later(lstat as typeof stat),
    statSync: atOnce(statSync),
    lstatSync: atOnce(lstatSync as typeof statSync),
    utimes: bySetting(utimes),
    utimesSync: bySetting(utimesSync),
  });

  function bySetting(original: unknown) {
    return (path: string, read: fs.TimeLike, written: fs.TimeLike, ...rest: unknown[]) =>
      Reflect.apply(original as () => unknown, fs, [
        path,
        machine(read),
        machine(written),
        ...rest,
      ]);
  }
}

/**
 * Programs of Node that are started with an environment or options of their own get this clock too; PostgreSQL gets
 * it from libfaketime. Its monotonic clock goes on as it is.
 */
function shiftChildren(library: string | null): void {
  const { fork, spawn } = childProcess;
  childProcess.fork = ((program: string, ...rest: [string[], object] | [object]) => {
    const options = rest.pop() as { execArgv?: string[]; env?: NodeJS.ProcessEnv };
    const knows = (options.env ?? process.env).NODE_OPTIONS?.includes(import.meta.url);
    const execArgv = [...(options.execArgv ?? process.execArgv)];
    if (!knows) execArgv.unshift("--import", import.meta.url);
    return Reflect.apply(fork, childProcess, [program, ...rest, { ...options, execArgv }]);
  }) as typeof fork;
  childProcess.spawn = ((program: string, args: string[], options: SpawnOptions = {}) => {
    if (basename(program) !== "postgres" || !library) return spawn(program, args, options);
    const clock = {
      LD_PRELOAD: library,
      FAKETIME: `+${Math.round(ahead / 1000)}`,
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      NO_FAKE_STAT: "1",
    };
    return spawn(program, args, { ...options, env: { ...(options.env ?? process.env), ...clock } });
  }) as typeof spawn;
}
