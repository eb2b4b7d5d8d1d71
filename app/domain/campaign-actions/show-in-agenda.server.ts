import type { Tx } from "~/db.server";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { editionOfAction } from "~/domain/editions/edition-of-action.server";

/** Copies the public part of an action to the agenda, in the caller's transaction. */
export async function showInAgenda(tx: Tx, actionId: string, now: Date): Promise<{ slug: string }> {
  const action = await tx.campaignAction.findUniqueOrThrow({
    where: { id: actionId },
    include: {
      partner: true,
      slots: { orderBy: { startsAt: "asc" } },
      partners: { include: { partner: true }, orderBy: { partner: { name: "asc" } } },
    },
  });
  const dates = action.slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  return publishListing(
    tx,
    {
      actionId: action.id,
      campaignId: action.campaignId,
      editionId: await editionOfAction(tx, { campaignId: action.campaignId, dates }),
      partnerId: action.partnerId,
      organiserName: action.partner.name,
      withNames: action.partners.map(({ partner }) => partner.name),
      title: action.title,
      summary: action.summary,
      description: action.publicText,
      placeName: action.placeName,
      spot: action.spot,
      latitude: action.latitude,
      longitude: action.longitude,
      buurtCode: action.buurtCode,
      wijkCode: action.wijkCode,
      // Actions of a campaign cost visitors nothing.
      priceCents: 0,
      stepFree: action.stepFree,
      dates,
    },
    now,
  );
}
