import type { Room } from "~/domain/registrations/registration";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { ButtonLink } from "../button";
import { useLocale, useText } from "../text";

/** "Nog 5 plekken", or that one joins the waiting list. */
export function roomWords({ left }: Room, locale: Locale): string {
  const t = textFor(locale, "registrations");
  if (left === null) return t("room.unlimited");
  return left === 0 ? t("room.full") : t("room.left", { count: left });
}

/** The same of the first of several dates. */
function firstWords({ left }: Room, locale: Locale): string {
  const t = textFor(locale, "registrations");
  if (left === null) return t("onPage.firstUnlimited");
  return left === 0 ? t("onPage.firstFull") : t("onPage.firstLeft", { count: left });
}

/** On the page of a listing: how much room there is, and the way to register. `room` is that of its next date. */
export function RegisterHere({
  slug,
  room,
  severalDates,
}: {
  slug: string;
  room: Room;
  severalDates: boolean;
}) {
  const t = useText("registrations");
  const locale = useLocale();
  const full = room.left === 0;
  return (
    <>
      <ButtonLink href={`/agenda/${slug}/meedoen`} wide icon="people">
        {full && !severalDates ? t("onPage.buttonFull") : t("onPage.button")}
      </ButtonLink>
      <p className="small">{severalDates ? firstWords(room, locale) : roomWords(room, locale)}</p>
    </>
  );
}
