import { DateTime } from "luxon";
import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { countInBatches } from "./count-in-batches.server";

type HourOfPlacement = `${string}|${string}`;

const scans = countInBatches<HourOfPlacement, { counted: number; ignored: number }>(
  async (round) => {
    // One order for all, or two processes could each wait for a row of the other.
    const rows = [...round].sort(([a], [b]) => (a < b ? -1 : 1));
    const values = rows.map(([key, { counted, ignored }]) => {
      const [placementId, hour] = key.split("|");
      return Prisma.sql`(${placementId}::uuid, ${hour}::timestamptz, ${counted}, ${ignored})`;
    });
    await db.$executeRaw`
      INSERT INTO "ScanCount" ("placementId", "hour", "counted", "ignored")
      VALUES ${Prisma.join(values)}
      ON CONFLICT ("placementId", "hour") DO UPDATE SET
        "counted" = "ScanCount"."counted" + EXCLUDED."counted",
        "ignored" = "ScanCount"."ignored" + EXCLUDED."ignored"`;
  },
);

/**
 * Counts one scan of a placement's code in its clock hour (of Utrecht; the same as the hour in UTC).
 * Resolves when the count is stored. `byPerson` false is kept apart, to explain a figure.
 */
export async function countScan(
  placementId: string,
  { byPerson, now }: { byPerson: boolean; now: Date },
): Promise<void> {
  const hour = DateTime.fromJSDate(now, { zone: "utc" }).startOf("hour").toISO();
  await scans.add(
    `${placementId}|${hour}`,
    byPerson ? { counted: 1, ignored: 0 } : { counted: 0, ignored: 1 },
  );
}
