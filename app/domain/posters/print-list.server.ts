import { db } from "~/db.server";
import { hangableActions } from "~/domain/campaign-actions/action-scope";
import type { ActingAccount } from "~/domain/access/acting-account";
import { csv } from "~/domain/csv";
import type { Prisma } from "~/generated/prisma/client";
import { readCode } from "./short-code";
import { dayKey } from "~/locales/format";

const SHOWN = {
  id: true,
  code: true,
  label: true,
  copies: true,
  format: true,
  neededBy: true,
  deliverTo: true,
  hangedByName: true,
  hungAt: true,
  photo: true,
  action: {
    select: {
      id: true,
      title: true,
      placeName: true,
      campaign: { select: { slug: true, name: true, year: true, design: true } },
    },
  },
} as const satisfies Prisma.PlacementSelect;

export type PlacementToHang = Prisma.PlacementGetPayload<{ select: typeof SHOWN }>;

/** Every poster of a campaign that this account has to do with: what to print, where it goes, who hangs it. */
export async function printList(slug: string, { account }: { account: ActingAccount }) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, year: true, design: true },
  });
  if (!campaign) return null;
  const placements: PlacementToHang[] = await db.placement.findMany({
    where: {
      removedAt: null,
      kind: "poster",
      action: {
        AND: [{ campaignId: campaign.id, state: { not: "cancelled" } }, hangableActions(account)],
      },
    },
    select: SHOWN,
    orderBy: [{ action: { createdAt: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
  });
  return { campaign, placements };
}

/** The placement of a code, for who may hang its poster. */
export async function findPlacementToHang(
  typed: string,
  { account }: { account: ActingAccount },
): Promise<PlacementToHang | null> {
  const code = readCode(typed);
  if (!code) return null;
  return db.placement.findFirst({
    where: { code, kind: "poster", action: hangableActions(account) },
    select: SHOWN,
  });
}

/** The same list for a spreadsheet or a printer's office. */
export function printListCsv(placements: PlacementToHang[]): string {
  return csv(
    [
      "action",
      "placement",
      "code",
      "copies",
      "format",
      "needed by",
      "deliver to",
      "hung by",
      "hung on",
    ],
    placements.map((placement) => [
      placement.action.title,
      placement.label,
      placement.code,
      placement.copies,
      placement.format?.toUpperCase() ?? "",
      placement.neededBy?.toISOString().slice(0, 10) ?? "",
      placement.deliverTo ?? "",
      placement.hangedByName ?? "",
      placement.hungAt ? dayKey(placement.hungAt) : "",
    ]),
  );
}
