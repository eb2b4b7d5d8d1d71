import { Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { MailProps } from "../mail";
import { Letter, LetterButton, STYLES } from "./letter";

export function InvitationMail(props: MailProps["invitation"] & { locale: Locale; link: string }) {
  const t = textFor(props.locale, "mail");
  const { invitedBy, partnerName } = props;
  return (
    <Letter
      locale={props.locale}
      title={t("invitation.subject")}
      greeting={t("greetingName", { name: props.name })}
    >
      <Text style={STYLES.text}>
        {partnerName
          ? t("invitation.bodyPartner", { invitedBy, partner: partnerName })
          : t("invitation.body", { invitedBy })}
      </Text>
      <Text style={STYLES.text}>{t("invitation.how")}</Text>
      <LetterButton locale={props.locale} href={props.link} label={t("invitation.button")} />
    </Letter>
  );
}
