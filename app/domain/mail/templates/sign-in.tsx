import { Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { COLOURS, Letter, LetterButton, STYLES } from "./letter";

const codeStyle = {
  backgroundColor: COLOURS.mist,
  borderRadius: "12px",
  fontSize: "32px",
  fontWeight: 700,
  letterSpacing: "6px",
  margin: "0 0 16px",
  padding: "16px",
  textAlign: "center",
} as const;

export function SignInMail(props: { locale: Locale; link: string; code: string }) {
  const t = textFor(props.locale, "mail");
  return (
    <Letter locale={props.locale} title={t("signIn.subject")}>
      <Text style={STYLES.text}>{t("signIn.body")}</Text>
      <LetterButton locale={props.locale} href={props.link} label={t("signIn.button")} />
      <Text style={STYLES.text}>{t("signIn.code")}</Text>
      <Text style={codeStyle}>{props.code}</Text>
      <Text style={STYLES.text}>{t("signIn.validity")}</Text>
      <Text style={STYLES.small}>{t("signIn.notYou")}</Text>
    </Letter>
  );
}
