/**
 * Refreshes borders, names and inhabitants of Utrecht from CBS through PDOK.
 *
 *   npm run reference-data -- [--year 2024] [--base-url URL] [--out DIR]
 *
 * The files become part of the product when it is built, so build it again afterwards.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeChanges } from "../app/domain/places/reference-changes";
import { PDOK, refreshReferenceData } from "../app/domain/places/refresh-reference-data.server";

const REFERENCE_DATA = fileURLToPath(new URL("../prisma/reference-data", import.meta.url));

/** CBS publishes the inhabitants of a year in the course of the next. */
function latestLikelyYear(now: Date): number {
  return now.getUTCFullYear() - 1;
}

async function usedCodes(): Promise<Set<string>> {
  if (!process.env.DATABASE_URL) return new Set();
  const { db } = await import("../app/db.server");
  const { findUsedBuurten } = await import("../app/domain/places/find-used-buurten.server");
  try {
    return await findUsedBuurten(db);
  } catch {
    console.log("The database does not answer, so it was not checked which buurten are in use.");
    return new Set();
  } finally {
    await db.$disconnect();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      year: { type: "string" },
      "base-url": { type: "string" },
      out: { type: "string" },
    },
  });
  const year = Number(values.year ?? latestLikelyYear(new Date()));
  if (!Number.isInteger(year) || year < 2019 || year > 2100) {
    console.error(`--year ${values.year}: give a year such as 2024.`);
    return 2;
  }
  const baseUrl = values["base-url"] ?? PDOK;
  if (!URL.canParse(baseUrl)) {
    console.error(`--base-url ${baseUrl}: not an address.`);
    return 2;
  }
  const directory = path.resolve(values.out ?? REFERENCE_DATA);

  console.log(`Taking wijken and buurten of ${year} from ${baseUrl} …`);
  const refreshed = await refreshReferenceData({ year, baseUrl, directory });
  if (!refreshed.ok) {
    console.error(`Nothing was changed (${refreshed.reason}). ${refreshed.detail}`);
    return 1;
  }
  for (const line of describeChanges(refreshed.changes, await usedCodes())) console.log(line);
  console.log(`Written to ${directory}. Build and start again to use it.`);
  return 0;
}

process.exitCode = await main();
