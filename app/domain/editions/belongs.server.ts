import { db } from "~/db.server";
import { editionsForTeam, openEditions } from "./open-editions.server";
import { dayKey } from "~/locales/format";
import type { Belongs } from "./belongs";

/** Something the activity can be part of: the value of the form and its name. */
export type BelongsOption = { value: string; label: string };

/**
 * The editions that are open for sending in (the team may add until the last day), and the campaigns of now and later
 * that have no edition.
 */
export async function belongsOptions({
  team,
  now,
  chosen,
}: {
  team: boolean;
  now: Date;
  /** What was chosen before stays, also when sending in has closed since. */
  chosen: Belongs;
}): Promise<BelongsOption[]> {
  const open = await (team ? editionsForTeam(now) : openEditions(now));
  const kept =
    chosen.editionId && !open.some(({ id }) => id === chosen.editionId)
      ? await db.edition.findMany({ where: { id: chosen.editionId } })
      : [];
  const campaigns = await db.campaign.findMany({
    where: {
      OR: [
        { endsOn: { gte: new Date(dayKey(now)) }, editions: { none: {} } },
        ...(chosen.campaignId && !chosen.editionId ? [{ id: chosen.campaignId }] : []),
      ],
    },
    orderBy: { startsOn: "asc" },
  });
  return [
    ...[...kept, ...open].map(({ id, name }) => ({ value: `edition:${id}`, label: name })),
    ...campaigns.map(({ id, name, year }) => ({
      value: `campaign:${id}`,
      label: name.includes(String(year)) ? name : `${name} ${year}`,
    })),
  ];
}

/** What a chosen value stands for, when it is one of the options; otherwise nothing. */
export async function readBelongs(value: string, options: BelongsOption[]): Promise<Belongs> {
  const none = { editionId: null, campaignId: null };
  if (!options.some((option) => option.value === value)) return none;
  const [kind, id = ""] = value.split(":");
  if (kind === "campaign") return { editionId: null, campaignId: id };
  const edition = await db.edition.findUnique({ where: { id }, select: { campaignId: true } });
  return edition ? { editionId: id, campaignId: edition.campaignId } : none;
}
