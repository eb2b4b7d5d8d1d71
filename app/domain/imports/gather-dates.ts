import { createHash } from "node:crypto";
import { MOST_DATES } from "~/domain/agenda/listing-content";
import { slugOf } from "~/shared/slug";
import type { Note, ReadItem } from "./import-item";

/** Rows of a list that are dates of one activity. */
export type Together = {
  group: string;
  /** Lines of the sheet. */
  lines: number[];
  /** Somebody wants each of them as an activity of its own. */
  apart: boolean;
};

export type GatheredItem = ReadItem & { together?: Together };

type Content = ReadItem["content"];

/**
 * Names the groups: rows with one title and place in which nothing else contradicts, so that only their dates differ.
 * What stands in one of them and is left empty in others holds for all. A row whose start is in its group already is
 * double.
 */
export function nameGroups(items: ReadItem[]): void {
  const known = new Map<string, { group: string; content: Content; rows: Map<string, number> }[]>();
  for (const item of items) {
    const { title, content, firstStart } = item;
    if (item.problems.length > 0 || firstStart === null) continue;
    const words = JSON.stringify([slugOf(title) || title, slugOf(content.placeName ?? "")]);
    const alike = known.get(words) ?? [];
    known.set(words, alike);
    let found = alike.find((group) => agree(group.content, content));
    if (!found) {
      const group = createHash("sha256").update(`${words}${alike.length}`).digest("base64url");
      found = { group: group.slice(0, 16), content, rows: new Map() };
      alike.push(found);
    }
    found.content = united(found.content, content);
    item.group = found.group;
    const double = found.rows.get(firstStart);
    if (double !== undefined) item.problems.push({ code: "double", value: String(double) });
    else found.rows.set(firstStart, item.row);
  }
}

/**
 * Makes one item with several dates of the rows of each group. Left as they are: groups that somebody wants apart, and
 * those of which several rows are known each by itself.
 */
export function gatherDates(
  items: ReadItem[],
  { knownUids, apart }: { knownUids: Set<string>; apart: string[] },
): GatheredItem[] {
  const groups = new Map<string, ReadItem[]>();
  for (const item of items) {
    if (!item.group || item.problems.length > 0) continue;
    groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  }
  return items.flatMap((item): GatheredItem[] => {
    const rows = item.problems.length === 0 && item.group ? (groups.get(item.group) ?? []) : [];
    const [first] = rows;
    if (!first || rows.length < 2) return [item];
    const together = {
      group: first.group!,
      lines: rows.map(({ row }) => row),
      apart: apart.includes(first.group!),
    };
    if (together.apart) return [item === first ? { ...item, together } : item];
    if (rows.filter(({ uid }) => knownUids.has(uid)).length > 1) return [item];
    return item === first ? [{ ...gathered(rows, knownUids), together }] : [];
  });
}

function gathered(rows: ReadItem[], knownUids: Set<string>): ReadItem {
  const inOrder = [...rows].sort((a, b) => (a.firstStart ?? "").localeCompare(b.firstStart ?? ""));
  // One date that is off is left out; all of them off is the activity called off.
  const on = inOrder.filter(({ cancelled }) => !cancelled);
  const counted = on.length > 0 ? on : inOrder;
  const first = inOrder[0]!;
  const dates = counted.flatMap(({ content }) => content.dates ?? []);
  const notes = new Map(
    rows.flatMap((row) => row.notes.map((note): [string, Note] => [JSON.stringify(note), note])),
  );
  if (dates.length > MOST_DATES) notes.set("cut", { code: "dates-cut" });
  return {
    ...rows[0]!,
    uid: inOrder.find(({ uid }) => knownUids.has(uid))?.uid ?? first.uid,
    firstStart: first.firstStart,
    cancelled: on.length === 0,
    source: rows
      .map(({ source }) => source)
      .sort()
      .join(),
    content: {
      ...rows.map(({ content }) => content).reduce(united),
      dates: dates.slice(0, MOST_DATES),
    },
    says: [...new Set(rows.flatMap(({ says }) => says))],
    notes: [...notes.values()],
  };
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === "unknown" ||
  (Array.isArray(value) && value.length === 0);

/** Capitals and points in a name or a place make no other activity. */
const OWN_WORDS: (keyof Content)[] = ["dates", "title", "placeName"];

function agree(one: Content, other: Content): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Content>;
  return [...fields].every(
    (field) =>
      OWN_WORDS.includes(field) ||
      isEmpty(one[field]) ||
      isEmpty(other[field]) ||
      JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );
}

/** What the first leaves empty is taken from the other. */
function united(one: Content, other: Content): Content {
  const filled = Object.entries(one).filter(([, value]) => !isEmpty(value));
  return { ...one, ...other, ...(Object.fromEntries(filled) as Content) };
}
