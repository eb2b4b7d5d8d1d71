import { db } from "~/db.server";
import { hasRole, type ActingAccount } from "~/domain/accounts/account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import type { NewsletterDraft } from "./newsletter";

type Acting = { account: ActingAccount; now: Date };
type Refused = { ok: false; reason: "not-allowed" | "not-found" | "changed-meanwhile" };

/** Begins a draft. */
export async function makeNewsletter(
  draft: NewsletterDraft,
  { account, now }: Acting,
): Promise<{ ok: true; id: string } | Refused> {
  if (!hasRole(account, "communications")) return { ok: false, reason: "not-allowed" };
  return db.$transaction(async (tx) => {
    if (draft.editionId && !(await tx.edition.findUnique({ where: { id: draft.editionId } }))) {
      return { ok: false, reason: "not-found" };
    }
    const { id } = await tx.newsletter.create({
      data: { ...draft, createdById: account.id, createdAt: now },
      select: { id: true },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "make-newsletter",
      subjectType: "newsletter",
      subjectId: id,
      at: now,
    });
    return { ok: true, id };
  });
}

/** Changes a draft, when nobody did so since `version` was shown. */
export async function changeNewsletter(
  { id, version, ...draft }: NewsletterDraft & { id: string; version: number },
  { account, now }: Acting,
): Promise<{ ok: true } | Refused> {
  if (!hasRole(account, "communications")) return { ok: false, reason: "not-allowed" };
  if (!isId(id)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    if (draft.editionId && !(await tx.edition.findUnique({ where: { id: draft.editionId } }))) {
      return { ok: false, reason: "not-found" };
    }
    const { count } = await tx.newsletter.updateMany({
      where: { id, state: "draft", version },
      data: { ...draft, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" };
    await writeAudit(tx, {
      actorId: account.id,
      verb: "change-newsletter",
      subjectType: "newsletter",
      subjectId: id,
      at: now,
    });
    return { ok: true };
  });
}

/** Throws a draft away; what was sent stays. */
export async function removeDraft(
  id: string,
  { account, now }: Acting,
): Promise<{ ok: true } | { ok: false; reason: "not-allowed" | "wrong-state" }> {
  if (!hasRole(account, "communications")) return { ok: false, reason: "not-allowed" };
  if (!isId(id)) return { ok: false, reason: "wrong-state" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.newsletter.deleteMany({ where: { id, state: "draft" } });
    if (count === 0) return { ok: false, reason: "wrong-state" };
    await writeAudit(tx, {
      actorId: account.id,
      verb: "remove-newsletter",
      subjectType: "newsletter",
      subjectId: id,
      at: now,
    });
    return { ok: true };
  });
}
