import { readParts, wordsOf, type UnreadPiece } from "~/domain/read-parts";
import { readItem, type Note, type ReadItem } from "./import-item";

/*
 * Rows of a reading that were kept, perhaps by another version of the product. Each is read by itself. What a row can do
 * without is left out and told at the row; a row that lost what it is about is one that cannot be used: it must not look
 * as if the source said nothing of it any more.
 */

/** Without one of these a row would mean something else. */
const VITAL: string[] = ["title", "dates", "allDay", "rhythm", "rhythmExcept", "registration"];

export function itemsAsFarAsTheyGo(stored: unknown[]): ReadItem[] {
  const read = stored.map(itemAsFarAsItGoes);
  // The rows of one activity go together: with one missing, its date would seem to be off.
  const broken = new Set(read.filter(isBroken).map(({ group }) => group));
  const groupLost = read.some((item, i) => isBroken(item) && !item.group && hasGroup(stored[i]));
  return read.map((item) =>
    item.group && !isBroken(item) && (groupLost || broken.has(item.group)) ? brokenRow(item) : item,
  );
}

function itemAsFarAsItGoes(stored: unknown, i: number): ReadItem {
  const { value, unread } = readParts(readItem, stored);
  if (value && unread.length === 0) return value;
  if (value && unread.every(isSpare)) {
    const lost = unread.filter(({ path }) => path[0] === "content");
    return { ...value, says: saysOf(value, lost), notes: [...value.notes, ...lost.map(noteOf)] };
  }
  const known = readParts(readItem.partial(), stored).value ?? {};
  return brokenRow({ ...unnamed(i), ...known, unrecognised: known.uid ? undefined : true });
}

function isSpare({ path: [field, part], raw }: UnreadPiece): boolean {
  if (field === "content") return !VITAL.includes(String(part ?? "title"));
  // The name of a field that is gone; what is no name may have been any of them.
  if (field === "says") return typeof raw === "string";
  return field === "notes";
}

/** What went out of the content as a whole is not said to be empty. */
function saysOf({ says }: ReadItem, unread: UnreadPiece[]): ReadItem["says"] {
  const lost = unread.filter(({ path }) => path.length === 2).map(({ path }) => path[1]);
  return says.filter((field) => !lost.includes(field));
}

function noteOf({ path, raw }: UnreadPiece): Note {
  return { code: "value-unknown", column: String(path[1]), value: wordsOf(raw) };
}

function brokenRow(item: ReadItem): ReadItem {
  return { ...item, content: {}, says: [], problems: [{ code: "broken" }], notes: [] };
}

function isBroken({ problems }: ReadItem): boolean {
  return problems.some(({ code }) => code === "broken");
}

function hasGroup(stored: unknown): boolean {
  return typeof stored === "object" && stored !== null && "group" in stored;
}

function unnamed(i: number): ReadItem {
  return {
    row: i + 1,
    uid: `onleesbaar:${i + 1}`,
    title: "",
    firstStart: null,
    cancelled: false,
    open: false,
    source: "",
    content: {},
    says: [],
    problems: [],
    notes: [],
  };
}
