import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import type { PostcodeArea } from "~/domain/places/place";
import { areaOfPostcode } from "~/domain/places/postcode";
import { dayKey } from "~/locales/format";
import { endOfDay, startOfDay } from "~/shared/day";
import type { AgendaFilter, DayRange } from "./agenda-filter";
import { searchWords } from "./search-words";

/** Everything of a filter but its days and its wijk, as conditions on `l` ("Listing") and `c` ("Campaign"). */
export async function listingConditions(
  filter: Omit<AgendaFilter, "day" | "period" | "wijkCode" | "page">,
): Promise<Prisma.Sql[]> {
  const conditions: Prisma.Sql[] = [];
  if (filter.campaign) conditions.push(Prisma.sql`c."slug" = ${filter.campaign}`);
  if (filter.edition) {
    conditions.push(
      Prisma.sql`l."editionId" = (SELECT e."id" FROM "Edition" e WHERE e."slug" = ${filter.edition})`,
    );
  }
  if (filter.buurtCode) conditions.push(Prisma.sql`l."buurtCode" = ${filter.buurtCode}`);
  if (filter.audience) conditions.push(Prisma.sql`l."audiences" @> ARRAY[${filter.audience}]`);
  if (filter.language) {
    const spoken = Prisma.sql`l."languages" @> ARRAY[${filter.language}]`;
    conditions.push(
      filter.language === "nl" ? Prisma.sql`(${spoken} OR l."languages" = '{}')` : spoken,
    );
  }
  for (const feature of filter.access) conditions.push(ACCESS[feature]);
  if (filter.free) conditions.push(Prisma.sql`l."priceCents" = 0`);
  if (filter.stepFree) conditions.push(Prisma.sql`l."stepFree" = 'yes'`);
  const area = filter.near ? areaOfPostcode({ pc4: filter.near }) : undefined;
  if (area) conditions.push(nearArea(area));
  if (filter.words) conditions.push(...(await wordConditions(filter.words)));
  return conditions;
}

const ACCESS: Record<AgendaFilter["access"][number], Prisma.Sql> = {
  wheelchairToilet: Prisma.sql`l."wheelchairToilet" = 'yes'`,
  hearingLoop: Prisma.sql`l."hearingLoop" = 'yes'`,
  quiet: Prisma.sql`l."quiet" = 'yes'`,
  assistanceDog: Prisma.sql`l."assistanceDog" = 'yes'`,
  signLanguage: Prisma.sql`l."signLanguage" = 'yes'`,
};

/** It goes on: neither this date nor the whole listing is cancelled. */
export const GOES_ON = Prisma.sql`(l."status" = 'published' AND d."cancelledAt" IS NULL)`;

/** Longer than a day and a night: it also stands on the days after its first. */
export const LONG = Prisma.sql`d."endsAt" - d."startsAt" > interval '24 hours'`;

/** Dates in the chosen days that have not ended; a day in the past is shown as it was. `d` is "ListingDate". */
export function dateConditions({ firstDay, lastDay }: DayRange, now: Date): Prisma.Sql[] {
  return [
    firstDay === dayKey(now) ? Prisma.sql`d."endsAt" > ${now}` : fromDay(firstDay, now),
    ...(lastDay ? [Prisma.sql`d."startsAt" < ${endOfDay(lastDay)}`] : []),
  ];
}

function fromDay(firstDay: string, now: Date): Prisma.Sql {
  const start = startOfDay(firstDay);
  const begins = Prisma.sql`d."startsAt" >= ${start}`;
  return start < now ? begins : Prisma.sql`(${begins} OR (d."endsAt" > ${start} AND ${LONG}))`;
}

const NEAR_METRES = 2_000;
const METRES_PER_DEGREE = 111_195;

/** Within two kilometres of the middle of a postcode; what has no point on the map, by its wijk. */
function nearArea({ latitude, longitude, wijkCode }: PostcodeArea): Prisma.Sql {
  const metresPerDegreeEast = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return Prisma.sql`CASE
    WHEN l."latitude" IS NULL OR l."longitude" IS NULL THEN l."wijkCode" = ${wijkCode}
    ELSE ((l."latitude" - ${latitude}) * ${METRES_PER_DEGREE}) ^ 2
       + ((l."longitude" - ${longitude}) * ${metresPerDegreeEast}) ^ 2 <= ${NEAR_METRES ** 2}
  END`;
}

/** Every word must be there: as it is typed, in another form, or, when it is nowhere, as what it looks most like. */
async function wordConditions(typed: string): Promise<Prisma.Sql[]> {
  const words = searchWords(typed);
  if (words.length === 0) return [Prisma.sql`FALSE`];
  return Promise.all(
    words.map(async (word) => {
      const query = await queryFor(word);
      if (await isAnywhere(query)) return matching(query);
      const meant = await Promise.all((await wordsLike(word)).map(queryFor));
      return meant.length > 0 ? matching(meant.join(" | ")) : Prisma.sql`FALSE`;
    }),
  );
}

const matching = (query: string) => Prisma.sql`l."searchWords" @@ ${query}::tsquery`;

/** Of fewer letters, nearly every word has them inside. */
const LEAST_INSIDE = 3;
/** The shortest ones: most of them is what was typed. */
const MOST_INSIDE = 200;

/**
 * What to ask the index of words for: other forms of the word ("wandelingen" for "wandelen"), words that begin with it,
 * and words that have it inside ("ochtendkoffie" for "koffie"). Those are looked up among all words, because looking into
 * the text of 10,000 listings takes 5 to 11 ms.
 * @param word of letters and digits alone, so nothing in it has a meaning for the database.
 */
async function queryFor(word: string): Promise<string> {
  const begins = `'${word}':*`;
  const inside = word.length < LEAST_INSIDE ? null : `_%${word}%`;
  const [row] = await db.$queryRaw<[{ query: string }]>`
    SELECT (plainto_tsquery('dutch', ${word}) || ${begins}::tsquery || coalesce(
      (SELECT string_agg(quote_literal("word"), ' | ') FROM (
        SELECT "word" FROM "ListingWord" WHERE "word" LIKE ${inside}
        ORDER BY length("word"), "word" LIMIT ${MOST_INSIDE}
      ) "inside"), ${begins})::tsquery)::text AS "query"`;
  return row.query;
}

/** Apart from the question around it: else PostgreSQL reads every listing in the hope of an early one. */
async function isAnywhere(query: string): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ found: boolean }]>`
    WITH "found" AS MATERIALIZED (SELECT 1 FROM "Listing" l WHERE ${matching(query)})
    SELECT EXISTS (SELECT 1 FROM "found") AS "found"`;
  return row.found;
}

const LEAST_LIKE = 0.4;

/** The words in use that share the most groups of three letters with what was typed. */
async function wordsLike(word: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT "word" FROM "ListingWord"
    WHERE "word" % ${word} AND similarity("word", ${word}) >= ${LEAST_LIKE}
    ORDER BY similarity("word", ${word}) DESC, "word" LIMIT 3`;
  return rows.map((row) => row.word);
}
