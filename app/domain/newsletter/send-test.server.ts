import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { sendMail } from "~/domain/mail/send-mail.server";
import { LOCALES } from "~/locales/locale";
import { chooseItems } from "./choose-items.server";
import { newsletterTestLetter } from "./newsletter-letters.server";

/** Sends a draft to who makes it, in both languages, as it is now. Nobody else gets anything. */
export async function sendTest(
  id: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-allowed" | "not-found" | "newsletter-empty" }> {
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
  const draft = isId(id) ? await db.newsletter.findUnique({ where: { id } }) : null;
  if (!draft) return { ok: false, reason: "not-found" };
  const items = await chooseItems(draft, { now });
  if (items.length === 0) return { ok: false, reason: "newsletter-empty" };
  const { filterQuery, subjectNl, subjectEn, introNl, introEn } = draft;
  await db.$transaction(async (tx) => {
    for (const locale of LOCALES) {
      await sendMail(tx, newsletterTestLetter, {
        to: account.email,
        locale,
        props: { words: { subjectNl, subjectEn, introNl, introEn }, items, filterQuery },
      });
    }
  });
  return { ok: true };
}
