import { z } from "zod";
import { linkToken } from "~/domain/link-proof.server";
import { address, defineLetter, type LetterPart } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { formatDay, formatTime } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { momentWords } from "~/shared/moment-words";
import { REGISTRATION_NEWS, type RegistrationNews } from "./registration";

/** What a visitor need not do anything with any more has no calendar and no way back. */
const OVER: readonly RegistrationNews[] = ["cancelled", "takenOff"];

/** Who has no place has none to confirm, and nothing to put into a calendar yet. */
const WAITS: readonly RegistrationNews[] = ["waiting", "heldWaiting", "gaveWay"];

/** Times as ISO 8601. */
const props = z.object({
  news: z.enum(REGISTRATION_NEWS),
  registrationId: z.string(),
  name: z.string(),
  seats: z.number(),
  /** Whether this address was confirmed, and otherwise until when a place is kept for it (null on the waiting list). */
  confirmed: z.boolean(),
  heldUntil: z.string().nullable(),
  title: z.string(),
  organiser: z.string(),
  place: z.string(),
  slug: z.string(),
  allDay: z.boolean(),
  startsAt: z.string(),
  endsAt: z.string(),
});
type Props = z.output<typeof props>;

/** To a visitor: everything that happens to one registration, from the first mail to the reminder. */
export const registrationLetter = defineLetter({
  name: "registration",
  words: "registrations.registration",
  props,
  write(props, locale) {
    const t = textFor(locale, "letters");
    const { news, title, organiser, place, allDay } = props;
    const dates = { startsAt: new Date(props.startsAt), endsAt: new Date(props.endsAt) };
    const people = textFor(locale, "registrations")("people", { count: props.seats });
    const until = news === "held" && props.heldUntil ? new Date(props.heldUntil) : null;
    return {
      subject: t(`registrations.registration.${news}.subject`, { title }),
      hello: props.name,
      parts: [
        t(`registrations.registration.${news}.body`, { organiser }),
        until &&
          t("registrations.registration.heldUntil", {
            day: formatDay(until, locale),
            time: formatTime(until, locale),
          }),
        {
          title,
          quote: [momentWords(dates, allDay, locale), place, people].filter(Boolean).join("\n"),
        },
        ...whatToDo(props, locale),
      ],
    };
  },
});

function whatToDo({ news, confirmed, registrationId, slug }: Props, locale: Locale): LetterPart[] {
  const t = textFor(locale, "letters");
  const waits = WAITS.includes(news);
  const own = absolute(`/meedoen/${linkToken("registration", registrationId)}`);
  if (OVER.includes(news)) {
    return [{ button: t("registrations.registration.toListing"), to: absolute(`/agenda/${slug}`) }];
  }
  if (!confirmed) {
    const label = waits ? ("confirmWaiting" as const) : ("confirmPlace" as const);
    return [
      { button: t(`registrations.registration.${label}`), to: `${own}?bevestig=ja` },
      // The button says yes, so it is no way to cancel.
      {
        before: t("registrations.registration.notYouHeld"),
        link: t("registrations.registration.cancelHeld"),
        to: own,
        small: true,
      },
    ];
  }
  return [
    { button: t("registrations.registration.toRegistration"), to: own },
    t("registrations.registration.cannot"),
    !waits && address(`${own}/agenda.ics`, t("registrations.registration.calendar")),
    { small: t("registrations.registration.notYou") },
  ];
}
