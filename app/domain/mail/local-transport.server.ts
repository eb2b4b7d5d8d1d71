import type { Transport } from "./transport.server";

/**
 * The mailbox in the database. It is written in the transaction that marks the mail as sent, under the
 * mail's own id: a mail is in it exactly once.
 */
export const localTransport: Transport = {
  repeatable: true,
  async deliver({ id, to, subject, html, text }, tx) {
    await tx.localMail.createMany({
      data: { id, recipient: to, subject, html, text, sentAt: new Date() },
      skipDuplicates: true,
    });
    return { outcome: "sent" };
  },
};
