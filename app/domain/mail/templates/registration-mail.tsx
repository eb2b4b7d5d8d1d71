import { Link, Text } from "@react-email/components";
import { momentWords } from "~/shared/moment-words";
import type { Locale } from "~/locales/locale";
import { formatDay, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import type { MailProps } from "../mail";
import { Letter, LetterButton, STYLES } from "./letter";

/** What a visitor need not do anything with any more has no calendar and no way back. */
const OVER: MailProps["registration"]["news"][] = ["cancelled", "takenOff"];

/** Who has no place has none to confirm, and nothing to put into a calendar yet. */
const WAITS: MailProps["registration"]["news"][] = ["waiting", "heldWaiting", "gaveWay"];

/** To a visitor: everything that happens to one registration, from the first mail to the reminder. */
export function RegistrationMail({
  locale,
  ownLink,
  confirmLink,
  calendarLink,
  listingLink,
  ...props
}: MailProps["registration"] & {
  locale: Locale;
  ownLink: string;
  /** The same page, come by a "yes". */
  confirmLink: string;
  calendarLink: string;
  listingLink: string;
}) {
  const t = textFor(locale, "registrations");
  const { news, name, title, organiser, place, seats, allDay } = props;
  const when = momentWords(
    { startsAt: new Date(props.startsAt), endsAt: new Date(props.endsAt) },
    allDay,
    locale,
  );
  const label = !props.confirmed
    ? t(WAITS.includes(news) ? "mail.confirmWaiting" : "mail.confirmPlace")
    : t("mail.toRegistration");
  const over = OVER.includes(news);
  const until = props.heldUntil && new Date(props.heldUntil);
  return (
    <Letter
      locale={locale}
      title={t(`mail.${news}.subject`, { title })}
      greeting={textFor(locale, "mail")("greetingName", { name })}
    >
      <Text style={STYLES.text}>{t(`mail.${news}.body`, { organiser })}</Text>
      {until && news === "held" && (
        <Text style={STYLES.text}>
          {t("mail.heldUntil", { day: formatDay(until, locale), time: formatTime(until, locale) })}
        </Text>
      )}
      <Text style={STYLES.quote}>
        <b>{title}</b>
        <br />
        {when}
        {place && (
          <>
            <br />
            {place}
          </>
        )}
        <br />
        {t("people", { count: seats })}
      </Text>
      {over ? (
        <LetterButton locale={locale} href={listingLink} label={t("mail.toListing")} />
      ) : (
        <>
          <LetterButton
            locale={locale}
            href={props.confirmed ? ownLink : confirmLink}
            label={label}
          />
          {props.confirmed ? (
            <>
              <Text style={STYLES.text}>{t("mail.cannot")}</Text>
              {!WAITS.includes(news) && (
                <Text style={STYLES.text}>
                  {t("mail.calendar")}
                  <br />
                  <Link href={calendarLink} style={STYLES.link}>
                    {calendarLink}
                  </Link>
                </Text>
              )}
              <Text style={STYLES.small}>{t("mail.notYou")}</Text>
            </>
          ) : (
            // The button says yes, so it is no way to cancel.
            <Text style={STYLES.small}>
              {t("mail.notYouHeld")}
              <br />
              <Link href={ownLink} style={STYLES.link}>
                {t("mail.cancelHeld")}
              </Link>
            </Text>
          )}
        </>
      )}
    </Letter>
  );
}
