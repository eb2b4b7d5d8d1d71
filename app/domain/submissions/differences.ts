import { diffWordsWithSpace } from "diff";
import { metresBetween } from "~/domain/places/distance";
import { pairDates } from "~/domain/agenda/listing";
import type { DateSpan } from "~/shared/date-span";
import { ACCESS_FEATURES, type AccessFeature } from "~/domain/agenda/listing-choices";
import type { ListingContent, YesNoUnknown } from "~/domain/agenda/listing-content";

/** A stretch of a text: in both, only in the old one, or only in the new one. */
export type Piece = { change: "same" | "gone" | "new"; text: string };

const TEXTS = [
  "title",
  "summary",
  "description",
  "organiserName",
  "placeName",
  "address",
  "spot",
  "onlineUrl",
  "priceNote",
  "contactName",
  "contactPhone",
  "contactEmail",
  "contactWebsite",
  "registrationTarget",
  "imageAlt",
  "imageCredit",
] as const satisfies (keyof ListingContent)[];
const LISTS = ["audiences", "languages", "withNames"] as const satisfies (keyof ListingContent)[];
const NAMED = ["editionId", "campaignId"] as const satisfies (keyof ListingContent)[];
const LOCATION = ["latitude", "longitude", "buurtCode", "wijkCode"] as const;

type Was<T> = { before: T; after: T };
type Location = Pick<ListingContent, (typeof LOCATION)[number]>;

/** One thing that changed, in the terms of its field; the page puts it in people's words. */
export type Difference =
  | { kind: "text"; field: (typeof TEXTS)[number]; pieces: Piece[] }
  | {
      kind: "dates";
      field: "dates";
      moved: { was: DateSpan; becomes: DateSpan }[];
      added: DateSpan[];
      gone: DateSpan[];
    }
  | { kind: "days"; field: "rhythmExcept"; added: Date[]; gone: Date[] }
  | ({ kind: "rhythm"; field: "rhythm" } & Was<string | null>)
  | ({ kind: "flag"; field: "allDay" } & Was<boolean>)
  | ({ kind: "price"; field: "priceCents" } & Was<number | null>)
  | ({ kind: "list"; field: (typeof LISTS)[number] } & Was<string[]>)
  | ({ kind: "access"; field: AccessFeature } & Was<YesNoUnknown>)
  | ({ kind: "registration"; field: "registration" } & Was<ListingContent["registration"]>)
  | ({ kind: "number"; field: "capacity" } & Was<number | null>)
  | ({ kind: "named"; field: (typeof NAMED)[number] } & Was<string | null>)
  | ({ kind: "location"; field: "location"; metres: number | null } & Was<Location>)
  | ({ kind: "image"; field: "imageId" } & Was<string | null>);

/** Everything that is different, in the order in which a listing is read. Nothing that changed is left out. */
export function differences(before: ListingContent, after: ListingContent): Difference[] {
  const found: Difference[] = [];
  const text = (field: (typeof TEXTS)[number]) => {
    const pieces = textPieces(before[field] ?? "", after[field] ?? "");
    if (pieces.some(({ change }) => change !== "same")) found.push({ kind: "text", field, pieces });
  };
  for (const field of TEXTS.slice(0, 3)) text(field);
  const dates = dateDifference(before.dates, after.dates);
  if (dates) found.push(dates);
  const was = <F extends keyof ListingContent>(field: F) => ({
    before: before[field],
    after: after[field],
  });
  const differs = (field: keyof ListingContent) => !same(before[field], after[field]);
  if (differs("allDay")) found.push({ kind: "flag", field: "allDay", ...was("allDay") });
  if (differs("rhythm")) found.push({ kind: "rhythm", field: "rhythm", ...was("rhythm") });
  const days = daysDifference(before.rhythmExcept, after.rhythmExcept);
  if (days) found.push(days);
  for (const field of TEXTS.slice(3)) text(field);
  if (LOCATION.some(differs)) found.push(locationDifference(before, after));
  if (differs("priceCents"))
    found.push({ kind: "price", field: "priceCents", ...was("priceCents") });
  for (const field of LISTS) {
    if (differs(field)) found.push({ kind: "list", field, ...was(field) });
  }
  for (const field of ACCESS_FEATURES) {
    if (differs(field)) found.push({ kind: "access", field, ...was(field) });
  }
  if (differs("registration")) {
    found.push({ kind: "registration", field: "registration", ...was("registration") });
  }
  if (differs("capacity")) found.push({ kind: "number", field: "capacity", ...was("capacity") });
  for (const field of NAMED) {
    if (differs(field)) found.push({ kind: "named", field, ...was(field) });
  }
  if (differs("imageId")) found.push({ kind: "image", field: "imageId", ...was("imageId") });
  return found;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Comparing two long texts without a word in common must not hold up a page, in milliseconds. */
const LONGEST_COMPARING = 200;

/** The old and the new text in one row of pieces; without the "new" ones it is the old text, and the reverse. */
export function textPieces(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { timeout: LONGEST_COMPARING }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  const pieces = parts.map(({ removed, added, value }): Piece => ({
    change: removed ? "gone" : added ? "new" : "same",
    text: value,
  }));
  return calmed(pieces).filter(({ text }) => text !== "");
}

/** Fewer changes read easier: what stayed between two changes without holding a word of some length joins them. */
function calmed(pieces: Piece[]): Piece[] {
  const calm: Piece[] = [];
  let gone = "";
  let added = "";
  const settle = () => {
    if (gone) calm.push({ change: "gone", text: gone });
    if (added) calm.push({ change: "new", text: added });
    gone = added = "";
  };
  pieces.forEach(({ change, text }, i) => {
    if (change === "gone") gone += text;
    else if (change === "new") added += text;
    else if ((gone || added) && i < pieces.length - 1 && !/[\p{L}\p{N}]{4}|\n/u.test(text)) {
      gone += text;
      added += text;
    } else {
      settle();
      calm.push({ change, text });
    }
  });
  settle();
  return calm;
}

function dateDifference(before: DateSpan[], after: DateSpan[]): Difference | null {
  const { changed, added, gone } = pairDates(before, after);
  if (changed.length + added.length + gone.length === 0) return null;
  return {
    kind: "dates",
    field: "dates",
    moved: changed.map(({ date, becomes }) => ({ was: date, becomes })),
    added,
    gone,
  };
}

function daysDifference(before: Date[], after: Date[]): Difference | null {
  const missingIn = (days: Date[]) => (day: Date) =>
    !days.some((other) => other.getTime() === day.getTime());
  const gone = before.filter(missingIn(after));
  const added = after.filter(missingIn(before));
  return gone.length + added.length > 0
    ? { kind: "days", field: "rhythmExcept", added, gone }
    : null;
}

function locationDifference(before: ListingContent, after: ListingContent): Difference {
  const place = ({ latitude, longitude, buurtCode, wijkCode }: ListingContent): Location => ({
    latitude,
    longitude,
    buurtCode,
    wijkCode,
  });
  return {
    kind: "location",
    field: "location",
    before: place(before),
    after: place(after),
    metres: metresBetween(before, after),
  };
}
