import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { findEditableAction } from "~/domain/campaign-actions/find-action.server";
import { findCampaign } from "~/domain/campaigns/find-campaign.server";
import { designAt } from "~/domain/posters/poster";
import type { Prisma } from "~/generated/prisma/client";
import { scanFigures, type ScannedHour, type ScannedPlacement } from "./scan-figures";
import { unpackSketch } from "./sketch";

/** What was scanned of one action; null when it is not this account's to change. */
export async function actionScans(
  actionId: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  const action = await findEditableAction(actionId, { account });
  if (!action) return null;
  return {
    action,
    ...(await scannedOf({ actionId, action: editableActions(account) }, now)),
  };
}

/** What was scanned of all actions of a campaign: everybody who works on it may compare; no persons are counted. */
export async function campaignScans(slug: string, { now }: { account: ActingAccount; now: Date }) {
  const campaign = await findCampaign(slug);
  if (!campaign) return null;
  return { campaign, ...(await scannedOf({ action: { campaignId: campaign.id } }, now)) };
}

async function scannedOf(where: Prisma.PlacementWhereInput, now: Date) {
  const { placements, rows } = await readScans(where);
  return { placements, rows, figures: scanFigures(placements, rows, now) };
}

async function readScans(where: Prisma.PlacementWhereInput): Promise<{
  placements: (ScannedPlacement & { target: { id: string; title: string } | null })[];
  rows: ScannedHour[];
}> {
  const [found, counts] = await Promise.all([
    db.placement.findMany({
      where,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: {
        targetListing: { select: { id: true, title: true } },
        action: {
          select: {
            id: true,
            title: true,
            placeName: true,
            wijkCode: true,
            campaign: { select: { design: true } },
            slots: { orderBy: { endsAt: "desc" }, take: 1, select: { endsAt: true } },
          },
        },
      },
    }),
    db.scanCount.findMany({ where: { placement: where }, orderBy: { hour: "asc" } }),
  ]);
  const scanned = new Set(counts.map(({ placementId }) => placementId));
  return {
    placements: found
      // What was added by mistake and taken away unused explains nothing.
      .filter(({ id, removedAt }) => removedAt === null || scanned.has(id))
      .map(
        ({
          id,
          kind,
          label,
          code,
          design,
          createdAt,
          hungAt,
          removedAt,
          targetListing,
          action,
        }) => ({
          id,
          kind,
          label,
          code,
          design: designAt({ design }, action.campaign.design),
          createdAt,
          hungAt,
          removedAt,
          target: targetListing,
          action: {
            id: action.id,
            title: action.title,
            placeName: action.placeName,
            wijkCode: action.wijkCode,
            lastEnd: action.slots[0]?.endsAt ?? null,
          },
        }),
      ),
    rows: counts.map(({ placementId, hour, counted, ignored, scanners }) => ({
      placementId,
      hour,
      counted,
      ignored,
      scanners: scanners && unpackSketch(scanners),
    })),
  };
}
