import type { Tx } from "~/db.server";
import { enqueue } from "~/jobs.server";
import type { MailToSend } from "./mail";

/**
 * Writes a mail in the caller's transaction, with the job that sends it: both stand or both do not.
 * It is handed over after the transaction, by this process or another; a mail whose job got lost is
 * found by its state (recover-mail).
 *
 * @returns the id of the mail.
 */
export async function sendMail(tx: Tx, mail: MailToSend): Promise<string> {
  const { id } = await tx.mail.create({
    data: {
      template: mail.template,
      recipient: mail.to,
      locale: mail.locale,
      props: mail.props,
    },
    select: { id: true },
  });
  await enqueue("send-mail", { mailId: id }, { tx });
  return id;
}
