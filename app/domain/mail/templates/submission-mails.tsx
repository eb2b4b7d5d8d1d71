import { Link } from "@react-email/link";
import { Text } from "@react-email/text";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";

/** To a sender what became of its submission, or to communications that one waits. */
export function SubmissionMail({
  locale,
  about,
  title,
  organiser,
  link,
  ownLink,
  privateLink = false,
}: {
  locale: Locale;
  about:
    | "submissionSaved"
    | "submissionConfirm"
    | "submissionReceived"
    | "submissionPublished"
    | "submissionWaiting";
  title: string;
  organiser?: string;
  link: string;
  /** Where the sender changes it, when the button leads elsewhere. */
  ownLink?: string;
  /** Whether the link lets whoever has it change the submission. */
  privateLink?: boolean;
}) {
  const t = textFor(locale, "mail");
  const values = { title, organiser };
  return (
    <Letter locale={locale} title={t(`${about}.subject`, values)}>
      <Text style={STYLES.text}>{t(`${about}.body`, values)}</Text>
      <LetterButton locale={locale} href={link} label={t(`${about}.button`)} />
      {ownLink && (
        <Text style={STYLES.text}>
          {t("submissionOwnPage")}
          <br />
          <Link href={ownLink} style={STYLES.link}>
            {ownLink}
          </Link>
        </Text>
      )}
      {privateLink && <Text style={STYLES.small}>{t("submissionPrivateLink")}</Text>}
    </Letter>
  );
}
