import type { ActingAccount } from "~/domain/access/acting-account";
import { may } from "~/domain/access/may";
import {
  actionPhase,
  publicationSteps,
  publishesDirectly,
  wordsToAvoid,
} from "~/domain/campaign-actions/campaign-action";
import type { FoundAction } from "~/domain/campaign-actions/find-action.server";
import { wijkByCode } from "~/domain/places/wijken";

/** What the page of an action shows. Who may not edit gets nothing that is only for the team. */
export function viewOfAction(
  action: FoundAction,
  { account, now }: { account: ActingAccount; now: Date },
) {
  const { campaign, mayEdit } = action;
  const started = action.slots.some((slot) => slot.startsAt <= now);
  return {
    id: action.id,
    title: action.title,
    kind: action.kind,
    state: action.state,
    phase: actionPhase(action, now),
    isPublic: action.publishedAt !== null,
    summary: action.summary,
    publicText: action.publicText,
    avoid: wordsToAvoid(`${action.summary}\n${action.publicText}`),
    placeName: action.placeName,
    spot: action.spot,
    wijk: action.wijkCode ? (wijkByCode(action.wijkCode)?.name ?? null) : null,
    stepFree: action.stepFree,
    slots: action.slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    partner: action.partner.name,
    withPartners: action.partners.map(({ partner }) => partner.name),
    dayPhone: mayEdit ? action.dayPhone : null,
    returnNote: mayEdit && action.state !== "submitted" ? action.returnNote : null,
    steps: publicationSteps(action, now),
    listingSlug: action.listing?.slug ?? null,
    placementCount: action.placements.length,
    started,
    figuresConfirmed: action.figuresConfirmedAt !== null,
    campaign: {
      slug: campaign.slug,
      name: campaign.name,
      year: campaign.year,
      design: campaign.design,
    },
    mayEdit,
    mayReturn: may(account, "approve-actions", action) && action.state === "submitted",
    publishesDirectly: publishesDirectly(account, action),
  };
}

export type ActionView = ReturnType<typeof viewOfAction>;
