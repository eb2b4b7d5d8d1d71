import { db } from "~/db.server";

/** What an edition can belong to: campaigns, and other editions that nobody follows yet. */
export async function editionChoices({ ownId }: { ownId: string | null }) {
  const [campaigns, editions] = await Promise.all([
    db.campaign.findMany({
      select: { id: true, name: true, year: true, design: true },
      orderBy: [{ year: "desc" }, { name: "asc" }],
    }),
    db.edition.findMany({
      where: {
        NOT: { id: ownId ?? undefined },
        OR: [{ next: null }, ...(ownId ? [{ next: { id: ownId } }] : [])],
      },
      select: { id: true, name: true },
      orderBy: { startsOn: "desc" },
    }),
  ]);
  return {
    campaigns: campaigns.map(({ id, name, year, design }) => ({
      id,
      name: `${name} ${year}`,
      year,
      design,
    })),
    editions,
  };
}
