import { db } from "~/db.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import { signInLetter } from "./account-letters.server";
import { SIGN_IN_LIFE, type AskedSignIn } from "./sign-in";

/** Sends the sign-in mail when the address belongs to an open account; otherwise does nothing. */
export async function prepareSignIn(asked: AskedSignIn, { now }: { now: Date }): Promise<void> {
  await db.$transaction(async (tx) => {
    const account = await tx.account.findFirst({
      where: { email: asked.email, deactivatedAt: null },
      select: { id: true, locale: true },
    });
    if (!account) return;
    // A job that runs twice finds the request of the first time.
    const { count } = await tx.signInRequest.createMany({
      data: {
        id: asked.requestId,
        accountId: account.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + SIGN_IN_LIFE),
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await sendMail(tx, signInLetter, {
      to: asked.email,
      locale: isLocale(account.locale) ? account.locale : DEFAULT_LOCALE,
      props: { requestId: asked.requestId, next: asked.next },
    });
  });
}
