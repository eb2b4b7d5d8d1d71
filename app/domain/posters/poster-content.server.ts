import { DateTime } from "luxon";
import type { Prisma } from "~/generated/prisma/client";
import { codeAddress, codeUrl } from "./short-code";
import { capital, dayKey, formatTime, inUtrecht } from "~/locales/format";
import { POSTER_WORDS } from "~/locales/posters-languages";
import {
  designAt,
  type PartnerMark,
  type PosterContent,
  type PosterDesign,
  type PosterFact,
  type PosterLanguage,
} from "./poster";
import { POSTER_LOCALE } from "./poster-locale";
import { posterLanguage } from "./poster-text";

/** What must be read of its campaign. */
export const POSTER_CAMPAIGN = {
  design: true,
  startsOn: true,
  endsOn: true,
} as const satisfies Prisma.CampaignSelect;

/** What must be read of an action to make its poster. */
export const POSTER_SOURCE = {
  campaign: { select: POSTER_CAMPAIGN },
  partner: { select: { name: true } },
  partners: {
    include: { partner: { select: { name: true, markFile: true, markRatio: true } } },
  },
  slots: { orderBy: { startsAt: "asc" } },
  poster: { select: { title: true, closing: true, call: true, language: true } },
} as const satisfies Prisma.CampaignActionInclude;

/** Of each file of a mark its PNG in base64. */
export type ReadMarks = Map<string, string>;

type Source = Prisma.CampaignActionGetPayload<{ include: typeof POSTER_SOURCE }>;

/** What is read of a placement for its poster. */
export type PosterPlacement = {
  code: string;
  /** As stored; null is the campaign's own design. */
  design: string | null;
};

/** Stands in for a placement where there is none yet. */
export const SAMPLE_PLACEMENT: PosterPlacement = { code: "22222", design: null };

/** The words of a poster of `action` with one placement's code on it. */
export function posterContent(
  action: Source,
  placement: PosterPlacement,
  {
    appUrl,
    marks,
    language = posterLanguage(action.poster),
  }: { appUrl: string; marks: ReadMarks; language?: PosterLanguage },
): PosterContent {
  const content = oneSide(action, placement, { appUrl, language });
  const other = language === "nl" ? "en" : "nl";
  // The maker wrote in one language. The other side says what we have in its own, and makes up no promise.
  const otherSide = oneSide({ ...action, poster: null }, placement, { appUrl, language: other });
  if (action.poster?.closing) otherSide.closing = "";
  return { ...content, marks: marksOf(action, marks), otherSide };
}

function marksOf({ partners }: Source, marks: ReadMarks): PartnerMark[] {
  return partners.flatMap(({ partner: { name, markFile, markRatio } }) => {
    const png = markFile && marks.get(markFile);
    return png && markRatio ? [{ name, png, ratio: markRatio }] : [];
  });
}

function oneSide(
  action: Source,
  placement: PosterPlacement,
  { appUrl, language }: { appUrl: string; language: PosterLanguage },
): PosterContent {
  const words = POSTER_WORDS[language];
  const { code } = placement;
  const design = designAt(placement, action.campaign.design);
  const ownWord = design === "hoi";
  const facts = factsOf(action, language);
  return {
    design,
    language,
    title: action.poster?.title ?? (ownWord ? words.hoi.title : withoutWord(action.title, design)),
    facts,
    call: action.poster?.call ?? callOf(design, language, facts.length > 0),
    closing: action.poster?.closing ?? words.closing,
    sender: fillIn(words.sender, { organiser: action.partner.name }),
    code: { url: codeUrl(appUrl, code), address: codeAddress(appUrl, code) },
    partners: action.partners.map(({ partner }) => partner.name),
    week: weekOf(action),
    labels: words.labels,
  };
}

/** How a title may begin with what its design already says in large letters. */
const LARGE_WORD: Partial<Record<PosterDesign, RegExp>> = {
  burendag: /^burendag\s*[:!–-]\s+/iu,
  komerbij: /^kom erbij\s*[:!–-]\s+/iu,
  lief: /^lief (?:en|&) leed\s*[:!–-]\s+/iu,
};

/** "Kom erbij: vraag het de bakker" under a large "Kom erbij" says it twice. */
function withoutWord(title: string, design: PosterDesign): string {
  const word = LARGE_WORD[design];
  const rest = word ? title.replace(word, "") : title;
  return rest === title ? title : capital(rest);
}

const WEEK = 6;

/**
 * First of the seven days of the edition that the first day of the action is among: those it begins with, else those
 * it ends with. Undefined for an action outside of both.
 */
function weekOf({ campaign, slots }: Source): string | undefined {
  const first = slots[0] && dayKey(slots[0].startsAt);
  // Days without a time are stored as midnight UTC.
  const begin = DateTime.fromJSDate(campaign.startsOn, { zone: "utc" });
  const end = DateTime.fromJSDate(campaign.endsOn, { zone: "utc" });
  const weeks = [begin, DateTime.max(begin, end.minus({ days: WEEK }))];
  const shown = weeks.find((start) => {
    const until = start.plus({ days: WEEK }).toISODate() ?? "";
    return first && (start.toISODate() ?? "") <= first && first <= until;
  });
  return shown?.toISODate() ?? undefined;
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

/** Fills the gaps "{{name}}" of a text. */
function fillIn(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

function callOf(design: PosterDesign, language: PosterLanguage, hasDay: boolean): string {
  const { call, komErbijCall, liefCall } = POSTER_WORDS[language];
  if (design === "komerbij") return komErbijCall;
  // Money for the street is asked for; on a day somewhere people come.
  return design === "lief" && !hasDay ? liefCall : call;
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
