// npm test: everything that must hold. Ends with one plain line, `N passed, N failed`, over all suites.
import { runCheck, runSuite, type Outcome } from "./run-suite";

// scripts/bootstrap.mjs has built the product: its journeys start it.
const checks: [name: string, run: () => Promise<Outcome>][] = [
  ["typecheck", () => runCheck("typescript/bin/tsc", ["--noEmit"])],
  ["lint", () => runCheck("eslint/bin/eslint.js", [".", "--max-warnings", "0"])],
  ["rules", () => runSuite("rules")],
  ["verbs", () => runSuite("verbs")],
  ["journeys", () => runSuite("journeys")],
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
if (problems.length > 0) console.log(`\n${problems.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
