import { Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";

/** To communications that words of a poster wait, or to their maker what became of them. */
export function PosterMail({
  locale,
  about,
  values,
  note,
  link,
}: {
  locale: Locale;
  about: "posterSubmitted" | "posterApproved" | "posterReturned";
  values: { title: string; partner?: string };
  note?: string;
  link: string;
}) {
  const t = textFor(locale, "mail");
  return (
    <Letter locale={locale} title={t(`${about}.subject`, values)}>
      <Text style={STYLES.text}>{t(`${about}.body`, values)}</Text>
      {note && <Text style={STYLES.quote}>{note}</Text>}
      <LetterButton locale={locale} href={link} label={t(`${about}.button`)} />
    </Letter>
  );
}
