import type { Tx } from "~/db.server";
import type { ReadItem } from "./import-item";
import { planImport, type PlannedRow } from "./plan-import";
import { readSettings } from "./source-settings";

/** What reading these would do to a source as it is at this moment. */
export async function planOfSource(
  tx: Tx,
  source: { id: string; mapping: unknown; partner: { name: string } },
  items: ReadItem[],
  now: Date,
): Promise<PlannedRow[]> {
  const { defaults, leftOut } = readSettings(source.mapping);
  const known = await tx.importedItem.findMany({
    where: { sourceId: source.id },
    select: {
      id: true,
      uid: true,
      likeness: true,
      fingerprint: true,
      vanishedAt: true,
      submission: {
        select: { id: true, state: true, content: true, listing: { select: { status: true } } },
      },
    },
    orderBy: { id: "asc" },
  });
  return planImport(
    items,
    known.map(({ submission, ...item }) => ({
      ...item,
      submissionId: submission.id,
      state: submission.state,
      content: submission.content,
      listing: submission.listing,
    })),
    { defaults, leftOut, partnerName: source.partner.name, now },
  );
}
