import type { Tx } from "~/db.server";

/** Codes of wijken and buurten that actions or listings are placed in. */
export async function findUsedBuurten(
  db: Pick<Tx, "campaignAction" | "listing">,
): Promise<Set<string>> {
  const select = { buurtCode: true, wijkCode: true } as const;
  const distinct = ["buurtCode", "wijkCode"] as const;
  const rows = [
    ...(await db.campaignAction.findMany({ select, distinct: [...distinct] })),
    ...(await db.listing.findMany({ select, distinct: [...distinct] })),
  ];
  return new Set(
    rows.flatMap(({ buurtCode, wijkCode }) => [buurtCode, wijkCode]).filter((c) => c !== null),
  );
}
