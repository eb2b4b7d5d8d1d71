import { Link, Text } from "@react-email/components";
import { KIT_CONFIRM_DAYS } from "~/domain/editions/kit";
import { formatDate, formatDay } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { MailProps } from "../mail";
import { Letter, LetterButton, STYLES } from "./letter";

/** To who ordered a kit: what is in it, and where the order can still be changed. */
export function KitMail({
  locale,
  about,
  edition,
  lines,
  link,
}: Omit<MailProps["kit-ordered"], "orderId"> & {
  locale: Locale;
  about: "confirm" | "ordered" | "changed" | "cancelled" | "sent";
  link: string;
}) {
  const t = textFor(locale, "mail");
  const open = about === "ordered" || about === "changed";
  return (
    <Letter locale={locale} title={t(`kit.${about}.subject`, { edition })}>
      <Text style={STYLES.text}>{t(`kit.${about}.body`)}</Text>
      <Text style={STYLES.quote}>
        {lines.map(({ amount, name }) => `${amount} × ${name}`).join("\n")}
      </Text>
      {open && <Text style={STYLES.text}>{t("kit.until")}</Text>}
      {about === "confirm" ? (
        <>
          <LetterButton locale={locale} href={link} label={t("kit.confirm.button")} />
          <Text style={STYLES.small}>{t("kit.confirm.notYou", { count: KIT_CONFIRM_DAYS })}</Text>
        </>
      ) : (
        <LetterButton locale={locale} href={link} label={t(open ? "kit.change" : "kit.look")} />
      )}
    </Letter>
  );
}

/** To a partner of last year that sent in nothing yet. */
export function EditionReminderMail({
  locale,
  edition,
  partnerName: partner,
  startsOn,
  endsOn,
  closesOn,
  link,
  endLink,
}: Omit<MailProps["edition-reminder"], "submissionId"> & {
  locale: Locale;
  link: string;
  /** Null for an account, which answers the mail instead. */
  endLink: string | null;
}) {
  const t = textFor(locale, "mail");
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  return (
    <Letter locale={locale} title={t("editionReminder.subject", { edition })}>
      <Text style={STYLES.text}>
        {t("editionReminder.body", {
          partner,
          edition,
          first: formatDay(noon(startsOn), locale),
          last: formatDate(noon(endsOn), locale),
        })}
      </Text>
      <Text style={STYLES.text}>
        {t("editionReminder.until", { day: formatDay(noon(closesOn), locale) })}
      </Text>
      <LetterButton locale={locale} href={link} label={t("editionReminder.button")} />
      <Text style={STYLES.small}>
        {t("editionReminder.notThisYear")}{" "}
        {endLink ? (
          <Link href={endLink} style={STYLES.link}>
            {t("editionReminder.end")}
          </Link>
        ) : (
          t("editionReminder.answer")
        )}
      </Text>
    </Letter>
  );
}
