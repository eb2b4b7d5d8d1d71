import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { readAgendaFilter } from "~/domain/agenda/agenda-filter";
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
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
  return db.$transaction(async (tx) => {
    const { id } = await tx.newsletter.create({
      data: {
        ...draft,
        editionId: await editionOf(tx, draft),
        createdById: account.id,
        createdAt: now,
      },
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
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
  if (!isId(id)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.newsletter.updateMany({
      where: { id, state: "draft", version },
      data: { ...draft, editionId: await editionOf(tx, draft), version: { increment: 1 } },
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
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
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

/** The edition the chosen view is of, to show beside the newsletter. */
async function editionOf(tx: Tx, { filterQuery }: NewsletterDraft): Promise<string | null> {
  const { edition } = readAgendaFilter(new URLSearchParams(filterQuery)).filter;
  if (!edition) return null;
  return (await tx.edition.findUnique({ where: { slug: edition } }))?.id ?? null;
}
