import { db } from "~/db.server";
import type { RunResult } from "./import-run";
import type { PlannedRow } from "./plan-import";
import { takePicture, type TakenPicture } from "./take-picture.server";

/** A host that did not give a picture so many times is not asked again in the same run. */
const MOST_FAILURES = 2;

/**
 * Rows with the pictures that come along. Outside of any transaction: another machine may take its time. What does not
 * come is added to the result.
 */
export async function withPictures(
  chunk: PlannedRow[],
  { pictures }: RunResult,
  {
    sourceId,
    now,
    unreachable,
  }: {
    sourceId: string;
    now: Date;
    /** How often each host did not give a picture in this run. */
    unreachable: Map<string, number>;
  },
): Promise<PlannedRow[]> {
  const rows: PlannedRow[] = [];
  for (const row of chunk) {
    const { picture, content } = row;
    const isDone =
      row.outcome === "new" &&
      (await db.importedItem.count({ where: { sourceId, uid: row.uid } })) > 0;
    if (!picture || !content || isDone) {
      rows.push(row);
      continue;
    }
    const host = new URL(picture.address).host;
    const taken: TakenPicture =
      (unreachable.get(host) ?? 0) < MOST_FAILURES
        ? await takePicture(picture, { now })
        : { ok: false, reason: "not-reached", again: true };
    if (taken.ok) {
      rows.push({ ...row, content: { ...content, imageId: taken.imageId } });
      continue;
    }
    if (taken.again) unreachable.set(host, (unreachable.get(host) ?? 0) + 1);
    pictures.push({ title: row.title, reason: taken.reason });
    const without = { ...content, imageId: null, imageAlt: "", imageCredit: "" };
    // Tried again at the next reading, unless that is of no use.
    if (taken.again) without.pictureFrom = null;
    rows.push({ ...row, content: without });
  }
  return rows;
}
