import { Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";

/** To who asked for the newsletter: is this really you? Or: you have it already. */
export function SubscriptionMail({
  locale,
  about,
  link,
}: {
  locale: Locale;
  about: "confirmMail" | "knownMail";
  link: string;
}) {
  const t = textFor(locale, "newsletter");
  return (
    <Letter locale={locale} title={t(`${about}.subject`)} footer={t(`${about}.footer`)}>
      <Text style={STYLES.text}>{t(`${about}.body`)}</Text>
      <LetterButton locale={locale} href={link} label={t(`${about}.button`)} />
      <Text style={STYLES.text}>{t(`${about}.notYou`)}</Text>
    </Letter>
  );
}
