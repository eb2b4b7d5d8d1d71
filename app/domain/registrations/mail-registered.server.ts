import type { Tx } from "~/db.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import type { LockedDate } from "./lock-date.server";
import type { RegistrationNews } from "./registration";
import { registrationLetter } from "./registration-letters.server";

export type Addressee = {
  id: string;
  name: string;
  email: string;
  locale: string;
  seats: number;
  addressConfirmedAt: Date | null;
  heldUntil: Date | null;
};

export const ADDRESSEE = {
  id: true,
  name: true,
  email: true,
  locale: true,
  seats: true,
  addressConfirmedAt: true,
  heldUntil: true,
} as const;

/** Tells one visitor, in the caller's transaction. Who was added by hand without an address is told by the organiser. */
export async function mailRegistered(
  tx: Tx,
  news: RegistrationNews,
  { id, name, email, locale, seats, addressConfirmedAt, heldUntil }: Addressee,
  { startsAt, endsAt, listing }: Pick<LockedDate, "startsAt" | "endsAt" | "listing">,
): Promise<void> {
  if (email === "") return;
  await sendMail(tx, registrationLetter, {
    to: email,
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    props: {
      news,
      registrationId: id,
      name,
      seats,
      confirmed: addressConfirmedAt !== null,
      heldUntil: heldUntil?.toISOString() ?? null,
      title: listing.title,
      organiser: listing.organiserName,
      place:
        [listing.placeName, listing.address, listing.spot].filter(Boolean).join(", ") ||
        (listing.onlineUrl ?? ""),
      slug: listing.slug,
      allDay: listing.allDay,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    },
  });
}
