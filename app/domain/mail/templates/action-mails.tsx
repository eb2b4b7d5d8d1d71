import { Link, Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";

type Props = { locale: Locale; title: string; actionLink: string };

/** To communications: an action waits to be looked at. */
export function ActionSubmittedMail(props: Props & { partner: string }) {
  const t = textFor(props.locale, "mail");
  const { title, partner } = props;
  return (
    <Letter locale={props.locale} title={t("actionSubmitted.subject", { title })}>
      <Text style={STYLES.text}>{t("actionSubmitted.body", { title, partner })}</Text>
      <LetterButton
        locale={props.locale}
        href={props.actionLink}
        label={t("actionSubmitted.button")}
      />
    </Letter>
  );
}

/** To the organiser: the action is public. */
export function ActionPublishedMail(props: Props & { listingLink: string }) {
  const t = textFor(props.locale, "mail");
  const { title } = props;
  return (
    <Letter locale={props.locale} title={t("actionPublished.subject", { title })}>
      <Text style={STYLES.text}>{t("actionPublished.body", { title })}</Text>
      <LetterButton
        locale={props.locale}
        href={props.actionLink}
        label={t("actionPublished.button")}
      />
      <Text style={STYLES.text}>
        {t("actionPublished.listing")}
        <br />
        <Link href={props.listingLink} style={STYLES.link}>
          {props.listingLink}
        </Link>
      </Text>
    </Letter>
  );
}

/** To the organiser: something has to change first. */
export function ActionReturnedMail(props: Props & { note: string }) {
  const t = textFor(props.locale, "mail");
  const { title } = props;
  return (
    <Letter locale={props.locale} title={t("actionReturned.subject", { title })}>
      <Text style={STYLES.text}>{t("actionReturned.body", { title })}</Text>
      <Text style={STYLES.quote}>{props.note}</Text>
      <Text style={STYLES.text}>{t("actionReturned.after")}</Text>
      <LetterButton
        locale={props.locale}
        href={props.actionLink}
        label={t("actionReturned.button")}
      />
    </Letter>
  );
}

/** To the organiser: the action is off. */
export function ActionCancelledMail(props: Props) {
  const t = textFor(props.locale, "mail");
  const { title } = props;
  return (
    <Letter locale={props.locale} title={t("actionCancelled.subject", { title })}>
      <Text style={STYLES.text}>{t("actionCancelled.body", { title })}</Text>
      <Text style={STYLES.text}>{t("actionCancelled.posters")}</Text>
      <LetterButton
        locale={props.locale}
        href={props.actionLink}
        label={t("actionCancelled.button")}
      />
    </Letter>
  );
}
