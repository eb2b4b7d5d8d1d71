import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { readContent } from "~/domain/submissions/submission";
import { shortAddress } from "./fetch-calendar.server";
import { ownSources } from "./import-scope";

const shown = {
  id: true,
  name: true,
  kind: true,
  url: true,
  active: true,
  fetchedAt: true,
  failure: true,
  failedSince: true,
  partner: { select: { id: true, name: true } },
} as const;

/** Every source of this account's partners, with what asks for attention. */
export async function listSources({ account, now }: { account: ActingAccount; now: Date }) {
  const sources = await db.importSource.findMany({
    where: ownSources(account),
    select: {
      ...shown,
      _count: { select: { items: true } },
      runs: {
        where: { state: "preview" },
        select: { id: true },
        orderBy: { createdAt: "desc" },
        take: 1,
      },
    },
    orderBy: [{ partner: { name: "asc" } }, { createdAt: "asc" }],
  });
  const vanished = await db.importedItem.groupBy({
    by: ["sourceId"],
    where: {
      sourceId: { in: sources.map(({ id }) => id) },
      vanishedAt: { not: null },
      submission: { lastDateAt: { gt: now } },
    },
    _count: true,
  });
  const gone = new Map(vanished.map(({ sourceId, _count }) => [sourceId, _count]));
  return sources.map(({ url, _count, runs, ...source }) => ({
    ...source,
    address: url ? shortAddress(url) : null,
    items: _count.items,
    vanished: gone.get(source.id) ?? 0,
    previewId: runs[0]?.id ?? null,
  }));
}

/** One source with what vanished from it and how it was read before; null when it is not this account's. */
export async function findSource(
  sourceId: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  if (!isId(sourceId)) return null;
  const source = await db.importSource.findFirst({
    where: { AND: [{ id: sourceId }, ownSources(account)] },
    select: {
      ...shown,
      _count: { select: { items: true } },
      runs: {
        where: { state: { not: "discarded" } },
        select: {
          id: true,
          state: true,
          createdAt: true,
          confirmedAt: true,
          finishedAt: true,
          confirmedById: true,
        },
        orderBy: { createdAt: "desc" },
        take: 10,
      },
      items: {
        where: { vanishedAt: { not: null }, submission: { lastDateAt: { gt: now } } },
        select: {
          id: true,
          vanishedAt: true,
          seenAt: true,
          submission: {
            select: { content: true, listing: { select: { slug: true, state: true } } },
          },
        },
        orderBy: { vanishedAt: "desc" },
        take: 100,
      },
    },
  });
  if (!source) return null;
  const { url, items, _count, ...rest } = source;
  return {
    ...rest,
    address: url ? shortAddress(url) : null,
    items: _count.items,
    vanished: items.map(({ id, vanishedAt, seenAt, submission }) => ({
      id,
      seenAt,
      vanishedAt,
      title: readContent(submission.content).title ?? "",
      slug: submission.listing?.slug ?? null,
    })),
  };
}
