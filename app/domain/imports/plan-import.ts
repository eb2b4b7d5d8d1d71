import { createHash } from "node:crypto";
import { listingContent, type ListingContent } from "~/domain/agenda/listing-content";
import type { HeardOfDates, PictureFrom } from "~/domain/agenda/told-elsewhere";
import {
  readContent,
  type SubmissionContent,
  type SubmissionState,
} from "~/domain/submissions/submission";
import { ownBelongings, ownPicture, type KnownPicture } from "./plan-own";
import { changedFields, wholeContent, type PlanContext } from "./whole-content";
import { RENEW_DAYS, type Note, type Problem, type ReadItem } from "./import-item";
import type { GatheredItem, Together } from "./gather-dates";
import type { Outcome } from "./import-outcome";
import { likenessOf, matchItems } from "./match-items";
import type { SourceDefaults } from "./source-settings";

export type KnownItem = {
  id: string;
  uid: string;
  likeness: string;
  fingerprint: string;
  vanishedAt: Date | null;
  submissionId: string;
  state: SubmissionState;
  /** As stored. */
  content: unknown;
  listing: { state: "published" | "cancelled" } | null;
};

export type PlannedRow = {
  /** What its tick is called; the same at every look. */
  key: string;
  /** Null for what vanished. */
  row: number | null;
  /** Of a list: the rows that are its dates. */
  together: Together | null;
  title: string;
  startsAt: Date | null;
  allDay: boolean;
  /** How many dates are still to come. */
  dates: number;
  placeName: string;
  outcome: Outcome;
  /** Fields that would be different. */
  changed: string[];
  /** What is known now of what changes. */
  was: { title: string; startsAt: Date | null; placeName: string } | null;
  problems: Problem[];
  notes: Note[];
  /** Whether it is done when nobody unticks it. */
  take: boolean;
  itemId: string | null;
  uid: string;
  likeness: string;
  fingerprint: string;
  /** The whole that would be sent in; null where nothing is. */
  content: PlannedContent | null;
  /** To be taken over first, from where it stands. */
  picture: PictureFrom | null;
};

/** Beside the content what only listings of ours tell. */
export type PlannedContent = ListingContent & {
  pictureFrom?: PictureFrom | null;
  heard?: HeardOfDates | null;
};

const CHANGEABLE: SubmissionState[] = [
  "draft",
  "unconfirmed",
  "submitted",
  "returned",
  "published",
];

/** Compares what a source says now with what is known of it. Changes nothing. */
export function planImport(
  items: GatheredItem[],
  known: KnownItem[],
  context: PlanContext,
): PlannedRow[] {
  const read = items.map((item) => ({
    uid: item.uid,
    likeness: likenessOf({
      title: item.title,
      placeName: item.content.placeName ?? "",
      firstStart: item.firstStart,
    }),
    starts: startsOf(item.content),
  }));
  const matches = matchItems(
    read,
    known.map((item) => ({ ...item, starts: startsOf(readContent(item.content)) })),
  );
  const byId = new Map(known.map((item) => [item.id, item]));
  const rows = items.map((item, i) =>
    plannedRow(item, read[i]!.likeness, byId.get(matches[i] ?? "") ?? null, context),
  );
  const matched = new Set(matches);
  // With a row that may be any of them, none can be missed.
  const complete = !items.some(({ unrecognised }) => unrecognised);
  const vanished = known.filter(
    (item) => complete && !matched.has(item.id) && isMissed(item, context.now),
  );
  return [...rows, ...vanished.map((item) => vanishedRow(item, context))];
}

function startsOf({ dates = [] }: Partial<ListingContent>): number[] {
  return dates.map(({ startsAt }) => startsAt.getTime());
}

function plannedRow(
  item: GatheredItem,
  likeness: string,
  known: KnownItem | null,
  context: PlanContext,
): PlannedRow {
  const stored = contentOf(known);
  const belongings = ownBelongings(item.own, stored, context.belongs);
  const picture = ownPicture(item.own, stored);
  const content = wholeContent(
    item,
    stored,
    { ...belongings.content, ...picture.content },
    context,
  );
  const problems = [...item.problems, ...missing(content, item)];
  const fingerprint = fingerprintOf(item, context.defaults);
  const row: PlannedRow = {
    key: item.uid,
    row: item.row,
    together: item.together ?? null,
    title: item.title,
    startsAt: nextStart(item.content, context.now),
    allDay: content.allDay ?? false,
    dates: comingDates(item.content, context.now).length,
    placeName: content.placeName ?? "",
    outcome: "same",
    changed: [],
    was: null,
    problems,
    notes: [...item.notes, ...belongings.notes, ...picture.notes],
    take: true,
    itemId: known?.id ?? null,
    uid: item.uid,
    likeness,
    fingerprint,
    content: null,
    picture: null,
  };
  if (problems.length > 0) return { ...row, outcome: "cannot", take: false };
  const whole = { ...listingContent.parse(content), ...picture.told };
  if (!known) {
    if (item.cancelled && !item.own) return { ...row, outcome: "ignored", take: false };
    if (item.cancelled) row.notes.push({ code: "called-off" });
    const take = !context.leftOut.includes(item.uid) && !context.leftOut.includes(likeness);
    const told = item.own ? { ...whole, heard: item.own.dates } : whole;
    return { ...row, outcome: "new", content: told, picture: picture.toTake, take };
  }
  return {
    ...row,
    ...outcomeOfKnown(item, known, whole, { fingerprint, picture, now: context.now }),
  };
}

function outcomeOfKnown(
  item: ReadItem,
  known: KnownItem,
  whole: PlannedContent,
  { fingerprint, picture, now }: { fingerprint: string; picture: KnownPicture; now: Date },
): Pick<PlannedRow, "outcome" | "changed" | "was" | "content" | "picture" | "take"> {
  const nothing = { changed: [], was: null, content: null, picture: null, take: true };
  if (!CHANGEABLE.includes(known.state)) {
    const outcome = known.fingerprint === fingerprint ? "same" : "staysOut";
    return { ...nothing, outcome, take: false };
  }
  const online = known.listing?.state === "published";
  if (item.cancelled) {
    if (online) return { ...nothing, outcome: "cancelled" };
    return { ...nothing, outcome: known.listing || known.vanishedAt ? "same" : "vanished" };
  }
  const stored = contentOf(known);
  const changed = changedFields(stored, whole, now);
  // Another picture, or the same cut otherwise; one that could not be fetched is tried again.
  if (picture.differs && !changed.includes("imageId")) changed.push("imageId");
  const renew = item.open && runsOut(stored, now) && changed.includes("dates");
  const revived = known.listing?.state === "cancelled" && known.fingerprint !== fingerprint;
  if (
    (known.fingerprint !== fingerprint && changed.length > 0) ||
    renew ||
    revived ||
    picture.toTake
  ) {
    const { title = "", placeName = "" } = stored;
    const was = { title, placeName, startsAt: nextStart(stored, now) };
    return {
      outcome: "changed",
      changed,
      was,
      content: whole,
      picture: picture.toTake,
      take: true,
    };
  }
  return { ...nothing, outcome: known.vanishedAt ? "returned" : "same" };
}

function vanishedRow(item: KnownItem, { now }: PlanContext): PlannedRow {
  const content = readContent(item.content);
  return {
    key: `weg-${item.id}`,
    row: null,
    together: null,
    title: content.title ?? "",
    startsAt: nextStart(content, now),
    allDay: content.allDay,
    dates: comingDates(content, now).length,
    placeName: content.placeName,
    outcome: "vanished",
    changed: [],
    was: null,
    problems: [],
    notes: [],
    take: true,
    itemId: item.id,
    uid: item.uid,
    likeness: item.likeness,
    fingerprint: item.fingerprint,
    content: null,
    picture: null,
  };
}

function comingDates({ dates = [] }: Partial<ListingContent>, now: Date) {
  return dates.filter(({ endsAt }) => endsAt > now);
}

function nextStart(content: Partial<ListingContent>, now: Date): Date | null {
  return comingDates(content, now)[0]?.startsAt ?? null;
}

/** What is over drops out of many calendars by itself; only what was still to come is missed. */
function isMissed({ state, content, vanishedAt, listing }: KnownItem, now: Date): boolean {
  if (vanishedAt !== null || !CHANGEABLE.includes(state) || listing?.state === "cancelled")
    return false;
  return (readContent(content).dates ?? []).some(({ endsAt }) => endsAt > now);
}

function contentOf(known: KnownItem | null): Partial<SubmissionContent> {
  return known ? readContent(known.content) : {};
}

function missing(content: Partial<ListingContent>, item: ReadItem): Problem[] {
  if (item.problems.length > 0 || content.placeName || content.onlineUrl) return [];
  return [{ code: "place-missing" }];
}

function runsOut({ dates = [] }: Partial<ListingContent>, now: Date): boolean {
  const last = Math.max(0, ...dates.map(({ startsAt }) => startsAt.getTime()));
  return last < now.getTime() + RENEW_DAYS * 86_400_000;
}

function fingerprintOf(item: ReadItem, defaults: SourceDefaults): string {
  return createHash("sha256")
    .update(JSON.stringify([item.source, defaults]))
    .digest("base64url");
}
