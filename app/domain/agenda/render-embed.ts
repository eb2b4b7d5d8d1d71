import { inUtrecht } from "~/locales/format";
import { textFor } from "~/locales/text";
import { wijkByCode } from "~/domain/places/wijken";
import { agendaQuery, type EmbedChoice } from "./embed-choice";
import { LISTING_LANGUAGE, type ListingState } from "./listing";
import { momentWords } from "~/shared/moment-words";
import { escapeXml } from "./render-atom";

type EmbeddedListing = {
  slug: string;
  state: ListingState;
  title: string;
  placeName: string;
  onlineUrl: string | null;
  wijkCode: string | null;
  allDay: boolean;
  nextDate: {
    startsAt: Date;
    endsAt: Date;
    cancelledAt: Date | null;
    previousStartsAt: Date | null;
    previousEndsAt: Date | null;
  };
};

/** A page of its own for in a frame on another site: no menu, no script, and links that open the whole site. */
export function renderEmbed(
  listings: EmbeddedListing[],
  { choice, origin, styles }: { choice: EmbedChoice; origin: string; styles: string },
): string {
  const t = textFor(choice.taal, "embed");
  const link = (href: string, words: string, language = "") =>
    `<a href="${escapeXml(href)}" target="_blank" rel="noopener"><span${language}>${escapeXml(words)}</span>` +
    `<span class="vh"> (${escapeXml(t("newWindow"))})</span></a>`;
  const items = listings.map(({ slug, state, title, wijkCode, allDay, nextDate, ...listing }) => {
    const when = momentWords(nextDate, allDay, choice.taal);
    const place = listing.placeName || (listing.onlineUrl ? "Online" : "");
    const where = [place, wijkCode && wijkByCode(wijkCode)?.name].filter(Boolean).join(", ");
    const cancelled = state === "cancelled" || nextDate.cancelledAt !== null;
    const { previousStartsAt, previousEndsAt } = nextDate;
    const before =
      !cancelled && previousStartsAt && previousEndsAt
        ? momentWords({ startsAt: previousStartsAt, endsAt: previousEndsAt }, allDay, choice.taal)
        : null;
    return [
      "<li>",
      link(`${origin}/agenda/${slug}`, title, ` lang="${LISTING_LANGUAGE}"`),
      `<time class="when" datetime="${inUtrecht(nextDate.startsAt).toISO({ suppressMilliseconds: true })}">${escapeXml(when)}</time>`,
      ...(before ? [`<span class="before">${escapeXml(`${t("moved")} ${before}`)}</span>`] : []),
      `<span class="where" lang="${LISTING_LANGUAGE}">${escapeXml(where)}</span>`,
      ...(cancelled ? [`<span class="stop">${escapeXml(t("cancelled"))}</span>`] : []),
      "</li>",
    ].join("");
  });
  const label = escapeXml(t("label"));
  return [
    "<!doctype html>",
    `<html lang="${choice.taal}" data-thema="${choice.thema}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${label}</title>`,
    `<link rel="stylesheet" href="${escapeXml(styles)}"></head>`,
    `<body><main class="agenda"><h1 class="vh">${label}</h1>`,
    items.length > 0 ? `<ul>${items.join("\n")}</ul>` : `<p>${escapeXml(t("none"))}</p>`,
    `<p>${link(`${origin}/agenda${agendaQuery(choice)}`, t("all"))}</p>`,
    "</main></body></html>",
  ].join("\n");
}
