import { db, type Tx } from "~/db.server";
import { dayForDatabase, dayFromDatabase } from "~/shared/day";
import type { Prisma } from "~/generated/prisma/client";
import { dayKey } from "~/locales/format";
import { isNear, publicEditionName, type EditionDays } from "./edition";

const PARTS = {
  id: true,
  slug: true,
  name: true,
  startsOn: true,
  endsOn: true,
  opensOn: true,
  closesOn: true,
  kitsCloseOn: true,
  campaignId: true,
  previousId: true,
  campaign: { select: { slug: true, name: true, design: true } },
  previous: { select: { slug: true, name: true } },
} as const satisfies Prisma.EditionSelect;

type Row = Prisma.EditionGetPayload<{ select: typeof PARTS }>;

/** An edition with its days as "2026-09-24". */
export type FoundEdition = Omit<Row, keyof EditionDays> & EditionDays & { publicName: string };

/** One edition by its slug ("kom-erbij-2026"); null when there is none. */
export async function findEdition(slug: string, client: Tx = db): Promise<FoundEdition | null> {
  const row = await client.edition.findUnique({ where: { slug }, select: PARTS });
  return row && readable(row);
}

/** Every edition, the newest first. */
export async function listEditions(): Promise<FoundEdition[]> {
  const rows = await db.edition.findMany({
    select: PARTS,
    orderBy: [{ startsOn: "desc" }, { name: "asc" }],
  });
  return rows.map(readable);
}

/** The edition residents are pointed to now: the first that goes on or comes, else the one just over; or null. */
export async function nearEdition(now: Date): Promise<FoundEdition | null> {
  const today = dayKey(now);
  const rows = await db.edition.findMany({
    where: { opensOn: { lte: dayForDatabase(today) } },
    select: PARTS,
    orderBy: [{ startsOn: "asc" }, { name: "asc" }],
  });
  const near = rows.map(readable).filter((edition) => isNear(edition, today));
  return near.find(({ endsOn }) => endsOn >= today) ?? near.at(-1) ?? null;
}

function readable(row: Row): FoundEdition {
  const startsOn = dayFromDatabase(row.startsOn);
  return {
    ...row,
    startsOn,
    endsOn: dayFromDatabase(row.endsOn),
    opensOn: dayFromDatabase(row.opensOn),
    closesOn: dayFromDatabase(row.closesOn),
    kitsCloseOn: row.kitsCloseOn && dayFromDatabase(row.kitsCloseOn),
    publicName: publicEditionName({ name: row.name, startsOn, campaign: row.campaign }),
  };
}
