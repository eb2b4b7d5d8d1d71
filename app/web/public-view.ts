import { AGENDA_PARAMS } from "~/domain/agenda/agenda-filter";
import { EMBED_PARAMS } from "~/domain/agenda/embed-choice";
import { PROGRAMME_PARAMS } from "~/domain/editions/programme";
import { API_PARAMS } from "~/domain/agenda/api-query";

/** How long an answer stays right while nothing changes in the database. Activities begin and end at whole minutes. */
export type Lasting = "minute" | "day";

/** A page or feed that is the same for everyone who asks in the same language. */
export type PublicView = {
  /** The one way to write this address: known parameters in a fixed order, the rest left out. */
  address: string;
  lasts: Lasting;
  /** A page greets who is signed in and follows the reader's language; a feed only what its address says. */
  kind: "page" | "feed";
  /** The listing whose visits are counted. */
  slug: string | null;
};

const MOST_CHARACTERS = 500;
/** The form for sending in stands beside the activities and is for one person. */
const SLUG = /^\/agenda\/(?!aanmelden$)([a-z0-9-]{1,80})$/;

type Known = {
  path: RegExp;
  params?: readonly string[];
  /** An address with anything else in it is refused, and that is not for here. */
  strict?: boolean;
} & Pick<PublicView, "lasts" | "kind">;

const KNOWN: readonly Known[] = [
  {
    path: /^\/programma\/[a-z0-9-]{1,80}$/,
    params: PROGRAMME_PARAMS,
    lasts: "day",
    kind: "page",
  },
  {
    path: /^\/programma\/[a-z0-9-]{1,80}\/(boekje|wijk\/[a-z0-9-]{1,80})\.pdf$/,
    params: ["taal"],
    lasts: "day",
    kind: "feed",
  },
  { path: /^\/$/, lasts: "minute", kind: "page" },
  { path: /^\/agenda$/, params: AGENDA_PARAMS, lasts: "minute", kind: "page" },
  { path: SLUG, lasts: "minute", kind: "page" },
  {
    path: /^\/(over-ons|over-de-data|toegankelijkheid|privacy|ontwikkelaars)$/,
    lasts: "day",
    kind: "page",
  },
  { path: /^\/sitemap\.xml$/, lasts: "day", kind: "feed" },
  { path: /^\/agenda\.ics$/, params: [...AGENDA_PARAMS, "taal"], lasts: "day", kind: "feed" },
  {
    path: /^\/agenda\.(atom|json)$/,
    params: [...AGENDA_PARAMS, "taal"],
    lasts: "minute",
    kind: "feed",
  },
  { path: /^\/agenda\/[a-z0-9-]{1,80}\.ics$/, params: ["taal"], lasts: "day", kind: "feed" },
  { path: /^\/embed\/agenda\.js$/, lasts: "day", kind: "feed" },
  { path: /^\/insluiten\/agenda$/, params: EMBED_PARAMS, lasts: "minute", kind: "feed" },
  { path: /^\/api\/v1\/agenda$/, params: API_PARAMS, strict: true, lasts: "minute", kind: "feed" },
  { path: /^\/api\/v1\/agenda\/[a-z0-9-]{1,80}$/, lasts: "day", kind: "feed" },
  { path: /^\/api\/v1\/openapi\.json$/, lasts: "day", kind: "feed" },
];

/** What is asked for, when it is public and may be kept; null for everything else. */
export function publicView(pathname: string, asked: URLSearchParams): PublicView | null {
  const known = KNOWN.find(({ path }) => path.test(pathname));
  if (!known) return null;
  const { params = [], lasts, kind, strict } = known;
  const names = [...asked.keys()];
  if (
    strict &&
    !(names.every((name) => params.includes(name)) && new Set(names).size === names.length)
  )
    return null;
  // The choice of a language is kept in a cookie, and so is an answer to one person.
  if (asked.has("taal") && !params.includes("taal")) return null;
  const kept = new URLSearchParams();
  for (const name of params) {
    // The one choice of several that a form sends, each by itself.
    const several = name === "toegankelijk" && asked.has(name);
    const value = (several ? asked.getAll(name).join(",") : asked.get(name))?.trim();
    // Where nothing is left out, an empty value may be a mistake that is answered.
    if (value || (strict && value === "")) kept.set(name, value);
  }
  const query = kept.toString();
  const address = query ? `${pathname}?${query}` : pathname;
  if (address.length > MOST_CHARACTERS) return null;
  return { address, lasts, kind, slug: SLUG.exec(pathname)?.[1] ?? null };
}

/** The same of what stands in a request. "//agenda" is another host for a browser, and no page of ours. */
export function viewIn(target: string): PublicView | null {
  const here = "http://here.invalid";
  if (target.startsWith("//") || !URL.canParse(target, here)) return null;
  const { origin, pathname, searchParams } = new URL(target, here);
  return origin === here ? publicView(pathname, searchParams) : null;
}

/** The moment from which an answer made at `now` may be another one. */
export function lastsUntil(lasts: Lasting, now: Date, endOfToday: Date): Date {
  if (lasts === "day") return endOfToday;
  return new Date(Math.floor(now.getTime() / 60_000 + 1) * 60_000);
}
