import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { Submission } from "~/generated/prisma/client";
import { findToDecide } from "./find-to-decide.server";
import { changedTexts, type DecisionRefusal, type TeamTexts } from "./decision";
import { contentOver, listingOf, readContent } from "./submission";

/** The team puts texts right in something that waits; what is online stays as it is until it is approved. */
export async function editTexts(
  submissionId: string,
  change: { version: number; texts: Partial<TeamTexts> },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; version: number } | DecisionRefusal> {
  return db.$transaction(async (tx) => {
    const found = await findToDecide(tx, submissionId, account);
    if (!found.ok) return found;
    const { stored } = found;
    if (stored.state !== "submitted") return { ok: false, reason: "wrong-state" } as const;
    return writeTexts(tx, stored, change, { account, now });
  });
}

/** The same inside the caller's transaction, which looked at the account. Nothing changed: nothing is written. */
export async function writeTexts(
  tx: Tx,
  stored: Pick<Submission, "id" | "content">,
  { version, texts }: { version: number; texts: Partial<TeamTexts> },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; version: number } | DecisionRefusal> {
  const content = readContent(stored.content);
  const listing = listingOf(content);
  if (!listing) return { ok: false, reason: "incomplete" };
  const fields = changedTexts(listing, texts);
  if (fields.length === 0) return { ok: true, version };
  const { count } = await tx.submission.updateMany({
    where: { id: stored.id, version, state: "submitted" },
    data: {
      content: contentOver(stored.content, { ...content, ...texts }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return { ok: false, reason: "changed-meanwhile" };
  await writeAudit(tx, {
    actorId: account.id,
    verb: "edit-texts-of-submission",
    subjectType: "submission",
    subjectId: stored.id,
    at: now,
    details: { fields, version: version + 1 },
  });
  return { ok: true, version: version + 1 };
}
