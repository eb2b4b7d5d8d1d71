import { expect, test } from "vitest";
import { readItem, type ReadItem } from "./import-item";
import { readRunRows, rowsAsJson, rowsOver } from "./import-run";
import { planImport, type KnownItem } from "./plan-import";
import { sourceDefaults } from "./source-settings";

const now = new Date("2026-09-01T08:00:00Z");
const date = {
  startsAt: new Date("2026-09-24T16:00:00Z"),
  endsAt: new Date("2026-09-24T18:00:00Z"),
};

const soup = (uid: string, group?: string): ReadItem => ({
  row: 2,
  uid,
  title: "Soep koken",
  firstStart: "2026-09-24T16:00:00.000Z",
  cancelled: false,
  open: false,
  source: "abc",
  content: {
    title: "Soep koken",
    summary: "Samen eten",
    placeName: "De Linde",
    audiences: ["seniors", "families"],
    stepFree: "yes",
    dates: [date],
  } as ReadItem["content"],
  says: ["title", "summary", "placeName", "audiences", "stepFree", "dates"],
  ...(group ? { group } : {}),
  problems: [],
  notes: [],
});

/** Rows as they are kept, with something else written in one of them. */
function kept(items: ReadItem[], spoil: (first: Record<string, unknown>) => void): unknown {
  const stored = JSON.parse(JSON.stringify(rowsAsJson({ items }))) as {
    items: Record<string, unknown>[];
  };
  spoil(stored.items[0]!);
  return stored;
}

const read = (stored: unknown) => readRunRows(stored).items!;

const whole = (uid: string) => readItem.parse(soup(uid));

test("an audience that is gone costs a row that audience, and is told at the row", () => {
  const stored = kept([soup("1"), soup("2")], ({ content }) => {
    Object.assign(content as object, { audiences: ["seniors", "vutters"], stepFree: "maybe" });
  });
  const [first, second] = read(stored);
  expect(second).toEqual(whole("2"));
  expect(first).toMatchObject({
    content: { audiences: ["seniors"], summary: "Samen eten", dates: [date] },
    // What went as a whole is not said: what is known of it stays.
    says: ["title", "summary", "placeName", "audiences", "dates"],
    problems: [],
    notes: [
      { code: "value-unknown", column: "audiences", value: "vutters" },
      { code: "value-unknown", column: "stepFree", value: "maybe" },
    ],
  });
});

test.each(readItem.keyof().options)(
  "a row whose %s is something else leaves the others whole",
  (field) => {
    const stored = kept([soup("1"), soup("2")], (first) => (first[field] = [7]));
    const [first, second] = read(stored);
    expect(second).toEqual(whole("2"));
    if (field === "notes") expect(first?.problems).toEqual([]);
    else expect(first?.problems).toEqual([{ code: "broken" }]);
    // And another tick writes it back as it was.
    expect(rowsOver(stored, { out: ["2"] })).toEqual({
      ...(stored as object),
      ...rowsOver(stored, { out: ["2"] }),
      items: (stored as { items: unknown }).items,
    });
  },
);

test("dates of one activity go together: with one that cannot be read, none is used", () => {
  const stored = kept([soup("1", "a"), soup("2", "a"), soup("3", "b")], (first) => {
    Object.assign(first.content as object, { dates: "gisteren" });
  });
  expect(read(stored).map(({ problems }) => problems.length)).toEqual([1, 1, 0]);
});

test("what may be the row that cannot be read is not missed", () => {
  const known: KnownItem = {
    id: "known",
    uid: "1",
    likeness: "x.y.z",
    fingerprint: "abc",
    vanishedAt: null,
    submissionId: "s",
    state: "published",
    content: { title: "Iets anders", placeName: "Elders", dates: [date] },
    listing: { state: "published" },
  };
  const outcomes = (spoil: (first: Record<string, unknown>) => void) =>
    planImport(read(kept([soup("9")], spoil)), [known], {
      defaults: sourceDefaults.parse({}),
      leftOut: [],
      partnerName: "De Linde",
      belongs: { campaigns: new Map(), editions: new Map(), open: new Set() },
      now,
    }).map(({ outcome }) => outcome);
  expect(outcomes(() => undefined)).toEqual(["new", "vanished"]);
  expect(outcomes((first) => (first.uid = 9))).toEqual(["cannot"]);
  expect(outcomes((first) => Object.assign(first, { uid: "1", title: 9 }))).toEqual(["cannot"]);
});
