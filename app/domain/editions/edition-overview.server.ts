import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { ZONE } from "~/locales/format";
import { editionFigures } from "./edition-figures.server";
import { findEdition } from "./find-edition.server";
import { kitThings } from "./kit-items.server";
import { missingPartners } from "./missing-partners.server";

type Count = { key: string | null; count: number };

/** What an edition has, for who plans it; null for anybody else and where there is none. */
export async function editionOverview(slug: string, { account }: { account: ActingAccount }) {
  const edition = may(account, "plan-editions") ? await findEdition(slug) : null;
  if (!edition) return null;
  const { id, previousId } = edition;
  const [submissions, perWijk, perDay, partners, missing, kits, orders, figures, before] =
    await Promise.all([
      db.submission.groupBy({ by: ["state"], where: { editionId: id }, _count: true }),
      db.listing.groupBy({
        by: ["wijkCode"],
        where: { editionId: id, state: "published" },
        _count: true,
      }),
      countPerDay(id),
      db.partner.findMany({
        where: { listings: { some: { editionId: id, state: "published" } } },
        select: {
          slug: true,
          name: true,
          _count: { select: { listings: { where: { editionId: id, state: "published" } } } },
        },
        orderBy: { name: "asc" },
      }),
      missingPartners(edition),
      kitThings(id),
      db.kitOrder.groupBy({
        by: ["state"],
        where: { editionId: id, confirmedAt: { not: null } },
        _count: true,
      }),
      editionFigures(id),
      previousId ? editionFigures(previousId) : null,
    ]);
  return {
    edition,
    submissions: submissions.map(({ state, _count }) => ({ state, count: _count })),
    perWijk: perWijk.map(({ wijkCode, _count }): Count => ({ key: wijkCode, count: _count })),
    perDay,
    partners: partners.map(({ _count, ...partner }) => ({ ...partner, count: _count.listings })),
    missing,
    kits,
    orders: orders.map(({ state, _count }) => ({ state, count: _count })),
    figures,
    before,
  };
}

export type EditionOverview = NonNullable<Awaited<ReturnType<typeof editionOverview>>>;

/** How much goes on, on each of its days. */
function countPerDay(editionId: string): Promise<Count[]> {
  return db.$queryRaw<Count[]>`
    SELECT to_char("day", 'YYYY-MM-DD') AS "key", "count" FROM (
      SELECT (d."startsAt" AT TIME ZONE ${ZONE})::date AS "day", count(*)::int AS "count"
      FROM "ListingDate" d
      JOIN "Listing" l ON l."id" = d."listingId"
      JOIN "Edition" e ON e."id" = l."editionId"
      WHERE e."id" = ${editionId}::uuid AND l."status" = 'published' AND d."cancelledAt" IS NULL
        AND (d."startsAt" AT TIME ZONE ${ZONE})::date BETWEEN e."startsOn" AND e."endsOn"
      GROUP BY 1 ORDER BY 1
    ) days`;
}
