import { db, type Tx } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { HOUR, type HourScans } from "./journal-line.server";
import { packSketch, raise, unpackSketch, newSketch, type Raise } from "./sketch";

/** Rows per statement: PostgreSQL takes 65,535 values in one. */
const CHUNK = 2_000;
/** Milliseconds a batch of hours without a database may take. */
const LIMIT = 60_000;

/**
 * Adds the scans of one piece of a journal to the counts, in one transaction with its id: a second time it does
 * nothing. Rows must be in order (`addUp`), or two processes could each wait for a row of the other.
 *
 * @returns the scans that belong to no placement any more and were left out; null when it was counted before.
 */
export async function countBatch(
  id: string,
  rows: readonly HourScans[],
  { now }: { now: Date },
): Promise<number | null> {
  return db.$transaction(
    async (tx) => {
      const isNew = await tx.$executeRaw`
        INSERT INTO "ScanBatch" ("id", "countedAt") VALUES (${id}::uuid, ${now}) ON CONFLICT DO NOTHING`;
      if (isNew === 0) return null;
      let left = 0;
      for (let at = 0; at < rows.length; at += CHUNK) {
        left += await countRows(tx, rows.slice(at, at + CHUNK));
      }
      return left;
    },
    { timeout: LIMIT, maxWait: 10_000 },
  );
}

async function countRows(tx: Tx, rows: readonly HourScans[]): Promise<number> {
  const stored = await tx.$queryRaw<Stored[]>`
    INSERT INTO "ScanCount" ("placementId", "hour", "counted", "ignored")
    SELECT v."placementId", v."hour", v."counted", v."ignored"
    FROM (VALUES ${Prisma.join(
      rows.map(
        (row, nth) =>
          Prisma.sql`(${nth}::int, ${row.placementId}::uuid, ${timeOf(row)}::timestamptz, ${row.counted}::int, ${row.ignored}::int)`,
      ),
    )}) v("nth", "placementId", "hour", "counted", "ignored")
    JOIN "Placement" p ON p."id" = v."placementId"
    ORDER BY v."nth"
    ON CONFLICT ("placementId", "hour") DO UPDATE SET
      "counted" = "ScanCount"."counted" + EXCLUDED."counted",
      "ignored" = "ScanCount"."ignored" + EXCLUDED."ignored"
    RETURNING "placementId"::text AS "placementId", "hour", "scanners"`;
  const sketchOf = new Map(stored.map((row) => [keyOf(row.placementId, row.hour), row.scanners]));
  const left = rows.filter((row) => !sketchOf.has(keyOf(row.placementId, timeOf(row))));
  await raiseSketches(
    tx,
    rows.flatMap((row) => {
      const before = sketchOf.get(keyOf(row.placementId, timeOf(row)));
      const after = before === undefined ? null : raised(before, row.raises);
      return after ? [{ ...row, after }] : [];
    }),
  );
  return left.reduce((sum, row) => sum + row.counted + row.ignored, 0);
}

type Stored = { placementId: string; hour: Date; scanners: Uint8Array | null };

/** The rows are ours until the transaction ends, so nobody raises them in between. */
async function raiseSketches(tx: Tx, rows: (HourScans & { after: Uint8Array<ArrayBuffer> })[]) {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE "ScanCount" s SET "scanners" = v."scanners"
    FROM (VALUES ${Prisma.join(
      rows.map(
        (row) =>
          Prisma.sql`(${row.placementId}::uuid, ${timeOf(row)}::timestamptz, ${row.after}::bytea)`,
      ),
    )}) v("placementId", "hour", "scanners")
    WHERE s."placementId" = v."placementId" AND s."hour" = v."hour"`;
}

/** The sketch with these raises, packed; null when they change nothing. */
function raised(
  before: Uint8Array | null,
  raises: readonly Raise[],
): Uint8Array<ArrayBuffer> | null {
  const sketch = before ? unpackSketch(before) : newSketch();
  const changes = raises.map((each) => raise(sketch, each));
  return changes.includes(true) ? packSketch(sketch) : null;
}

function timeOf({ hour }: HourScans): Date {
  return new Date(hour * HOUR);
}

function keyOf(placementId: string, at: Date): string {
  return `${placementId}|${at.getTime()}`;
}
