import { db, type Tx } from "~/db.server";
import { buildDemo, buildPartners } from "./build-demo";
import { ensurePersonas } from "./ensure-personas.server";
import { PERSONAS } from "./personas";
import { seedQueue } from "./seed-queue.server";
import { seedPartnerSubmissions } from "./seed-partner-submissions.server";
import { seedImports } from "./seed-imports.server";
import { seedNewsletters } from "./seed-newsletters.server";

/** Any constant: two processes that start at once take turns. */
const SEED_TURN = 7_402_002;
/** Rows in one statement; PostgreSQL takes 65,535 values. */
const CHUNK = 2000;

/**
 * Fills an empty database with a believable network: partners, people, campaigns of this year and last, actions,
 * an agenda over all wijken, scans and figures. All of it is made up; dates lie around the day of `now`. On a database
 * that has campaigns already only the people are looked after.
 */
export async function seedDemo({
  now,
  log = () => undefined,
}: {
  now: Date;
  log?: (line: string) => void;
}): Promise<{ seeded: boolean }> {
  const done = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_TURN})`;
      if ((await tx.campaign.count()) > 0) {
        await ensurePersonas(tx);
        return { seeded: false };
      }
      await tx.partner.createMany({
        data: buildPartners().map((partner) => ({ ...partner, createdAt: now })),
      });
      await ensurePersonas(tx);
      const rows = await writeDemo(tx, now);
      log(`Demo: ${rows.actions.length} actions and ${rows.listings.length} listings, all made up`);
      return { seeded: true };
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
  // By the verbs of an import, which have transactions of their own.
  if (done.seeded) await seedImports({ now });
  return done;
}

async function writeDemo(tx: Tx, now: Date) {
  const organiser = PERSONAS.find(({ key }) => key === "organiser");
  const creator = await tx.account.findUnique({ where: { email: organiser?.email ?? "" } });
  const rows = buildDemo({ now, creatorId: creator?.id ?? null });

  // A campaign points to the one of the year before, which stands before it in the list.
  await tx.campaign.createMany({ data: rows.campaigns });
  await tx.target.createMany({ data: rows.targets });
  await tx.campaignAction.createMany({ data: rows.actions });
  await tx.actionSlot.createMany({ data: rows.slots });
  await tx.campaignActionPartner.createMany({ data: rows.actionPartners });
  await tx.placement.createMany({ data: rows.placements });
  // So does an edition; listings point to theirs.
  await tx.edition.createMany({ data: rows.editions });
  await tx.kitItem.createMany({ data: rows.kitItems });
  await tx.kitOrder.createMany({ data: rows.kitOrders });
  await tx.kitOrderLine.createMany({ data: rows.kitLines });
  await tx.listing.createMany({ data: rows.listings });
  await tx.listingDate.createMany({ data: rows.dates });
  await tx.submission.createMany({ data: rows.submissions });
  await tx.registration.createMany({ data: rows.registrations });
  await seedQueue(tx, now);
  await seedPartnerSubmissions(tx, { now, accountId: creator?.id ?? null });
  await seedNewsletters(tx, { now, creatorId: creator?.id ?? null });
  await tx.measurement.createMany({ data: rows.measurements });
  for (const data of chunks(rows.scans)) await tx.scanCount.createMany({ data });
  for (const data of chunks(rows.visits)) await tx.listingVisitCount.createMany({ data });
  for (const data of chunks(rows.taps)) await tx.tallyTap.createMany({ data });
  return rows;
}

function chunks<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) =>
    rows.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}
