import type { Tx } from "~/db.server";
import { editionsForTeam, openEditions } from "~/domain/editions/open-editions.server";
import { gatherDates } from "./gather-dates";
import type { ReadItem } from "./import-item";
import type { RunRows } from "./import-run";
import { planImport, type PlannedRow } from "./plan-import";
import type { Belongs } from "./plan-own";
import { readContent } from "~/domain/submissions/submission";
import { readSettings } from "./source-settings";

/** What reading these would do to a source as it is at this moment. */
export async function planOfSource(
  tx: Tx,
  source: { id: string; mapping: unknown; partner: { name: string } },
  { items, apart }: Pick<RunRows, "items" | "apart">,
  { team, now }: { team: boolean; now: Date },
): Promise<PlannedRow[]> {
  const settings = readSettings(source.mapping);
  const { defaults, leftOut } = settings;
  const known = await tx.importedItem.findMany({
    where: { sourceId: source.id },
    select: {
      id: true,
      uid: true,
      likeness: true,
      fingerprint: true,
      vanishedAt: true,
      submission: {
        select: {
          id: true,
          state: true,
          content: true,
          editionId: true,
          imageId: true,
          listing: { select: { state: true } },
        },
      },
    },
    orderBy: { id: "asc" },
  });
  const knownUids = new Set(known.map(({ uid }) => uid));
  const gathered = gatherDates(items ?? [], { knownUids, apart: apart ?? settings.apart });
  return planImport(
    gathered,
    known.map(({ submission, ...item }) => ({
      ...item,
      submissionId: submission.id,
      state: submission.state,
      // These rows may have been deleted since; the columns know.
      content: {
        ...readContent(submission.content),
        editionId: submission.editionId,
        imageId: submission.imageId,
      },
      listing: submission.listing,
    })),
    {
      defaults,
      leftOut,
      partnerName: source.partner.name,
      belongs: await knownHere(tx, gathered, { team, now }),
      now,
    },
  );
}

/** The campaigns and editions that listings of ours name and that there are here, by slug. */
async function knownHere(
  tx: Tx,
  items: ReadItem[],
  { team, now }: { team: boolean; now: Date },
): Promise<Belongs> {
  const slugs = (which: "campaign" | "edition") => [
    ...new Set(items.flatMap(({ own }) => own?.[which] ?? [])),
  ];
  const [campaigns, editions] = [slugs("campaign"), slugs("edition")];
  const none = campaigns.length + editions.length === 0;
  if (none) return { campaigns: new Map(), editions: new Map(), open: new Set() };
  const known = { id: true, slug: true };
  const found = {
    campaigns: await tx.campaign.findMany({ where: { slug: { in: campaigns } }, select: known }),
    editions: await tx.edition.findMany({ where: { slug: { in: editions } }, select: known }),
    open: await (team ? editionsForTeam(now, tx) : openEditions(now, tx)),
  };
  const bySlug = (rows: { id: string; slug: string }[]) =>
    new Map(rows.map(({ id, slug }) => [slug, id]));
  return {
    campaigns: bySlug(found.campaigns),
    editions: bySlug(found.editions),
    open: new Set(found.open.map(({ id }) => id)),
  };
}
