import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { ALIKE, VERY_ALIKE, type Likeness } from "./doubles";

/** The database's own reckoning differs a little (accents), so it lets somewhat more through than the rule. */
const SLACK = 0.1;

/** A little more than "the same place" of the rule, in degrees; also the size of the squares they are looked for in. */
const NEAR = { latitude: 0.002, longitude: 0.003 };

/**
 * Which listings may be the same activity as which of those sought, for the rule of doubles to judge: at the same time
 * and a little alike, or in the same place with nearly the same title.
 * @param among ids of the listings to look at; null for all
 */
export async function pairsOf(
  sought: (Likeness & { id: string })[],
  among: string[] | null,
  now: Date,
): Promise<{ id: string; listingId: string }[]> {
  if (sought.length === 0) return [];
  const spans = sought.flatMap(({ id, dates }) => dates.map((date) => ({ id, ...date })));
  const looked = Prisma.sql`l.status = 'published'
    ${among ? Prisma.sql`AND l.id = ANY(${among}::uuid[])` : Prisma.empty}`;
  const square = (degrees: Prisma.Sql, size: number) =>
    Prisma.sql`floor(${degrees} / ${size}::float8)::int`;
  return db.$queryRaw`
    WITH sought AS MATERIALIZED (
      SELECT * FROM unnest(
        ${sought.map(({ id }) => id)}::uuid[],
        ${sought.map(({ title }) => title)}::text[],
        ${sought.map(({ organiserName }) => organiserName)}::text[],
        ${sought.map(({ partnerId }) => partnerId)}::uuid[],
        ${sought.map(({ latitude }) => latitude)}::float8[],
        ${sought.map(({ longitude }) => longitude)}::float8[],
        ${sought.map(({ placeName }) => placeName)}::text[],
        ${sought.map(({ onlineUrl }) => onlineUrl)}::text[]
      ) AS s(id, title, organiser, partner, latitude, longitude, place, online)
    ), span AS MATERIALIZED (
      SELECT * FROM unnest(
        ${spans.map(({ id }) => id)}::uuid[],
        ${spans.map(({ startsAt }) => startsAt)}::timestamptz[],
        ${spans.map(({ endsAt }) => endsAt)}::timestamptz[]
      ) AS s(id, "startsAt", "endsAt")
    ), square AS MATERIALIZED (
      SELECT s.id, ${square(Prisma.sql`s.latitude`, NEAR.latitude)} + up AS y,
                   ${square(Prisma.sql`s.longitude`, NEAR.longitude)} + aside AS x
      FROM sought s, generate_series(-1, 1) AS up, generate_series(-1, 1) AS aside
      WHERE s.latitude IS NOT NULL AND s.longitude IS NOT NULL
    ), near AS MATERIALIZED (
      SELECT q.id, l.id AS "listingId"
      FROM square q
      JOIN "Listing" l ON ${looked}
        AND ${square(Prisma.sql`l.latitude`, NEAR.latitude)} = q.y
        AND ${square(Prisma.sql`l.longitude`, NEAR.longitude)} = q.x
      UNION
      SELECT s.id, l.id
      FROM sought s
      JOIN "Listing" l ON ${looked} AND l."onlineUrl" = s.online
      UNION
      SELECT s.id, l.id
      FROM sought s
      JOIN "Listing" l ON ${looked} AND s.place <> '' AND lower(l."placeName") = lower(s.place)
        AND (l.latitude IS NULL OR s.latitude IS NULL)
    ), shared AS MATERIALIZED (
      SELECT n.id, n."listingId"
      FROM near n
      JOIN "ListingDate" d ON d."listingId" = n."listingId"
      JOIN span ON span.id = n.id
        AND d."startsAt" < span."endsAt" AND d."endsAt" > span."startsAt"
      UNION
      SELECT span.id, d."listingId"
      FROM sought s
      JOIN span ON span.id = s.id
      JOIN "ListingDate" d ON d."startsAt" < span."endsAt" AND d."endsAt" > span."startsAt"
      JOIN "Listing" l ON l.id = d."listingId" AND ${looked}
      WHERE s.latitude IS NULL AND d."endsAt" > ${now}
      UNION
      SELECT span.id, d."listingId"
      FROM "Listing" l
      JOIN "ListingDate" d ON d."listingId" = l.id
      JOIN span ON d."startsAt" < span."endsAt" AND d."endsAt" > span."startsAt"
      WHERE l.latitude IS NULL AND d."endsAt" > ${now} AND ${looked}
    ), likeness AS MATERIALIZED (
      SELECT s.id, "listingId", similarity(l.title, s.title) AS alike,
             (l."partnerId" = s.partner) IS TRUE
               OR lower(l."organiserName") = lower(s.organiser) AS organiser,
             shared.id IS NOT NULL AS shared
      FROM near
      FULL JOIN shared USING (id, "listingId")
      JOIN sought s USING (id)
      JOIN "Listing" l ON l.id = "listingId"
    )
    SELECT id, "listingId" FROM likeness
    WHERE alike >= ${VERY_ALIKE - SLACK}
      OR (shared AND (organiser OR alike >= ${ALIKE - SLACK}))`;
}
