import {
  ACCESS_FEATURES,
  AUDIENCES,
  SPOKEN_LANGUAGES,
  type RegistrationKind,
} from "~/domain/agenda/listing-choices";
import {
  listingContent,
  YES_NO_UNKNOWN,
  type ListingContent,
} from "~/domain/agenda/listing-content";
import type { DateSpan } from "~/shared/date-span";
import { expandRhythm, WEEKDAYS } from "~/domain/agenda/rhythm";
import { momentIn } from "~/domain/imports/written-moments";

/*
 * Listings of every kind by chance, the same at every run: all fields, with the texts that have broken calendars.
 */

/** Numbers from 0 to 1, by a seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Dice = ReturnType<typeof diceOf>;

export function diceOf(seed: number) {
  const next = chance(seed);
  const below = (most: number) => Math.floor(next() * most);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const maybe = <T>(value: T, other: T): T => (next() < 0.6 ? value : other);
  const some = <T>(of: readonly T[]): T[] => of.filter(() => next() < 0.3);
  return { below, one, maybe, some };
}

const PIECES = [
  "koffie",
  "thee; en, koek",
  "een \\ streep \\n geen regel \\, \\;",
  "“aanhaling” \"recht\" 'enkel'",
  "🍲👩‍👩‍👧☕️🏳️‍🌈",
  "شوربة معاً",
  "קפה ועוגה",
  "\u200fمن اليمين",
  "Éénentwintigste ﬁets ŀl ß",
  "langwoord".repeat(23).slice(0, 200),
  "ق".repeat(200),
  "BEGIN:VEVENT",
  "END:VCALENDAR",
  "X-OMARMT-CONTENT;VALUE=TEXT:{}",
  '{"title":"niet dit"}',
  "<b>vet</b> &amp; <script>alert(1)</script>",
  "50% korting = € 2,50 + 1",
  "a:b;c=d,e",
  "  twee  spaties",
  "\u2028scheiding\u2029",
  "日本語のコーヒー",
];

/** Begins with a letter, so that it is a text. */
function line(dice: Dice, most: number): string {
  const parts = Array.from({ length: 1 + dice.below(4) }, () => dice.one(PIECES));
  return cut(`K ${parts.join(dice.one([" ", ", ", "; ", ""]))}`, most);
}

function paragraphs(dice: Dice): string {
  const parts = Array.from({ length: 1 + dice.below(9) }, () =>
    dice.one([
      ...PIECES,
      "- neem mee\n- een **mes**",
      "[onze site](https://linde.example/a_b?c=1,2;3)",
      "Kom.",
      "1. eerst\n2. dan",
    ]),
  );
  const between = dice.one(["\n", "\n\n", "\r\n", "\n\n\n"]);
  return cut(`K${parts.join(between)}`, 6_000);
}

/** Never half an emoji: no database keeps that. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}

const UUID = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/**
 * @param first the days around which it takes place, "2026-09-24"; some dates of a listing are before it
 */
export function generatedContent(seed: number, { firstDay }: { firstDay: string }): ListingContent {
  const dice = diceOf(seed);
  const kind = dice.one<RegistrationKind>(["none", "link", "mail", "builtIn"]);
  const target = {
    none: "",
    builtIn: "",
    link: "https://linde.example/meld-je-aan?a=1;b=2,3&c=%F0%9F%8D%B2",
    mail: "koffie+linde@linde.example",
  };
  const placed = dice.maybe(true, false);
  const picture = dice.maybe(true, false);
  return listingContent.parse({
    organiserName: line(dice, 200),
    withNames: Array.from({ length: dice.below(4) }, () => line(dice, 200)),
    contactName: dice.maybe(line(dice, 100), ""),
    contactPhone: dice.maybe("030 - 123;45,67", ""),
    contactEmail: dice.maybe("sam@linde.example", ""),
    contactWebsite: dice.maybe("https://linde.example/?a=1;b=2,3", ""),
    title: line(dice, 100),
    summary: dice.maybe(line(dice, 160), ""),
    description: dice.maybe(paragraphs(dice), ""),
    placeName: placed ? line(dice, 200) : "",
    address: dice.maybe("Amsterdamsestraatweg 5, 3513 AA Utrecht", ""),
    spot: dice.maybe(line(dice, 120), ""),
    ...dice.one([
      { latitude: 52.09083, longitude: 5.12222 },
      { latitude: 52.0908312345678, longitude: 5.1 },
      { latitude: null, longitude: null },
    ]),
    wijkCode: dice.maybe("WK034406", null),
    buurtCode: dice.maybe("BU03440645", null),
    onlineUrl: placed
      ? dice.maybe(null, "https://meet.example/k?x=1;y=2,3")
      : "https://meet.example/",
    priceCents: dice.one([null, 0, 250, 100_000]),
    priceNote: dice.maybe(line(dice, 100), ""),
    audiences: dice.some(AUDIENCES).reverse(),
    languages: dice.some(SPOKEN_LANGUAGES),
    ...Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, dice.one(YES_NO_UNKNOWN)])),
    registration: kind,
    registrationTarget: target[kind],
    capacity: kind === "builtIn" ? dice.one([null, 1, 10_000]) : null,
    imageId: picture ? UUID(seed) : null,
    imageAlt: picture ? line(dice, 200) : "",
    imageCredit: picture ? line(dice, 100) : "",
    ...generatedDates(dice, firstDay),
  });
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function generatedDates(dice: Dice, firstDay: string) {
  const allDay = dice.one([true, false, false]);
  const span = (day: string): DateSpan =>
    allDay
      ? {
          startsAt: momentIn(day, "00:00"),
          endsAt: momentIn(dayAfter(day, 1 + dice.below(3)), "00:00"),
        }
      : {
          startsAt: momentIn(day, dice.one(["09:00", "19:30", "23:15"])),
          endsAt: momentIn(dayAfter(day, 1), dice.one(["00:00", "02:30", "23:59"])),
        };
  const begin = dayAfter(firstDay, dice.one([-20, -3, 0, 5, 31]));
  if (dice.maybe(true, false)) {
    const days = new Set(
      Array.from({ length: 1 + dice.below(8) }, () => dayAfter(begin, dice.below(90))),
    );
    // Whatever the others are, this one is still to come.
    const dates = [...days, dayAfter(firstDay, 100)].sort().map(span);
    return { allDay, dates, rhythm: null, rhythmExcept: [] };
  }
  const every = dice.one(["week", "month"] as const);
  const first = { ...span(begin) };
  const rule = {
    every,
    interval: 1 + dice.below(2),
    weekdays:
      every === "week"
        ? [...new Set([dice.one(WEEKDAYS), dice.one(WEEKDAYS)])]
        : [dice.one(WEEKDAYS)],
    nth: every === "month" ? dice.one([1, 3, -1]) : null,
    until: dayAfter(begin, 180 + dice.below(180)),
  };
  const plain = expandRhythm(first, rule, []);
  if (!plain.ok) throw new Error(plain.reason);
  const except = dice
    .some(plain.dates.slice(1, 4))
    .map(({ startsAt }) => new Date(startsAt.getTime() + 3 * 3_600_000).toISOString().slice(0, 10));
  const expanded = expandRhythm(first, rule, except);
  if (!expanded.ok) throw new Error(expanded.reason);
  const { dates, rhythm, rhythmExcept } = expanded;
  return { allDay, dates, rhythm, rhythmExcept };
}
