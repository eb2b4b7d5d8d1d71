import { Text } from "@react-email/components";
import type { Decision } from "~/domain/submissions/decision";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";
import { SenderPage } from "./sender-page";

/** Where the message is what the mail is about, instead of something beside it. */
const ABOUT_THE_NOTE: readonly Decision[] = ["asked", "rejected", "changeRejected"];

/** To a sender: what the team decided about its submission. */
export function DecisionMail({
  locale,
  firstName,
  title,
  decision,
  note,
  link,
  ownLink,
  privateLink,
}: {
  locale: Locale;
  firstName: string;
  title: string;
  decision: Decision;
  note: string;
  /** What the button leads to: the page in the agenda, or the sender's own. */
  link: string;
  /** The sender's own page, when the button leads elsewhere. */
  ownLink: string | null;
  /** Whether the sender's page is open to whoever has its link. */
  privateLink: boolean;
}) {
  const t = textFor(locale, "mail");
  const subject = t(`decision.${decision}.subject`, { title });
  return (
    <Letter
      locale={locale}
      title={subject}
      greeting={firstName ? t("greetingName", { name: firstName }) : undefined}
    >
      <Text style={STYLES.text}>{t(`decision.${decision}.body`, { title })}</Text>
      {note && !ABOUT_THE_NOTE.includes(decision) && (
        <Text style={STYLES.text}>{t("decision.message")}</Text>
      )}
      {note && <Text style={STYLES.quote}>{note}</Text>}
      <Text style={STYLES.text}>{t(`decision.${decision}.after`)}</Text>
      <LetterButton locale={locale} href={link} label={t(`decision.${decision}.button`)} />
      <SenderPage locale={locale} ownLink={ownLink} privateLink={privateLink} />
    </Letter>
  );
}
