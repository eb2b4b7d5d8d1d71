import { db } from "~/db.server";
import { endOfDay, startOfDay } from "~/shared/day";
import type { ListingState } from "~/domain/agenda/listing";
import type { YesNoUnknown } from "~/domain/agenda/listing-content";
import { wijkByCode } from "~/domain/places/wijken";
import { Prisma } from "~/generated/prisma/client";
import { ZONE } from "~/locales/format";
import { findEdition } from "./find-edition.server";
import {
  ELSEWHERE,
  ONLINE,
  PROGRAMME_PAGE,
  sectionsOf,
  type ProgrammeCount,
  type ProgrammeView,
} from "./programme";

/** One time that something happens: a line of the programme. */
export type ProgrammeLine = {
  dateId: string;
  day: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  previousStartsAt: Date | null;
  slug: string;
  title: string;
  organiserName: string;
  placeName: string;
  allDay: boolean;
  priceCents: number | null;
  stepFree: YesNoUnknown;
  state: ListingState;
};

/** The programme of an edition: what belongs to it and happens within its days. Null when there is no such edition. */
export async function listProgramme(
  slug: string,
  { view, page }: { view: ProgrammeView; page: number },
) {
  const edition = await findEdition(slug);
  if (!edition) return null;
  const from = startOfDay(edition.startsOn);
  const span = { id: edition.id, from, to: endOfDay(edition.endsOn) };
  const [counts, lines] = await Promise.all([countPlaces(span), linesOf(span, view, page)]);
  return {
    edition,
    ...sectionsOf(counts, view),
    going: counts.reduce((sum, { going }) => sum + going, 0),
    /** Where something goes on, for a sheet of each. */
    wijken: [...new Set(counts.filter(({ going }) => going > 0).map(({ place }) => place))]
      .flatMap((code) => wijkByCode(code) ?? [])
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    lines,
  };
}

type Span = { id: string; from: Date; to: Date };

/** What began before the week stands under its first day. */
const dayOf = (from: Date) =>
  Prisma.sql`(greatest(d."startsAt", ${from}) AT TIME ZONE ${ZONE})::date`;
const PLACE = Prisma.sql`CASE
  WHEN l."wijkCode" IS NOT NULL THEN l."wijkCode"
  WHEN l."placeName" = '' THEN ${ONLINE} ELSE ${ELSEWHERE} END`;
const GOING = Prisma.sql`l."status" = 'published' AND d."cancelledAt" IS NULL`;

const inSpan = ({ id, from, to }: Span) => Prisma.sql`
  FROM "Listing" l JOIN "ListingDate" d ON d."listingId" = l."id"
  WHERE l."editionId" = ${id}::uuid AND d."endsAt" > ${from} AND d."startsAt" < ${to}`;

/** Days × places: everything a page counts and leads to comes out of this small table. */
function countPlaces(span: Span): Promise<ProgrammeCount[]> {
  return db.$queryRaw<ProgrammeCount[]>`
    SELECT to_char("date", 'YYYY-MM-DD') AS "day", "place", "shown", "going" FROM (
      SELECT ${dayOf(span.from)} AS "date", ${PLACE} AS "place",
             count(*)::int AS "shown", (count(*) FILTER (WHERE ${GOING}))::int AS "going"
      ${inSpan(span)} GROUP BY 1, 2
    ) counted`;
}

function linesOf(span: Span, view: ProgrammeView, page: number): Promise<ProgrammeLine[]> {
  const byPlace = Prisma.sql`l."wijkCode" NULLS LAST, (l."placeName" <> ''),`;
  return db.$queryRaw<ProgrammeLine[]>`
    SELECT d."id" AS "dateId", to_char(${dayOf(span.from)}, 'YYYY-MM-DD') AS "day", ${PLACE} AS "place",
           d."startsAt", d."endsAt", d."previousStartsAt", l."slug", l."title", l."organiserName", l."placeName",
           l."allDay", l."priceCents", l."stepFree",
           CASE WHEN ${GOING} THEN 'published' ELSE 'cancelled' END AS "state"
    ${inSpan(span)}
    ORDER BY ${view === "wijk" ? byPlace : Prisma.empty} greatest(d."startsAt", ${span.from}), l."title", d."id"
    LIMIT ${PROGRAMME_PAGE} OFFSET ${(page - 1) * PROGRAMME_PAGE}`;
}
