import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import type { Prisma } from "~/generated/prisma/client";
import { BATCH_KEPT, type PosterBatchState } from "./poster-batch";
import { postersOf } from "./posters-of.server";

export type FoundBatch = {
  id: string;
  formats: string[];
  files: string[];
  state: PosterBatchState;
  total: number;
  done: number;
  failed: number;
  createdAt: Date;
  finishedAt: Date | null;
};

const SHOWN = {
  id: true,
  formats: true,
  files: true,
  state: true,
  total: true,
  done: true,
  failed: true,
  createdAt: true,
  finishedAt: true,
} as const satisfies Prisma.PosterBatchSelect;

/** What the page for posters in bulk shows: how many there are to make, and what this account asked for. */
export async function findBatches(
  slug: string,
  { account, appUrl, now }: { account: ActingAccount; appUrl: string; now: Date },
) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, year: true, design: true },
  });
  if (!campaign) return null;
  const posters = await postersOf({ campaignId: campaign.id }, { account, appUrl });
  const batches: FoundBatch[] = await db.posterBatch.findMany({
    where: { campaignId: campaign.id, createdById: account.id, createdAt: { gt: since(now) } },
    select: SHOWN,
    orderBy: { createdAt: "desc" },
    take: 10,
  });
  return {
    campaign,
    posters: posters.length,
    waitingForApproval: posters.filter(({ approved }) => !approved).length,
    batches,
  };
}

/** One batch, for who asked for it; null for others and when it is a day old. */
export async function findBatch(
  slug: string,
  batchId: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  if (!isId(batchId)) return null;
  return db.posterBatch.findFirst({
    where: {
      id: batchId,
      createdById: account.id,
      createdAt: { gt: since(now) },
      campaign: { slug },
    },
    select: {
      ...SHOWN,
      campaign: { select: { slug: true, name: true, year: true, design: true } },
    },
  });
}

function since(now: Date): Date {
  return new Date(now.getTime() - BATCH_KEPT);
}
