import { db } from "~/db.server";
import { endOfDay, startOfDay } from "~/shared/day";
import { spanWords } from "~/shared/moment-words";
import { SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { findEdition } from "~/domain/editions/find-edition.server";
import { wijkByCode, wijkBySlug } from "~/domain/places/wijken";
import type { Prisma } from "~/generated/prisma/client";
import { capital, dayKey, formatDate, formatDay, formatMoney, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { Booklet, BookletEntry } from "./booklet";

const SHOWN = {
  slug: true,
  title: true,
  organiserName: true,
  summary: true,
  placeName: true,
  address: true,
  spot: true,
  wijkCode: true,
  onlineUrl: true,
  allDay: true,
  priceCents: true,
  stepFree: true,
  languages: true,
  registration: true,
} as const satisfies Prisma.ListingSelect;

type Shown = Prisma.ListingGetPayload<{ select: typeof SHOWN }>;
type Asked = { locale: Locale; appUrl: string };

/** What goes on in an edition, in words for print; cancelled dates are left out. Null when there is no such edition. */
export async function bookletOf(
  slug: string,
  { wijkSlug, locale, appUrl }: Asked & { wijkSlug: string | null },
): Promise<Booklet | null> {
  const edition = await findEdition(slug);
  const wijk = wijkSlug === null ? null : wijkBySlug(wijkSlug);
  if (!edition || wijk === undefined) return null;
  const dates = await db.listingDate.findMany({
    where: {
      startsAt: { lt: endOfDay(edition.endsOn) },
      endsAt: { gt: startOfDay(edition.startsOn) },
      cancelledAt: null,
      listing: {
        editionId: edition.id,
        state: "published",
        ...(wijk && { wijkCode: wijk.code }),
      },
    },
    select: { startsAt: true, endsAt: true, listing: { select: SHOWN } },
    orderBy: [{ startsAt: "asc" }, { listing: { title: "asc" } }, { id: "asc" }],
  });
  const first = startOfDay(edition.startsOn);
  // What began before the week stands under its first day.
  const days = Map.groupBy(dates, ({ startsAt }) => dayKey(startsAt < first ? first : startsAt));
  return {
    locale,
    design: edition.campaign?.design ?? "komerbij",
    name: edition.publicName,
    period: periodWords(edition, locale),
    wijk: wijk?.name ?? null,
    url: `${appUrl}/programma/${edition.slug}`,
    days: [...days].map(([day, rows]) => ({
      heading: capital(formatDay(startOfDay(day), locale)),
      entries: rows.map(({ listing, ...date }) =>
        entryOf(listing, date, { locale, appUrl, withWijk: wijk === null }),
      ),
    })),
  };
}

/** "24 tot en met 30 september 2026" */
function periodWords(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  locale: Locale,
): string {
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  const first = inUtrecht(startOfDay(startsOn)).setLocale(locale);
  return textFor(locale, "booklet")("period", {
    first: first.toFormat(sameMonth ? "d" : "d MMMM"),
    last: formatDate(startOfDay(endsOn), locale),
  });
}

function entryOf(
  listing: Shown,
  date: { startsAt: Date; endsAt: Date },
  { locale, appUrl, withWijk }: Asked & { withWijk: boolean },
): BookletEntry {
  const t = textFor(locale, "booklet");
  const wijk = withWijk && listing.wijkCode ? wijkByCode(listing.wijkCode)?.name : "";
  const where = [listing.placeName, listing.address, listing.spot, wijk].filter(Boolean).join(", ");
  return {
    when: capital(spanWords(date, listing.allDay, locale)),
    title: listing.title,
    place: [where, listing.onlineUrl ? t("online") : ""].filter(Boolean).join(" · "),
    summary: listing.summary,
    facts: factsOf(listing, locale).join(" · "),
    url: `${appUrl}/agenda/${listing.slug}`,
  };
}

function factsOf(listing: Shown, locale: Locale): string[] {
  const t = textFor(locale, "booklet");
  const words = textFor(locale, "listing");
  const { priceCents, stepFree, registration } = listing;
  const others = SPOKEN_LANGUAGES.filter((code) => listing.languages.includes(code));
  return [
    listing.organiserName,
    ...(priceCents === null
      ? []
      : [priceCents === 0 ? t("free") : formatMoney(priceCents, locale)]),
    ...(stepFree === "yes" ? [words("access.stepFree")] : []),
    ...(others.some((code) => code !== "nl")
      ? [others.map((code) => words(`languages.${code}`)).join(", ")]
      : []),
    ...(registration === "none" ? [] : [t("register")]),
  ];
}
