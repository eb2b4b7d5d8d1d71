import { DateTime } from "luxon";
import { inUtrecht, ZONE } from "~/locales/format";
import { areaOfPostcode, parsePostcode } from "~/domain/places/postcode";
import { buurtByCode, buurtBySlug } from "~/domain/places/buurten";
import { slugOf } from "~/shared/slug";
import { wijkByCode, wijkBySlug } from "~/domain/places/wijken";
import { ACCESS_WORDS, AUDIENCE_WORDS, choiceOf } from "./filter-words";
import {
  ACCESS_FEATURES,
  SPOKEN_LANGUAGES,
  type AccessFeature,
  type Audience,
  type SpokenLanguage,
} from "./listing-choices";

/** The periods a visitor can ask for by name, as they stand in the address. */
export const PERIODS = ["vandaag", "week", "weekend", "volgend-weekend"] as const;
export type Period = (typeof PERIODS)[number];

export type AgendaFilter = {
  /** Empty when not searching. */
  words: string;
  /** One calendar day, "2026-09-24"; goes before `period`. */
  day: string | null;
  period: Period | null;
  wijkCode: string | null;
  /** A buurt of that wijk. */
  buurtCode: string | null;
  /** A postcode of four digits in Utrecht: what is near it. A chosen wijk goes before it. */
  near: string | null;
  /** Slug of a campaign; whether it exists is for the database to say. */
  campaign: string | null;
  /** Slug of an edition; whether it exists is for the database to say. */
  edition: string | null;
  /** Meant for them by name; what is for everybody is not. */
  audience: Audience | null;
  /** Spoken there; where nothing was said, that is Dutch. */
  language: SpokenLanguage | null;
  free: boolean;
  stepFree: boolean;
  /** All of these, beside `stepFree`, which has an older parameter of its own. */
  access: Exclude<AccessFeature, "stepFree">[];
  page: number;
};

/** What could not be read or found; the visitor is told, and the rest of the filter works. */
export type FilterNotice = "postcode-unreadable" | "postcode-elsewhere" | "day-unreadable";

export const NO_FILTER: AgendaFilter = {
  words: "",
  day: null,
  period: null,
  wijkCode: null,
  buurtCode: null,
  near: null,
  campaign: null,
  edition: null,
  audience: null,
  language: null,
  free: false,
  stepFree: false,
  access: [],
  page: 1,
};

/** Everything of an address the agenda looks at, in one order. */
export const AGENDA_PARAMS = [
  "zoek",
  "dag",
  "wanneer",
  "wijk",
  "buurt",
  "postcode",
  "campagne",
  "editie",
  "voor",
  "spreektaal",
  "gratis",
  "drempelvrij",
  "toegankelijk",
  "bladzijde",
] as const;

const SLUG = /^[a-z0-9-]{1,80}$/;
const MAX_WORDS = 80;
const MAX_PAGE = 10_000;

/** Reads the part of an address behind "?". Whatever is typed there gives a filter: what makes no sense is left out. */
export function readAgendaFilter(params: URLSearchParams): {
  filter: AgendaFilter;
  notices: FilterNotice[];
} {
  const notices: FilterNotice[] = [];
  const text = (name: string) => (params.get(name) ?? "").replaceAll("\0", "").trim();

  // The list of periods also offers the day that is chosen, so that searching further keeps it.
  const day = readDay(text("dag")) ?? readDay(text("wanneer"));
  if (text("dag") !== "" && day === null) notices.push("day-unreadable");

  const asked = wijkBySlug(text("wijk").toLowerCase()) ?? wijkByCode(text("wijk").toUpperCase());
  const known =
    buurtBySlug(text("buurt").toLowerCase()) ?? buurtByCode(text("buurt").toUpperCase());
  // Whoever chose another wijk since does not mean the buurt of before.
  const buurt = known && (!asked || known.wijkCode === asked.code) ? known : undefined;
  const wijk = buurt ? wijkByCode(buurt.wijkCode) : asked;
  let near: string | null = null;
  if (!wijk && text("postcode") !== "") {
    const postcode = parsePostcode(text("postcode"));
    near = (postcode && areaOfPostcode(postcode)?.pc4) ?? null;
    if (near === null) notices.push(postcode ? "postcode-elsewhere" : "postcode-unreadable");
  }

  const page = /^\d{1,6}$/.test(text("bladzijde")) ? Number(text("bladzijde")) : 1;
  const access = readAccess(params);
  return {
    filter: {
      words: text("zoek").replace(/\s+/g, " ").slice(0, MAX_WORDS).trim(),
      day,
      period: PERIODS.find((period) => period === text("wanneer")) ?? null,
      wijkCode: wijk?.code ?? null,
      buurtCode: buurt?.code ?? null,
      near,
      campaign: SLUG.exec(text("campagne"))?.[0] ?? null,
      edition: SLUG.exec(text("editie"))?.[0] ?? null,
      audience: choiceOf(AUDIENCE_WORDS, text("voor")),
      language: SPOKEN_LANGUAGES.find((language) => language === text("spreektaal")) ?? null,
      free: text("gratis") === "1",
      stepFree: text("drempelvrij") === "1" || access.has("stepFree"),
      access: ACCESS_FEATURES.filter((feature) => feature !== "stepFree").filter((feature) =>
        access.has(feature),
      ),
      page: Math.min(Math.max(page, 1), MAX_PAGE),
    },
    notices,
  };
}

/** From a form each on its own ("toegankelijk=a&toegankelijk=b"), in our own addresses together ("toegankelijk=a,b"). */
function readAccess(params: URLSearchParams): Set<AccessFeature> {
  const words = params.getAll("toegankelijk").flatMap((typed) => typed.split(","));
  return new Set(words.flatMap((word) => choiceOf(ACCESS_WORDS, word) ?? []));
}

/** Null when it is no day of this century as "2026-09-24". */
export function readDay(typed: string): string | null {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(typed)) return null;
  return DateTime.fromISO(typed, { zone: ZONE }).isValid ? typed : null;
}

/** The one way to write a filter as an address, so that the same view has the same address: "?wijk=zuid&gratis=1". */
export function filterQuery(filter: AgendaFilter): string {
  const params = new URLSearchParams();
  if (filter.words) params.set("zoek", filter.words);
  if (filter.day) params.set("dag", filter.day);
  else if (filter.period) params.set("wanneer", filter.period);
  const wijk = filter.wijkCode && wijkByCode(filter.wijkCode);
  if (wijk) params.set("wijk", wijk.slug);
  const buurt = filter.buurtCode && buurtByCode(filter.buurtCode);
  if (buurt) params.set("buurt", slugOf(buurt.name));
  if (!wijk && filter.near) params.set("postcode", filter.near);
  if (filter.campaign) params.set("campagne", filter.campaign);
  if (filter.edition) params.set("editie", filter.edition);
  if (filter.audience) params.set("voor", AUDIENCE_WORDS[filter.audience]);
  if (filter.language) params.set("spreektaal", filter.language);
  if (filter.free) params.set("gratis", "1");
  if (filter.stepFree) params.set("drempelvrij", "1");
  if (filter.access.length > 0) {
    params.set("toegankelijk", filter.access.map((feature) => ACCESS_WORDS[feature]).join(","));
  }
  if (filter.page > 1) params.set("bladzijde", String(filter.page));
  const query = params.toString().replaceAll("%2C", ",");
  return query === "" ? "" : `?${query}`;
}

/** Days of the list, both included, as "2026-09-24"; `lastDay` null means without end. */
export type DayRange = { firstDay: string; lastDay: string | null };

/** The days a filter asks for, seen from `now`. The whole coming agenda begins today. */
export function dayRange(filter: Pick<AgendaFilter, "day" | "period">, now: Date): DayRange {
  const today = inUtrecht(now).startOf("day");
  const range = (first: DateTime, last: DateTime): DayRange => ({
    firstDay: first.toISODate() ?? "",
    lastDay: last.toISODate(),
  });
  if (filter.day) return { firstDay: filter.day, lastDay: filter.day };
  const sunday = today.plus({ days: 7 - today.weekday });
  switch (filter.period) {
    case "vandaag":
      return range(today, today);
    case "week":
      return range(today, today.plus({ days: 6 }));
    case "weekend": {
      const saturday = sunday.minus({ days: 1 });
      return range(saturday < today ? today : saturday, sunday);
    }
    case "volgend-weekend":
      return range(sunday.plus({ days: 6 }), sunday.plus({ days: 7 }));
    case null:
      return { firstDay: today.toISODate(), lastDay: null };
  }
}

/** The seven days to choose from: from today, or the week further on (or back) that holds the chosen day. */
export function stripDays(filter: Pick<AgendaFilter, "day">, now: Date): string[] {
  const today = inUtrecht(now).startOf("day");
  const chosen = filter.day ? DateTime.fromISO(filter.day, { zone: ZONE }) : today;
  const weeks = Math.floor(Math.round(chosen.diff(today, "days").days) / 7);
  const first = today.plus({ weeks });
  return Array.from({ length: 7 }, (_, i) => first.plus({ days: i }).toISODate());
}
