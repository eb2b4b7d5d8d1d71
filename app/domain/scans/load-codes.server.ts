import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import type { CodeTable, CodeTarget } from "./code-snapshot.server";

/** All codes ever given out and where each leads: the page it was pointed to, or that of its action. */
export async function loadCodes(): Promise<CodeTable> {
  const rows = await codesWhere(Prisma.sql`TRUE`);
  return new Map(rows.map(({ code, placementId, slug }) => [code, { placementId, slug }]));
}

/** One code, for when it is newer than the table. */
export async function loadCode(code: string): Promise<CodeTarget | null> {
  const [found] = await codesWhere(Prisma.sql`p."code" = ${code}`);
  return found ? { placementId: found.placementId, slug: found.slug } : null;
}

function codesWhere(condition: Prisma.Sql) {
  return db.$queryRaw<{ code: string; placementId: string; slug: string | null }[]>`
    SELECT p."code", p."id"::text AS "placementId", coalesce(target."slug", own."slug") AS "slug"
    FROM "Placement" p
    LEFT JOIN "Listing" own ON own."actionId" = p."actionId"
    LEFT JOIN "Listing" target ON target."id" = p."targetListingId"
    WHERE ${condition}`;
}
