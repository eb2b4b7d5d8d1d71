// npm run test:moments: the suites at the moments, in the zones and in the languages at which things break, and beside
// something that keeps every core busy. Ends with a table.
import { parseArgs } from "node:util";
import { environmentAt, findClockLibrary, installClockLibrary, keepBusy } from "./moments/clock";
import { momentsAfter, type Moment } from "./moments/moments";
import { runSuite, type Outcome, type Suite } from "./run-suite";

const SUITES: Suite[] = ["rules", "verbs", "journeys"];
const all = momentsAfter(new Date());
const names = all.map(({ name }) => name);

const { values } = parseArgs({
  options: {
    only: { type: "string", default: names.join(",") },
    suites: { type: "string", default: SUITES.join(",") },
    list: { type: "boolean", default: false },
  },
});
const moments = chosen("--only", values.only, names).map((name) =>
  all.find((one) => one.name === name)!,
);
const suites = chosen("--suites", values.suites, SUITES) as Suite[];
if (values.list) {
  for (const moment of moments) console.log(`${moment.name.padEnd(14)}${placeOf(moment)}`);
  process.exit(0);
}

const library = findClockLibrary() ?? installClockLibrary();
if (!library && suites.some((suite) => suite !== "rules")) {
  console.error(
    "PostgreSQL needs libfaketime for another clock (Debian: apt-get install libfaketime).\n" +
      "Without it: npm run test:moments -- --suites rules",
  );
  process.exit(1);
}

const rows: { moment: Moment; outcomes: Map<Suite, Outcome & { seconds: number }> }[] = [];
for (const moment of moments) {
  const outcomes = new Map<Suite, Outcome & { seconds: number }>();
  rows.push({ moment, outcomes });
  for (const suite of suites) {
    console.log(`\n== ${suite} at ${moment.name}: ${placeOf(moment)}`);
    const rest = moment.isBusy ? keepBusy() : () => undefined;
    const start = performance.now();
    // Every suite starts at the moment itself.
    const outcome = await runSuite(suite, environmentAt(moment, library));
    rest();
    const seconds = Math.round((performance.now() - start) / 1000);
    outcomes.set(suite, { ...outcome, seconds });
    console.log(`== ${suite} at ${moment.name}: ${said({ ...outcome, seconds })}`);
  }
}
printTable();
const failed = rows.some(({ outcomes }) => [...outcomes.values()].some((one) => one.failed > 0));
process.exit(failed ? 1 : 0);

function printTable(): void {
  console.log(`\n| moment | clock in Amsterdam | zone | language | ${suites.join(" | ")} |`);
  console.log(`|---|---|---|---|${suites.map(() => "---").join("|")}|`);
  for (const { moment, outcomes } of rows) {
    const cells = suites.map((suite) => said(outcomes.get(suite)!));
    const place = [clockOf(moment), moment.zone, moment.language];
    console.log(`| ${[moment.name, ...place, ...cells].join(" | ")} |`);
  }
}

function said({ passed, failed, problem, seconds }: Outcome & { seconds: number }): string {
  return `${passed} passed, ${failed} failed${problem ? ` (${problem})` : ""}, ${seconds} s`;
}

function placeOf(moment: Moment): string {
  return `${clockOf(moment)}, TZ=${moment.zone} LANG=${moment.language}`;
}

function clockOf({ begins, isBusy }: Moment): string {
  if (!begins) return isBusy ? "now, busy" : "now";
  return begins
    .toLocaleString("en-GB", {
      dateStyle: "full",
      timeStyle: "short",
      timeZone: "Europe/Amsterdam",
    })
    .replace(" at ", " ");
}

function chosen(option: string, given: string, possible: string[]): string[] {
  const wanted = given.split(",");
  const unknown = wanted.filter((name) => !possible.includes(name));
  if (unknown.length === 0) return wanted;
  console.error(`${option} takes: ${possible.join(", ")}. Not: ${unknown.join(", ")}.`);
  process.exit(1);
}
