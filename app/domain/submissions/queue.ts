import { wijkBySlug } from "~/domain/places/wijken";
import type { DateSpan } from "~/shared/date-span";
import type { DoubtKind } from "./doubts";

/** Kinds to look at apart, with their word in the address; one that is doubtful is new or changed as well. */
export const QUEUE_KINDS = {
  new: "nieuw",
  changed: "gewijzigd",
  doubtful: "twijfel",
  /** Sent back with a question; nothing to do until the sender answers. */
  returned: "gevraagd",
} as const;
export type QueueKind = keyof typeof QUEUE_KINDS;

export const QUEUE_PAGE = 25;

export type QueueFilter = {
  /** Null: all that waits for the team. */
  kind: QueueKind | null;
  wijkCode: string | null;
  /** Slug of an edition. */
  edition: string | null;
  page: number;
};

/** What the list shows of one, without opening it. */
export type QueueEntry = {
  id: string;
  version: number;
  kind: "new" | "changed" | "returned";
  title: string;
  organiserName: string;
  senderName: string;
  placeName: string;
  online: boolean;
  wijkCode: string | null;
  edition: { slug: string; name: string } | null;
  /** The first date to come, or else the last. */
  date: DateSpan | null;
  allDay: boolean;
  dateCount: number;
  since: Date;
  doubts: DoubtKind[];
};

export function readQueueFilter(query: URLSearchParams): QueueFilter {
  const kind = Object.entries(QUEUE_KINDS).find(([, word]) => word === query.get("soort"))?.[0];
  const page = Number(query.get("pagina"));
  return {
    kind: (kind as QueueKind | undefined) ?? null,
    wijkCode: wijkBySlug(query.get("wijk") ?? "")?.code ?? null,
    edition: query.get("editie") || null,
    page: Number.isInteger(page) && page > 0 && page < 1_000 ? page : 1,
  };
}

export function inQueueKind(entry: QueueEntry, kind: QueueKind | null): boolean {
  if (kind === "returned") return entry.kind === "returned";
  if (entry.kind === "returned") return false;
  if (kind === "doubtful") return entry.doubts.length > 0;
  return kind === null || entry.kind === kind;
}

/** The entries of one page, with how many there are of each kind in the same wijk and edition. */
export function pageOfQueue(all: QueueEntry[], filter: QueueFilter) {
  const here = all.filter(
    ({ wijkCode, edition }) =>
      (filter.wijkCode === null || filter.wijkCode === wijkCode) &&
      (filter.edition === null || filter.edition === edition?.slug),
  );
  const count = (kind: QueueKind | null) => here.filter((entry) => inQueueKind(entry, kind)).length;
  const wanted = here
    .filter((entry) => inQueueKind(entry, filter.kind))
    .sort((a, b) => a.since.getTime() - b.since.getTime());
  const pages = Math.max(1, Math.ceil(wanted.length / QUEUE_PAGE));
  const page = Math.min(filter.page, pages);
  const waiting = all.filter((entry) => inQueueKind(entry, null)).map(({ since }) => since);
  return {
    oldest: waiting.length > 0 ? new Date(Math.min(...waiting.map(Number))) : null,
    entries: wanted.slice((page - 1) * QUEUE_PAGE, page * QUEUE_PAGE),
    counts: {
      all: count(null),
      new: count("new"),
      changed: count("changed"),
      doubtful: count("doubtful"),
      returned: count("returned"),
    },
    page,
    pages,
  };
}
