import { db } from "~/db.server";
import { resendBatch, type SendBatch } from "~/domain/mail/resend-batch.server";
import { smtpLine, type SmtpLine } from "~/domain/mail/smtp-line.server";
import { config } from "~/env.server";

/**
 * How newsletters leave this installation:
 * batches — many in one call that can be made again without harm (Resend);
 * lines — one after the other, over connections of its own (SMTP);
 * mailbox — into the database (no mail settings).
 * All keep to a rate, and none of them stands in the way of the other mail, which has its own connections.
 */
export type NewsletterWay = { perSecond: number } & (
  | { kind: "batches"; send: SendBatch }
  | { kind: "lines"; open: () => SmtpLine; lines: number }
  | { kind: "mailbox" }
);

/** More connections than this look like an attack. */
const MOST_LINES = 4;
/** What one connection easily does in a second. */
const PER_LINE = 5;

export function wayOfInstallation(): NewsletterWay {
  const { resendApiKey, resendBaseUrl, smtpUrl, mailFrom, newsletterRate: perSecond } = config();
  const from = mailFrom ?? "Utrecht Omarmt <mail@localhost>";
  if (resendApiKey) {
    const send = resendBatch({ apiKey: resendApiKey, baseUrl: resendBaseUrl, from });
    return { kind: "batches", send, perSecond };
  }
  if (smtpUrl) {
    const lines = Math.min(MOST_LINES, Math.ceil(perSecond / PER_LINE));
    return { kind: "lines", open: () => smtpLine({ url: smtpUrl, from }), lines, perSecond };
  }
  return { kind: "mailbox", perSecond: 1_000 };
}

/** A line that writes into the mailbox of the database; each is in it once. */
export const mailboxLine: SmtpLine = {
  ready: () => Promise.resolve({ ok: true }),
  async deliver({ id, to, subject, html, text }) {
    // Under its own id, so that one offered twice is there once.
    await db.localMail.createMany({
      data: { id, recipient: to, subject, html, text, sentAt: new Date() },
      skipDuplicates: true,
    });
    return { outcome: "sent" };
  },
  close: () => undefined,
};

/** Lets callers through at most so many times a second, together. */
export function pacer(perSecond: number): (count?: number) => Promise<void> {
  let next = 0;
  return async (count = 1) => {
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + (count * 1000) / perSecond;
    if (mine > now) await new Promise((resolve) => setTimeout(resolve, mine - now));
  };
}
