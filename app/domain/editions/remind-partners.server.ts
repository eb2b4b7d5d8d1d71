import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { sendMail } from "~/domain/mail/send-mail.server";
import { dayKey } from "~/locales/format";
import { remindsOn, sendingIn } from "./edition";
import { editionReminder } from "./edition-letters.server";
import { findEdition, listEditions, type FoundEdition } from "./find-edition.server";
import { missingPartners } from "./missing-partners.server";

export type Reminded =
  { ok: true; partners: number } | { ok: false; reason: "not-found" | "wrong-state" };

/** Reminds every partner of last year that sent in nothing yet, once, while it still can. */
export async function remindPartners(
  slug: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<Reminded> {
  const edition = may(account, "plan-editions") ? await findEdition(slug) : null;
  if (!edition) return { ok: false, reason: "not-found" };
  if (sendingIn(edition, dayKey(now)) !== "open") return { ok: false, reason: "wrong-state" };
  return { ok: true, partners: await remindAll(edition, { actorId: account.id, now }) };
}

/** The same by itself, from some days before an edition closes. Running it twice is harmless. */
export async function remindByItself({ now }: { now: Date }): Promise<void> {
  const today = dayKey(now);
  for (const edition of await listEditions()) {
    if (sendingIn(edition, today) !== "open" || today < remindsOn(edition)) continue;
    await remindAll(edition, { actorId: null, now });
  }
}

async function remindAll(
  edition: FoundEdition,
  by: { actorId: string | null; now: Date },
): Promise<number> {
  let reminded = 0;
  for (const { id, remindedAt } of await missingPartners(edition)) {
    if (remindedAt) continue;
    // Each by itself: whoever stops halfway has told the ones before, and nobody twice.
    if (await db.$transaction((tx) => remindOne(tx, edition, id, by))) reminded += 1;
  }
  return reminded;
}

async function remindOne(
  tx: Tx,
  edition: FoundEdition,
  partnerId: string,
  { actorId, now }: { actorId: string | null; now: Date },
): Promise<boolean> {
  // The claim: of two processes one gets the row, the other waits for it and finds it taken.
  const claimed = await tx.editionReminder.createMany({
    data: [{ editionId: edition.id, partnerId, sentAt: now }],
    skipDuplicates: true,
  });
  if (claimed.count === 0) return false;
  const [partner] = await missingPartners(edition, tx, partnerId);
  if (!partner || partner.recipients.length === 0) {
    // It sent something in since, or there is nobody to write to: that may change.
    await tx.editionReminder.deleteMany({ where: { editionId: edition.id, partnerId } });
    return false;
  }
  for (const { email, locale, submissionId } of partner.recipients) {
    await sendMail(tx, editionReminder, {
      to: email,
      locale,
      props: {
        edition: edition.publicName,
        partnerName: partner.name,
        closesOn: edition.closesOn,
        startsOn: edition.startsOn,
        endsOn: edition.endsOn,
        submissionId,
      },
    });
  }
  await writeAudit(tx, {
    actorId,
    verb: "remind-partner",
    subjectType: "edition",
    subjectId: edition.id,
    details: { partnerId, mails: partner.recipients.length },
    at: now,
  });
  return true;
}

/** Takes back, by the link in the mail, that a sender wants to be reminded; for everything sent from that address. */
export async function endReminders(submissionId: string): Promise<{ ok: boolean }> {
  const submission = isId(submissionId)
    ? await db.submission.findUnique({
        where: { id: submissionId },
        select: { contactEmail: true },
      })
    : null;
  // Removed since: then there is nothing left to remind of.
  if (!submission || submission.contactEmail === "") return { ok: true };
  await db.submission.updateMany({
    where: { contactEmail: { equals: submission.contactEmail, mode: "insensitive" } },
    data: { remindNextYear: false },
  });
  return { ok: true };
}
