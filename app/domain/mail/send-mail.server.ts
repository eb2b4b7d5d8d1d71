import type { Tx } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import { enqueue } from "~/jobs.server";
import type { Locale } from "~/locales/locale";
import type { Letter } from "./letter";
import { sendMailJob } from "./send-mail-job.server";

/**
 * Stores a letter in the caller's transaction, with the job that sends it: both stand or both do not.
 * It is handed over after the transaction, by this process or another; a mail whose job got lost is
 * found by its state (recover-mail).
 *
 * @returns the id of the mail.
 */
export async function sendMail<Props extends Prisma.InputJsonObject>(
  tx: Tx,
  letter: Letter<Props>,
  { to, locale, props }: { to: string; locale: Locale; props: NoInfer<Props> },
): Promise<string> {
  const { id } = await tx.mail.create({
    data: { template: letter.name, recipient: to, locale, props },
    select: { id: true },
  });
  await enqueue(sendMailJob, { mailId: id }, { tx });
  return id;
}
