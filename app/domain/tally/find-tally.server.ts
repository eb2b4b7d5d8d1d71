import { db } from "~/db.server";
import { stationByCode } from "~/domain/places/stations";
import { isTallyKey, tallyState, type TallyState, type TallyTotals } from "./tally";
import { tallyTotals } from "./tally-totals.server";

export type Tally = {
  state: TallyState;
  title: string;
  /** The station's short name, or the place as the organiser wrote it. */
  place: string;
  spot: string;
  design: "hoi" | "burendag" | "komerbij" | "lief" | "neutral";
  campaignName: string;
  slots: { startsAt: Date; endsAt: Date }[];
  totals: TallyTotals;
};

/** The tally behind a key, or null when there is none (any more). Public: holds nothing about people. */
export async function findTally(key: string, { now }: { now: Date }): Promise<Tally | null> {
  if (!isTallyKey(key)) return null;
  const action = await db.campaignAction.findUnique({
    where: { tallyKey: key },
    select: {
      id: true,
      title: true,
      state: true,
      stationCode: true,
      placeName: true,
      spot: true,
      figuresConfirmedAt: true,
      slots: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
      campaign: { select: { name: true, design: true } },
    },
  });
  if (!action) return null;
  return {
    state: tallyState(action, now),
    title: action.title,
    place: (action.stationCode && stationByCode(action.stationCode)?.shortName) || action.placeName,
    spot: action.spot,
    design: action.campaign.design,
    campaignName: action.campaign.name,
    slots: action.slots,
    totals: await tallyTotals(action.id),
  };
}
