import { db } from "~/db.server";
import { ZONE } from "~/locales/format";

export type Tapped = {
  cups: number;
  conversations: number;
  /** The most at one time. */
  volunteers: number;
  /** Cups per calendar day in Utrecht. */
  perDay: { day: string; cups: number }[];
};

/** What was tapped, scanned and visited, per action of a campaign: four grouped queries, however many actions. */
export async function countsOfCampaign(campaignId: string) {
  const [taps, volunteers, scans, visits] = await Promise.all([
    db.$queryRaw<{ id: string; kind: "cups" | "conversations"; day: string; amount: number }[]>`
      SELECT "actionId"::text AS id, kind::text AS kind, to_char(day, 'YYYY-MM-DD') AS day,
        amount::int AS amount
      FROM (
        SELECT tap."actionId", tap.kind, (tap."tappedAt" AT TIME ZONE ${ZONE})::date AS day,
          sum(tap.amount) AS amount
        FROM "TallyTap" tap JOIN "CampaignAction" action ON action.id = tap."actionId"
        WHERE action."campaignId" = ${campaignId}::uuid AND tap.kind <> 'volunteers'
        GROUP BY 1, 2, 3
      ) AS per_day`,
    db.$queryRaw<{ id: string; most: number }[]>`
      SELECT id, max(present)::int AS most FROM (
        SELECT tap."actionId"::text AS id, sum(tap.amount) OVER (
          PARTITION BY tap."actionId" ORDER BY tap."tappedAt", tap.amount DESC, tap.id
        ) AS present
        FROM "TallyTap" tap JOIN "CampaignAction" action ON action.id = tap."actionId"
        WHERE action."campaignId" = ${campaignId}::uuid AND tap.kind = 'volunteers'
      ) AS running GROUP BY id`,
    db.$queryRaw<{ id: string; counted: number; ignored: number }[]>`
      SELECT placement."actionId"::text AS id,
        sum(scan.counted)::int AS counted, sum(scan.ignored)::int AS ignored
      FROM "ScanCount" scan
      JOIN "Placement" placement ON placement.id = scan."placementId"
      JOIN "CampaignAction" action ON action.id = placement."actionId"
      WHERE action."campaignId" = ${campaignId}::uuid AND placement.kind = 'poster'
      GROUP BY placement."actionId"`,
    db.$queryRaw<{ id: string; visits: number }[]>`
      SELECT listing."actionId"::text AS id, sum(visit.visits)::int AS visits
      FROM "ListingVisitCount" visit
      JOIN "Listing" listing ON listing.id = visit."listingId"
      JOIN "CampaignAction" action ON action.id = listing."actionId"
      WHERE action."campaignId" = ${campaignId}::uuid GROUP BY listing."actionId"`,
  ]);

  const tapped = new Map<string, Tapped>();
  const of = (id: string): Tapped => {
    const known = tapped.get(id) ?? { cups: 0, conversations: 0, volunteers: 0, perDay: [] };
    tapped.set(id, known);
    return known;
  };
  for (const { id, kind, day, amount } of taps) {
    of(id)[kind] += amount;
    if (kind === "cups") of(id).perDay.push({ day, cups: amount });
  }
  for (const { id, most } of volunteers) of(id).volunteers = Math.max(0, most);
  return {
    tapped,
    scans: new Map(scans.map(({ id, counted, ignored }) => [id, { counted, ignored }])),
    visits: new Map(visits.map(({ id, visits: count }) => [id, count])),
  };
}
