import type { YesNoUnknown } from "~/domain/agenda/listing-content";
import type { ActionKind, ActionState } from "~/domain/campaign-actions/campaign-action";
import type { ActionFigures } from "~/domain/figures/action-figures";
import type { DemoCampaignKey } from "./demo-campaigns";
import type { DemoPartnerSlug } from "./demo-partners";

/** An action of a campaign, of the year of the demo or of the year before. */
export type DemoAction = {
  campaign: DemoCampaignKey;
  lastYear: boolean;
  kind: ActionKind;
  state: ActionState;
  title: string;
  summary: string;
  text: string;
  organiser: DemoPartnerSlug;
  with: readonly DemoPartnerSlug[];
  /** A station, or a place in a buurt. */
  station: string | null;
  place: string;
  buurt: string | null;
  spot: string;
  stepFree: YesNoUnknown;
  /** Days from the campaign's anchor, begin and end. */
  slots: readonly (readonly [day: number, from: string, to: string])[];
  placements: readonly string[];
  /** What the organiser confirmed; null when nothing was filled in (yet). */
  figures: ActionFigures | null;
  /** What was tapped, when that was not what was confirmed or nothing was confirmed yet. */
  tapped: { cups: number; conversations: number; volunteers: number } | null;
};
