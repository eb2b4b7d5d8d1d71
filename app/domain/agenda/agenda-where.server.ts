import { Prisma } from "~/generated/prisma/client";
import type { AgendaFilter } from "./agenda-filter";

/** Everything of a filter but its days and its wijk, as conditions on `l` ("Listing") and `c` ("Campaign"). */
export function listingConditions(
  filter: Pick<AgendaFilter, "words" | "campaign" | "free" | "stepFree">,
): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (filter.campaign) conditions.push(Prisma.sql`c."slug" = ${filter.campaign}`);
  if (filter.free) conditions.push(Prisma.sql`l."priceCents" = 0`);
  if (filter.stepFree) conditions.push(Prisma.sql`l."stepFree" = 'yes'`);
  for (const word of filter.words.split(" ").filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(
      Prisma.sql`concat_ws(' ', l."title", l."summary", l."placeName", l."organiserName", l."description") ILIKE ${pattern}`,
    );
  }
  return conditions;
}
