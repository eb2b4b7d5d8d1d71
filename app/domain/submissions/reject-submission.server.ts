import type { Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { columnsAsStored } from "./content-columns";
import type { DecisionRefusal } from "./decision";
import { refuseSubmission, type Refusal } from "./refuse-submission.server";

/**
 * Says no, with the reason. Of a change to what is online only the change goes: the listing stays as it is, and what was
 * approved is what the sender finds again.
 */
export function rejectSubmission(
  submissionId: string,
  { version, note }: { version: number; note: string },
  context: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | DecisionRefusal> {
  return refuseSubmission(submissionId, { step: "reject", version, note, becomes }, context);
}

async function becomes(
  tx: Tx,
  { approvedContent }: { approvedContent: unknown },
): Promise<Refusal> {
  if (approvedContent === null) {
    return { data: { state: "rejected" }, decision: "rejected", details: { isChange: false } };
  }
  return {
    data: { state: "published", ...(await approvedColumns(tx, approvedContent)) },
    decision: "changeRejected",
    details: { isChange: true },
  };
}

/** What was approved may name an edition or a picture that was deleted since. */
async function approvedColumns(tx: Tx, approvedContent: unknown) {
  const columns = columnsAsStored(approvedContent);
  const { editionId, imageId } = columns;
  const edition = editionId && (await tx.edition.count({ where: { id: editionId } }));
  const image = imageId && (await tx.image.count({ where: { id: imageId } }));
  return {
    ...columns,
    ...(editionId && !edition ? { editionId: null } : {}),
    ...(imageId && !image ? { imageId: null } : {}),
  };
}
