// npm test: everything that must hold. Ends with one plain line, `N passed, N failed`, over all suites.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { findChromium, installChromium } from "./find-chromium";

interface Outcome {
  passed: number;
  failed: number;
  /** Why a suite failed, where no single test says it. */
  problem?: string;
}

const inModules = (path: string) =>
  fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "omarmt-tests-"));

/** What we read of vitest's report. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

// scripts/bootstrap.mjs has built the product: its journeys start it.
const checks: [name: string, run: () => Promise<Outcome>][] = [
  ["typecheck", () => check(inModules("typescript/bin/tsc"), ["--noEmit"])],
  ["lint", () => check(inModules("eslint/bin/eslint.js"), [".", "--max-warnings", "0"])],
  ["rules", () => suite("rules")],
  ["verbs", () => suite("verbs")],
  ["journeys", journeys],
];

const total = { passed: 0, failed: 0 };
const problems: string[] = [];
for (const [name, run] of checks) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { passed, failed, problem } = await run();
  total.passed += passed;
  total.failed += failed;
  if (problem) problems.push(`${name}: ${problem}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}
rmSync(reports, { recursive: true });
if (problems.length > 0) console.log(`\n${problems.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function check(program: string, args: string[]): Promise<Outcome> {
  const status = await node([program, ...args]);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, problem: "see above" };
}

async function suite(project: string): Promise<Outcome> {
  const file = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  await node([inModules("vitest/vitest.mjs"), "run", "--project", project, ...reporters]);
  return readReport(file);
}

/** A suite that breaks outside its tests, or runs none at all, has failed too. */
function readReport(file: string): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, problem: "wrote no report, see above" };
  const read = report.parse(JSON.parse(readFileSync(file, "utf8")));
  const outcome = { passed: read.numPassedTests, failed: read.numFailedTests };
  if (outcome.failed > 0) return outcome;
  if (outcome.passed === 0) return { ...outcome, failed: 1, problem: "no test ran" };
  if (!read.success) return { ...outcome, failed: 1, problem: "failed outside its tests" };
  return outcome;
}

async function journeys(): Promise<Outcome> {
  const chromium = findChromium() ?? installChromium();
  if (!chromium) {
    const problem =
      "no Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.";
    return { passed: 0, failed: 1, problem };
  }
  process.env.CHROMIUM_PATH = chromium;
  return suite("journeys");
}

function node(args: string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", resolve);
  });
}
