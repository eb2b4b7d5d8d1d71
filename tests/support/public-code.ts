import type pg from "pg";
import { randomId } from "./random";

/** A public action of its own with one poster; `code` may be printed. */
export async function addPublicCode(
  database: pg.Pool,
  code: string,
): Promise<{ code: string; slug: string; placementId: string }> {
  const [partner, campaign, action, placementId] = Array.from({ length: 4 }, randomId);
  const slug = `koffie-${code.toLowerCase()}`;
  await database.query(
    `INSERT INTO "Partner" ("id", "slug", "name", "kind") VALUES ($1, $2, $2, 'welfare')`,
    [partner, `partner-${slug}`],
  );
  await database.query(
    `INSERT INTO "Campaign" ("id", "slug", "name", "year", "design", "summary", "startsOn", "endsOn")
     VALUES ($1, $2, 'HOI!', extract(year FROM now())::int, 'hoi', 'Koffie op het station.', now(), now() + interval '30 days')`,
    [campaign, `hoi-${slug}`],
  );
  await database.query(
    `INSERT INTO "CampaignAction" ("id", "campaignId", "partnerId", "kind", "status", "title", "tallyKey", "publishedAt", "updatedAt")
     VALUES ($1, $2, $3, 'stationCoffee', 'published', 'HOI! koffie', $4, now(), now())`,
    [action, campaign, partner, slug],
  );
  await database.query(
    `INSERT INTO "Listing" ("id", "slug", "actionId", "campaignId", "partnerId", "organiserName", "title", "summary", "description", "placeName", "publishedAt", "changedAt")
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'DOCK', 'HOI! koffie', '', '', 'Station', now(), now())`,
    [slug, action, campaign, partner],
  );
  await database.query(
    `INSERT INTO "Placement" ("id", "actionId", "label", "code") VALUES ($1, $2, 'hal', $3)`,
    [placementId, action, code],
  );
  return { code, slug, placementId: placementId ?? "" };
}
