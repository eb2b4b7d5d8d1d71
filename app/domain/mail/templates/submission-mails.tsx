import { Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";
import { SenderPage } from "./sender-page";

/** To a sender what became of its submission, or to communications that one waits. */
export function SubmissionMail({
  locale,
  about,
  title,
  organiser,
  link,
  ownLink = null,
  privateLink = false,
}: {
  locale: Locale;
  about:
    | "submissionSaved"
    | "submissionConfirm"
    | "submissionReceived"
    | "submissionLink"
    | "submissionPublished"
    | "submissionWaiting";
  title: string;
  organiser?: string;
  link: string;
  /** Where the sender changes it, when the button leads elsewhere. */
  ownLink?: string | null;
  /** Whether the link lets whoever has it change the submission. */
  privateLink?: boolean;
}) {
  const t = textFor(locale, "mail");
  const values = { title, organiser };
  return (
    <Letter locale={locale} title={t(`${about}.subject`, values)}>
      <Text style={STYLES.text}>{t(`${about}.body`, values)}</Text>
      <LetterButton locale={locale} href={link} label={t(`${about}.button`)} />
      <SenderPage locale={locale} ownLink={ownLink} privateLink={privateLink} />
    </Letter>
  );
}
