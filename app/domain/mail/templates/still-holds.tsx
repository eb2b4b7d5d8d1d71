import { Link, Text } from "@react-email/components";
import { formatDay, formatTime } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Letter, LetterButton, STYLES } from "./letter";

/** To an organiser, some days before: is what the agenda says still right? Answered by one tap. */
export function StillHoldsMail({
  locale,
  firstName,
  title,
  startsAt,
  endsAt,
  allDay,
  place,
  links,
}: {
  locale: Locale;
  firstName: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  place: string;
  links: { yes: string; changed: string; no: string };
}) {
  const t = textFor(locale, "mail");
  const day = formatDay(startsAt, locale);
  const from = formatTime(startsAt, locale);
  const until = formatTime(endsAt, locale);
  return (
    <Letter
      locale={locale}
      title={t("stillHolds.subject", { title, day })}
      greeting={firstName ? t("greetingName", { name: firstName }) : undefined}
    >
      <Text style={STYLES.text}>{t("stillHolds.body", { title })}</Text>
      <Text style={STYLES.quote}>
        {allDay ? day : t("stillHolds.when", { day, from, until })}
        {place && `\n${place}`}
      </Text>
      <Text style={STYLES.text}>{t("stillHolds.question")}</Text>
      <LetterButton locale={locale} href={links.yes} label={t("stillHolds.yes")} />
      {(["changed", "no"] as const).map((answer) => (
        <Text style={STYLES.text} key={answer}>
          <Link href={links[answer]} style={STYLES.link}>
            {t(`stillHolds.${answer}`)}
          </Link>
        </Text>
      ))}
      <Text style={STYLES.small}>{t("stillHolds.why")}</Text>
      <Text style={STYLES.small}>{t("stillHolds.passOn")}</Text>
    </Letter>
  );
}

export function stillHoldsSubject(locale: Locale, title: string, startsAt: Date): string {
  return textFor(locale, "mail")("stillHolds.subject", {
    title,
    day: formatDay(startsAt, locale),
  });
}
