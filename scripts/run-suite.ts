import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { findChromium, installChromium } from "./find-chromium";

export type Suite = "rules" | "verbs" | "journeys";

export interface Outcome {
  passed: number;
  failed: number;
  /** Why a suite failed, where no single test says it. */
  problem?: string;
}

/** What we read of vitest's report. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

/** Runs one suite of vitest.config.ts, with what it prints. */
export async function runSuite(suite: Suite, env = process.env): Promise<Outcome> {
  if (suite === "journeys") {
    const chromium = findChromium() ?? installChromium();
    if (!chromium) return failure("no Chromium found. Install it or set CHROMIUM_PATH to one.");
    env = { ...env, CHROMIUM_PATH: chromium };
  }
  const folder = mkdtempSync(join(tmpdir(), "omarmt-tests-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  await runNode([inModules("vitest/vitest.mjs"), "run", "--project", suite, ...reporters], env);
  const outcome = readReport(file);
  rmSync(folder, { recursive: true });
  return outcome;
}

/** Runs a program that says with its exit code whether all is well. */
export async function runCheck(name: string, args: string[]): Promise<Outcome> {
  const status = await runNode([inModules(name), ...args], process.env);
  return status === 0 ? { passed: 1, failed: 0 } : failure("see above");
}

function failure(problem: string): Outcome {
  return { passed: 0, failed: 1, problem };
}

/** A suite that breaks outside its tests, or runs none at all, has failed too. */
function readReport(file: string): Outcome {
  if (!existsSync(file)) return failure("wrote no report, see above");
  const read = report.parse(JSON.parse(readFileSync(file, "utf8")));
  const outcome = { passed: read.numPassedTests, failed: read.numFailedTests };
  if (outcome.failed > 0) return outcome;
  if (outcome.passed === 0) return failure("no test ran");
  if (!read.success) return { ...outcome, failed: 1, problem: "failed outside its tests" };
  return outcome;
}

function inModules(path: string): string {
  return fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
}

function runNode(args: string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env });
    child.once("error", reject);
    child.once("exit", resolve);
  });
}
