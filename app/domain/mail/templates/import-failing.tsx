import { Text } from "@react-email/components";
import { formatDay } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";

/** To the partner: the calendar we follow has not answered for some days. */
export function ImportFailingMail({
  locale,
  name,
  since,
  link,
}: {
  locale: Locale;
  name: string;
  /** ISO 8601 */
  since: string;
  link: string;
}) {
  const t = textFor(locale, "mail");
  return (
    <Letter locale={locale} title={t("importFailing.subject", { name })}>
      <Text style={STYLES.text}>
        {t("importFailing.body", { name, day: formatDay(new Date(since), locale) })}
      </Text>
      <Text style={STYLES.text}>{t("importFailing.after")}</Text>
      <LetterButton locale={locale} href={link} label={t("importFailing.button")} />
    </Letter>
  );
}
