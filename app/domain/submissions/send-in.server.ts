import type { Tx } from "~/db.server";
import { findActing } from "~/domain/access/find-acting.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { Locale } from "~/locales/locale";
import { DEFAULT_LOCALE } from "~/locales/locale";
import { columnsOf, columnsOver } from "./content-columns";
import { publishSubmission } from "./publish-submission.server";
import {
  listingOf,
  publishesAtOnce,
  stateAfterChange,
  statesBefore,
  submissionContent,
  type SubmissionContentInput,
  type SubmissionState,
} from "./submission";
import { mailTeam } from "./submission-mails.server";

export type Contact = {
  contactName: string;
  contactEmail: string;
  contactPhone?: string;
  remindNextYear?: boolean;
};

/**
 * Sends in something whole for a partner with an account or from its own system, inside the caller's transaction: of
 * trusted partners and the team it is public at once, of others it waits in the queue. What an import brings is mailed
 * to nobody: there may be hundreds.
 */
export async function sendIn(
  tx: Tx,
  {
    content,
    partnerId,
    accountId,
    source,
    contact,
    locale = DEFAULT_LOCALE,
    now,
  }: {
    content: SubmissionContentInput;
    partnerId: string | null;
    accountId: string | null;
    source: "account" | "import";
    contact: Contact;
    locale?: Locale;
    now: Date;
  },
): Promise<{ submissionId: string; state: SubmissionState }> {
  const whole = submissionContent.parse(content);
  if (!listingOf(whole)) throw new Error("what is sent in has a title, an organiser and a date");
  const { id } = await tx.submission.create({
    data: {
      state: "submitted",
      source,
      ...columnsOf(whole),
      ...contact,
      partnerId,
      accountId,
      locale,
      createdAt: now,
      submittedAt: now,
      confirmedAt: now,
    },
  });
  await writeAudit(tx, {
    actorId: accountId,
    verb: "send-in-submission",
    subjectType: "submission",
    subjectId: id,
    at: now,
    details: { source },
  });
  const direct = await isDirect(tx, { partnerId, accountId });
  if (!direct && source === "account") await mailTeam(tx, id);
  return {
    submissionId: id,
    state: direct ? await publishNow(tx, id, accountId, now) : "submitted",
  };
}

/**
 * Changes what was sent in: of trusted partners the listing follows at once, of others what is online stays as it is
 * until the team approves. One that was sent back is sent in again by this.
 */
export async function sendInAgain(
  tx: Tx,
  submissionId: string,
  {
    content,
    version,
    forget,
    accountId,
    contact = {},
    now,
  }: {
    content: SubmissionContentInput;
    /** What the editor saw; left out by an import, which is always the latest. */
    version?: number;
    /** Fields of which somebody threw away what could not be read. */
    forget?: string[] | undefined;
    accountId: string | null;
    contact?: Partial<Contact>;
    now: Date;
  },
): Promise<
  | { ok: true; state: SubmissionState }
  | { ok: false; reason: "not-found" | "wrong-state" | "changed-meanwhile" }
> {
  const stored = await tx.submission.findUnique({ where: { id: submissionId } });
  if (!stored) return { ok: false, reason: "not-found" };
  // Of an open form only its sender knows before the mail address is confirmed.
  const own = stored.state === "draft" || stored.state === "unconfirmed";
  if (own || !statesBefore("change").includes(stored.state)) {
    return { ok: false, reason: "wrong-state" };
  }
  const direct = await isDirect(tx, { partnerId: stored.partnerId, accountId });
  const state =
    stored.state === "published" ? stateAfterChange("published", { direct }) : "submitted";
  const { count } = await tx.submission.updateMany({
    where: { id: submissionId, version: version ?? stored.version, state: stored.state },
    data: {
      ...columnsOver(stored.content, submissionContent.parse(content), { forget }),
      ...contact,
      state,
      submittedAt: state === "submitted" ? now : stored.submittedAt,
      version: { increment: 1 },
    },
  });
  if (count === 0) return { ok: false, reason: "changed-meanwhile" };
  await writeAudit(tx, {
    actorId: accountId,
    verb: "change-submission",
    subjectType: "submission",
    subjectId: submissionId,
    at: now,
    details: { version: stored.version + 1, from: stored.state },
  });
  if (direct) return { ok: true, state: await publishNow(tx, submissionId, accountId, now) };
  if (stored.state !== "submitted" && stored.source !== "import") await mailTeam(tx, submissionId);
  return { ok: true, state };
}

async function isDirect(
  tx: Tx,
  { partnerId, accountId }: { partnerId: string | null; accountId: string | null },
): Promise<boolean> {
  return publishesAtOnce({
    partner: partnerId ? await tx.partner.findUnique({ where: { id: partnerId } }) : null,
    account: accountId ? await findActing(accountId, tx) : null,
  });
}

/** Whoever is trusted sees the result on the page and needs no mail of it. */
async function publishNow(
  tx: Tx,
  submissionId: string,
  accountId: string | null,
  now: Date,
): Promise<SubmissionState> {
  const account = accountId ? { id: accountId } : null;
  const published = await publishSubmission(tx, submissionId, { now, account, tellSender: false });
  // A whole listing that was written a moment ago in this transaction.
  if (!published.ok) throw new Error(`trusted submission not published: ${published.reason}`);
  return "published";
}
