import type { DateSpan } from "~/shared/date-span";
import type { ListingContent } from "~/domain/agenda/listing-content";
import { dayKey } from "~/locales/format";
import type { Double } from "./doubles";
import type { UnreadField } from "./unread-fields";
import { unkindWords, type UnkindWord } from "./wording";

/** What somebody of the team should look at before saying yes, the weightiest first. A doubt never stops a decision. */
export const DOUBT_KINDS = [
  "unread",
  "vanished",
  "calledOff",
  "double",
  "word",
  "past",
  "edition",
  "elsewhere",
  "link",
  "access",
  "contact",
  "image",
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

export type Doubt =
  /** Something of it is kept that cannot be read any more; it does not come online with the rest. */
  | { kind: "unread"; fields: UnreadField[] }
  /** It came from a partner's own calendar, which no longer has it. */
  | { kind: "vanished"; since: Date }
  /** It was off in the agenda that it comes from, and will be cancelled here at once. */
  | { kind: "calledOff" }
  /** It may be in the agenda or the queue already. */
  | { kind: "double"; others: Double[] }
  | { kind: "word"; words: UnkindWord[] }
  /** Every date is over. */
  | { kind: "past"; last: Date }
  /** Dates before or after the themed week it was sent in for. */
  | { kind: "edition"; edition: string; outside: DateSpan[]; all: boolean }
  /** A place outside the city, or one that is nowhere on the map. */
  | { kind: "elsewhere"; why: "outside" | "unplaced"; placeName: string }
  /** An address that leads nowhere. */
  | { kind: "link"; field: LinkField; address: string }
  | { kind: "access" }
  /** Nothing to ask the organiser something by. */
  | { kind: "contact" }
  /** A picture without words for who cannot see it. */
  | { kind: "image" };

export type LinkField = "registrationTarget" | "onlineUrl" | "contactWebsite" | "description";

/** An edition's days, as calendar days ("2026-09-24"). */
export type EditionDays = { name: string; firstDay: string; lastDay: string };

export function doubtsOf(
  content: ListingContent,
  {
    now,
    edition,
    doubles,
    vanishedAt = null,
    calledOff = false,
    unread = [],
  }: {
    now: Date;
    edition: EditionDays | null;
    doubles: Double[];
    vanishedAt?: Date | null;
    calledOff?: boolean;
    unread?: UnreadField[];
  },
): Doubt[] {
  const words = unkindWords(content);
  const elsewhere = placeDoubt(content);
  const found: (Doubt | null | false)[] = [
    unread.length > 0 && { kind: "unread", fields: unread },
    vanishedAt !== null && { kind: "vanished", since: vanishedAt },
    calledOff && { kind: "calledOff" },
    doubles.length > 0 && { kind: "double", others: doubles },
    words.length > 0 && { kind: "word", words },
    pastDoubt(content, now),
    edition && editionDoubt(content, edition),
    elsewhere,
    ...deadLinks(content),
    content.placeName !== "" && content.stepFree === "unknown" && { kind: "access" },
    !canBeAsked(content) && { kind: "contact" },
    content.imageId !== null && content.imageAlt === "" && { kind: "image" },
  ];
  return found.filter((doubt) => doubt !== null && doubt !== false);
}

function pastDoubt({ dates }: ListingContent, now: Date): Doubt | null {
  const last = dates.reduce(
    (latest, { endsAt }) => (endsAt > latest ? endsAt : latest),
    new Date(0),
  );
  return last <= now ? { kind: "past", last } : null;
}

function editionDoubt({ dates }: ListingContent, edition: EditionDays): Doubt | null {
  const outside = dates.filter(({ startsAt }) => {
    const day = dayKey(startsAt);
    return day < edition.firstDay || day > edition.lastDay;
  });
  if (outside.length === 0) return null;
  return { kind: "edition", edition: edition.name, outside, all: outside.length === dates.length };
}

/** The city's borders gave every place within them its wijk. */
function placeDoubt({ placeName, wijkCode, latitude }: ListingContent): Doubt | null {
  if (placeName === "" || wijkCode !== null) return null;
  return { kind: "elsewhere", why: latitude === null ? "unplaced" : "outside", placeName };
}

function canBeAsked(content: ListingContent): boolean {
  const { contactPhone, contactEmail, contactWebsite } = content;
  return contactPhone !== "" || contactEmail !== "" || contactWebsite !== "";
}

function deadLinks(content: ListingContent): Doubt[] {
  const dead: Doubt[] = [];
  const look = (field: LinkField, address: string) => {
    if (!leadsSomewhere(address)) dead.push({ kind: "link", field, address });
  };
  const { registration, registrationTarget, onlineUrl, contactWebsite, description } = content;
  if (registration === "link") look("registrationTarget", registrationTarget);
  if (registration === "mail" && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(registrationTarget)) {
    dead.push({ kind: "link", field: "registrationTarget", address: registrationTarget });
  }
  if (onlineUrl !== null) look("onlineUrl", onlineUrl);
  if (contactWebsite !== "") look("contactWebsite", contactWebsite);
  for (const [, inside = ""] of description.matchAll(/\[[^[\]\n]*\]\(([^()\n]*)\)/g)) {
    const target = inside.trim().split(/\s/)[0] ?? "";
    if (!target.startsWith("mailto:")) look("description", target);
  }
  return dead;
}

/** Names that nobody has, and addresses that only the sender's own computer knows. */
const NOWHERE =
  /^(?:example\.(?:com|org|net|nl)|[\d.]+|\[.*\])$|(?:^|\.)(?:localhost|local|invalid)$/;

/** Whether an address can be one on the web. It is not visited: that a site is down now says nothing of the day itself. */
function leadsSomewhere(address: string): boolean {
  const written = /^https?:\/\//i.test(address) || address === "" ? address : `https://${address}`;
  if (!URL.canParse(written)) return false;
  const { hostname } = new URL(written);
  return hostname.includes(".") && !NOWHERE.test(hostname.replace(/^www\./, ""));
}
