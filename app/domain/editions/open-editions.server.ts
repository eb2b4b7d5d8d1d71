import { db, type Tx } from "~/db.server";
import { dayForDatabase, dayFromDatabase } from "~/shared/day";
import { dayKey } from "~/locales/format";

/** An edition for which can be sent in; days as "2026-09-24", all included. */
export type OpenEdition = {
  id: string;
  slug: string;
  name: string;
  startsOn: string;
  endsOn: string;
  closesOn: string;
};

/** The editions for which anyone can send in now, the first one to begin first. */
export async function openEditions(now: Date, client: Tx = db): Promise<OpenEdition[]> {
  const today = dayForDatabase(dayKey(now));
  return editionsWhere({ opensOn: { lte: today }, closesOn: { gte: today } }, client);
}

/** The editions to which the team can still add: also after sending in has closed, until the last day. */
export async function editionsForTeam(now: Date, client: Tx = db): Promise<OpenEdition[]> {
  return editionsWhere({ endsOn: { gte: dayForDatabase(dayKey(now)) } }, client);
}

async function editionsWhere(
  where: { opensOn?: { lte: Date }; closesOn?: { gte: Date }; endsOn?: { gte: Date } },
  client: Tx,
): Promise<OpenEdition[]> {
  const editions = await client.edition.findMany({
    where,
    select: { id: true, slug: true, name: true, startsOn: true, endsOn: true, closesOn: true },
    orderBy: [{ startsOn: "asc" }, { name: "asc" }],
  });
  return editions.map(({ startsOn, endsOn, closesOn, ...edition }) => ({
    ...edition,
    startsOn: dayFromDatabase(startsOn),
    endsOn: dayFromDatabase(endsOn),
    closesOn: dayFromDatabase(closesOn),
  }));
}
