import { Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";

/** To communications in the morning: how much waits. */
export function QueueWaitingMail({
  locale,
  firstName,
  waiting,
  lying,
  link,
}: {
  locale: Locale;
  firstName: string;
  waiting: number;
  /** Of these, for more than a day. */
  lying: number;
  link: string;
}) {
  const t = textFor(locale, "mail");
  return (
    <Letter
      locale={locale}
      title={t("queueWaiting.subject", { count: waiting })}
      greeting={t("greetingName", { name: firstName })}
    >
      <Text style={STYLES.text}>
        {t("queueWaiting.body", { count: waiting })} {t("queueWaiting.lying", { count: lying })}
      </Text>
      <LetterButton locale={locale} href={link} label={t("queueWaiting.button")} />
    </Letter>
  );
}
