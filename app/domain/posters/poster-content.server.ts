import type { Prisma } from "~/generated/prisma/client";
import { codeAddress, codeUrl } from "~/domain/scans/short-code";
import { dayKey, formatTime, inUtrecht } from "~/locales/format";
import { POSTER_WORDS } from "~/locales/posters-languages";
import type { Design, PosterContent, PosterFact, PosterLanguage } from "./poster";
import { POSTER_LOCALE } from "./poster-locale";
import { posterLanguage } from "./poster-text";

/** What must be read of an action to make its poster. */
export const POSTER_SOURCE = {
  campaign: { select: { design: true } },
  partner: { select: { name: true } },
  partners: { include: { partner: { select: { name: true } } } },
  slots: { orderBy: { startsAt: "asc" } },
  poster: { select: { title: true, closing: true, call: true, language: true } },
} as const satisfies Prisma.CampaignActionInclude;

type Source = Prisma.CampaignActionGetPayload<{ include: typeof POSTER_SOURCE }>;

/** The words of a poster of `action` with one placement's code on it. */
export function posterContent(
  action: Source,
  code: string,
  {
    appUrl,
    language = posterLanguage(action.poster),
  }: { appUrl: string; language?: PosterLanguage },
): PosterContent {
  const words = POSTER_WORDS[language];
  const { design } = action.campaign;
  const ownWord = design === "hoi";
  return {
    design,
    language,
    title: action.poster?.title ?? (ownWord ? words.hoi.title : action.title),
    facts: factsOf(action, language),
    call: action.poster?.call ?? callOf(design, language),
    closing: action.poster?.closing ?? words.closing,
    sender: fillIn(words.sender, { organiser: action.partner.name }),
    code: { url: codeUrl(appUrl, code), address: codeAddress(appUrl, code) },
    partners: action.partners.map(({ partner }) => partner.name),
    labels: words.labels,
  };
}

function factsOf(action: Source, language: PosterLanguage): PosterFact[] {
  const days = Map.groupBy(action.slots, (slot) => dayKey(slot.startsAt));
  return [...days].map(([date, slots]) => ({
    day: capital(dayAndMonth(slots[0]?.startsAt ?? new Date(date), language)),
    date,
    times: slots.map((slot) =>
      fillIn(POSTER_WORDS[language].times, {
        from: timeOf(slot.startsAt, language),
        until: timeOf(slot.endsAt, language),
      }),
    ),
    place: action.placeName,
    spot: action.spot,
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Fills the gaps "{{name}}" of a text. */
function fillIn(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

function callOf(design: Design, language: PosterLanguage): string {
  const { call, komErbijCall, liefCall } = POSTER_WORDS[language];
  if (design === "komerbij") return komErbijCall;
  return design === "lief" ? liefCall : call;
}

function dayAndMonth(at: Date, language: PosterLanguage): string {
  return inUtrecht(at)
    .setLocale(POSTER_LOCALE[language])
    .toLocaleString({ weekday: "long", day: "numeric", month: "long" })
    .replace(",", "");
}

/** The website has Dutch and English clocks; the other languages write times as in English. */
function timeOf(at: Date, language: PosterLanguage): string {
  return formatTime(at, language === "nl" ? "nl" : "en");
}
