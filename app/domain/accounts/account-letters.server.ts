import { z } from "zod";
import { defineLetter } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { textFor } from "~/locales/text";
import { signInCode, signInToken } from "./sign-in-secrets.server";

export const signInLetter = defineLetter({
  name: "sign-in",
  words: "accounts.signIn",
  props: z.object({ requestId: z.string(), next: z.string().nullable() }),
  write({ requestId, next }, locale) {
    const t = textFor(locale, "letters");
    const path = `/aanmelden/link/${signInToken(requestId)}`;
    const link = absolute(next ? `${path}?naar=${encodeURIComponent(next)}` : path);
    return {
      subject: t("accounts.signIn.subject"),
      parts: [
        t("accounts.signIn.body"),
        { button: t("accounts.signIn.button"), to: link },
        t("accounts.signIn.code"),
        { code: signInCode(requestId) },
        t("accounts.signIn.validity"),
        { small: t("accounts.signIn.notYou") },
      ],
    };
  },
});

export const invitationLetter = defineLetter({
  name: "invitation",
  words: "accounts.invitation",
  props: z.object({
    name: z.string(),
    invitedBy: z.string(),
    partnerName: z.string().nullable(),
  }),
  write({ name, invitedBy, partnerName: partner }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("accounts.invitation.subject"),
      hello: name,
      parts: [
        partner
          ? t("accounts.invitation.bodyPartner", { invitedBy, partner })
          : t("accounts.invitation.body", { invitedBy }),
        t("accounts.invitation.how"),
        { button: t("accounts.invitation.button"), to: absolute("/aanmelden") },
      ],
    };
  },
});
