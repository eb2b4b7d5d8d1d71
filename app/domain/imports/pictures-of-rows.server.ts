import { db } from "~/db.server";
import { copyImage } from "~/domain/images/copy-image.server";
import type { RunResult } from "./import-run";
import type { PlannedRow } from "./plan-import";
import { takePicture, type TakenPicture } from "./take-picture.server";

/** A host that did not give a picture so many times is not asked again in the same run. */
const MOST_FAILURES = 2;
/** After so many in a run, no other machine is asked any more: each may take twenty seconds to give nothing. */
const MOST_FAILURES_IN_ALL = 10;

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
      rows.push(await cutOtherwise(row, now));
      continue;
    }
    const host = new URL(picture.address).host;
    const asked = isStillAsked(host, unreachable);
    const taken: TakenPicture = asked
      ? await takePicture(picture, { now })
      : { ok: false, reason: "not-reached", again: true };
    if (taken.ok) {
      rows.push({ ...row, content: { ...content, imageId: taken.imageId } });
      continue;
    }
    if (asked && taken.again) unreachable.set(host, (unreachable.get(host) ?? 0) + 1);
    pictures.push({ title: row.title, reason: taken.reason });
    const without = { ...content, imageId: null, imageAlt: "", imageCredit: "" };
    // Tried again at the next reading, unless that is of no use.
    if (taken.again) without.pictureFrom = null;
    rows.push({ ...row, content: without });
  }
  return rows;
}

function isStillAsked(host: string, unreachable: Map<string, number>): boolean {
  const inAll = [...unreachable.values()].reduce((sum, failures) => sum + failures, 0);
  return (unreachable.get(host) ?? 0) < MOST_FAILURES && inAll < MOST_FAILURES_IN_ALL;
}

/**
 * The same picture cut otherwise is taken as a picture of its own: the one that is online stays as it is until the
 * change itself is public, and that may wait for the team.
 */
async function cutOtherwise(row: PlannedRow, now: Date): Promise<PlannedRow> {
  const { content, changed } = row;
  if (!content?.imageId || !content.pictureFrom || !changed.includes("imageId")) return row;
  const imageId = await copyImage(content.imageId, { now });
  if (imageId) return { ...row, content: { ...content, imageId } };
  return { ...row, changed: changed.filter((field) => field !== "imageId") };
}
