import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { partnersFor } from "~/domain/access/partners-for";
import { sendIn, sendInAgain } from "./send-in.server";
import type { SubmissionContent, SubmissionState } from "./submission";
import { ownSubmissions } from "./submission-scope";

type Context = { account: ActingAccount; now: Date };

/** The organisations this account may send in for; the team all. */
export async function partnersToSendInFor(account: ActingAccount) {
  return db.partner.findMany({
    where: partnersFor(account, "send-in"),
    orderBy: { name: "asc" },
    select: { id: true, name: true, website: true, trusted: true },
  });
}

/** Sends in at once, in the name of one of one's own partners; the team also of none. */
export async function sendInByAccount(
  { content, partnerId }: { content: SubmissionContent; partnerId: string | null },
  { account, now }: Context,
): Promise<
  | { ok: true; submissionId: string; state: SubmissionState }
  | { ok: false; reason: "not-your-partner" }
> {
  return db.$transaction(async (tx) => {
    const allowed = partnerId
      ? await tx.partner.count({
          where: { AND: [{ id: partnerId }, partnersFor(account, "send-in")] },
        })
      : may(account, "send-in");
    if (!allowed) return { ok: false, reason: "not-your-partner" } as const;
    const sent = await sendIn(tx, {
      content,
      partnerId,
      accountId: account.id,
      source: "account",
      contact: { contactName: account.name, contactEmail: account.email },
      locale: account.locale,
      now,
    });
    return { ok: true, ...sent } as const;
  });
}

/** Changes what one of one's own partners sent in; the team everything. */
export async function changeByAccount(
  submissionId: string,
  { content, version, forget }: { content: SubmissionContent; version: number; forget?: string[] },
  { account, now }: Context,
): Promise<
  | { ok: true; state: SubmissionState }
  | { ok: false; reason: "not-found" | "wrong-state" | "changed-meanwhile" }
> {
  return db.$transaction(async (tx) => {
    const own = await tx.submission.count({
      where: { AND: [{ id: submissionId }, ownSubmissions({ by: "account", account })] },
    });
    if (own === 0) return { ok: false, reason: "not-found" } as const;
    const accountId = account.id;
    return sendInAgain(tx, submissionId, { content, version, forget, accountId, now });
  });
}
