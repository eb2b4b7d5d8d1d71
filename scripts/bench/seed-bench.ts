import { randomUUID } from "node:crypto";
import type pg from "pg";

export interface Seeded {
  slug: string;
  code: string;
  placementId: string;
}

/**
 * Fills an empty installation with `listings` published listings, and one public action whose poster hangs somewhere.
 * @param url of the database; the product's own code is loaded only then, because it reads it from the environment.
 */
export async function seedBench(
  database: pg.Pool,
  { url, listings }: { url: string; listings: number },
): Promise<Seeded> {
  process.env.DATABASE_URL = url;
  const { seedListings } = await import("~/domain/demo/seed-listings.server");
  const { closeDatabase } = await import("~/db.server");
  await seedListings(listings, new Date());
  await closeDatabase();
  await database.query("ANALYZE");

  const [partner, campaign, action, placement] = Array.from({ length: 4 }, () => randomUUID());
  const { rows } = await database.query<{ id: string; slug: string }>(
    `SELECT "id", "slug" FROM "Listing" ORDER BY "slug" LIMIT 1`,
  );
  const listing = rows[0];
  if (!listing || !placement) throw new Error("nothing was seeded");
  await database.query(
    `INSERT INTO "Partner" ("id", "slug", "name", "kind") VALUES ($1, 'dock', 'DOCK', 'welfare')`,
    [partner],
  );
  await database.query(
    `INSERT INTO "Campaign" ("id", "slug", "name", "year", "design", "summary", "startsOn", "endsOn")
     VALUES ($1, 'hoi', 'HOI!', extract(year FROM now())::int, 'hoi', 'Koffie op het station.', now(), now() + interval '30 days')`,
    [campaign],
  );
  await database.query(
    `INSERT INTO "CampaignAction" ("id", "campaignId", "partnerId", "kind", "status", "title", "tallyKey", "publishedAt", "updatedAt")
     VALUES ($1, $2, $3, 'stationCoffee', 'published', 'HOI! koffie', 'tally-of-the-bench', now(), now())`,
    [action, campaign, partner],
  );
  await database.query(`UPDATE "Listing" SET "actionId" = $1, "campaignId" = $2 WHERE "id" = $3`, [
    action,
    campaign,
    listing.id,
  ]);
  const code = "7KX3M";
  await database.query(
    `INSERT INTO "Placement" ("id", "actionId", "label", "code") VALUES ($1, $2, 'hal', $3)`,
    [placement, action, code],
  );
  return { slug: listing.slug, code, placementId: placement };
}
