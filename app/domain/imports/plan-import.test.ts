import { describe, expect, test } from "vitest";
import { listingContent } from "~/domain/agenda/listing-content";
import { contentAsJson } from "~/domain/submissions/submission";
import { readCalendar } from "./read-calendar.server";
import { sourceDefaults } from "./source-settings";
import { planImport, type KnownItem } from "./plan-import";
import type { PlanContext } from "./whole-content";

const now = new Date("2026-09-01T08:00:00Z");
const context: PlanContext = {
  defaults: sourceDefaults.parse({}),
  leftOut: [],
  partnerName: "Buurthuis De Linde",
  belongs: { campaigns: new Map(), editions: new Map(), open: new Set() },
  now,
};

type Line = { uid: string; title?: string; start?: string; place?: string; more?: string[] };

function items(lines: Line[], at = now) {
  const events = lines.flatMap(
    ({ uid, title = "Koffie", start = "20260924T140000Z", place = "De Linde", more = [] }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${start}`,
      "DURATION:PT1H",
      `LOCATION:${place}`,
      ...more,
      "END:VEVENT",
    ],
  );
  const text = ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR"].join("\r\n");
  const read = readCalendar(text, { now: at, ownOrigin: "" });
  if (!read.ok) throw new Error(read.reason);
  return read.calendar.items;
}

/** What is known after these lines were imported, and are online. */
function known(lines: Line[], change: Partial<KnownItem> = {}): KnownItem[] {
  return planImport(items(lines), [], context).map((row, i) => ({
    id: `item-${i}`,
    uid: row.uid,
    likeness: row.likeness,
    fingerprint: row.fingerprint,
    vanishedAt: null,
    submissionId: `submission-${i}`,
    state: "published",
    content: contentAsJson(row.content!),
    listing: { state: "published" },
    ...change,
  }));
}

const told = (rows: ReturnType<typeof planImport>) =>
  rows.map(({ outcome, itemId, changed }) => [outcome, itemId, changed.join()]);

describe("a first import", () => {
  test("is new, with what holds for all of the source", () => {
    const [row] = planImport(items([{ uid: "1" }]), [], {
      ...context,
      defaults: sourceDefaults.parse({ organiserName: "De Linde", stepFree: "yes" }),
    });
    expect(row).toMatchObject({
      outcome: "new",
      take: true,
      content: {
        title: "Koffie",
        organiserName: "De Linde",
        stepFree: "yes",
        hearingLoop: "unknown",
      },
    });
    expect(() => listingContent.parse(row?.content)).not.toThrow();
    expect(planImport(items([{ uid: "1" }]), [], context)[0]?.content?.organiserName).toBe(
      "Buurthuis De Linde",
    );
  });

  test("what somebody left out stays out, also under another UID; a cancelled one is not begun", () => {
    const [row] = planImport(items([{ uid: "1" }]), [], { ...context, leftOut: ["1"] });
    expect(row).toMatchObject({ outcome: "new", take: false });
    const [again] = planImport(items([{ uid: "2" }]), [], { ...context, leftOut: [row!.likeness] });
    expect(again?.take).toBe(false);
    expect(
      planImport(items([{ uid: "1", more: ["STATUS:CANCELLED"] }]), [], context)[0]?.outcome,
    ).toBe("ignored");
  });

  test("without a place it cannot, unless all of the source is in one place", () => {
    const [row] = planImport(items([{ uid: "1", place: "" }]), [], context);
    expect(row).toMatchObject({ outcome: "cannot", problems: [{ code: "place-missing" }] });
    const defaults = sourceDefaults.parse({ placeName: "De Linde" });
    expect(
      planImport(items([{ uid: "1", place: "" }]), [], { ...context, defaults })[0],
    ).toMatchObject({
      outcome: "new",
      placeName: "De Linde",
    });
  });
});

describe("a second import", () => {
  const before = [
    { uid: "1", title: "Koffie" },
    { uid: "2", title: "Soep", start: "20260925T100000Z" },
  ];

  test("that says the same does nothing", () => {
    expect(told(planImport(items(before), known(before), context))).toEqual([
      ["same", "item-0", ""],
      ["same", "item-1", ""],
    ]);
  });

  test("with other UIDs throughout, as Office 365 gives them, does nothing either", () => {
    const other = before.map((line) => ({ ...line, uid: `040000-${line.uid}` })).reverse();
    expect(told(planImport(items(other), known(before), context))).toEqual([
      ["same", "item-1", ""],
      ["same", "item-0", ""],
    ]);
  });

  test("with another UID and another place, or another time, is a change of the same", () => {
    const place = [{ ...before[0]!, uid: "x", place: "De Eik" }, before[1]!];
    expect(told(planImport(items(place), known(before), context))).toEqual([
      ["changed", "item-0", "placeName"],
      ["same", "item-1", ""],
    ]);
    const time = [before[0]!, { ...before[1]!, uid: "y", start: "20260926T100000Z" }];
    expect(told(planImport(items(time), known(before), context))).toEqual([
      ["same", "item-0", ""],
      ["changed", "item-1", "dates"],
    ]);
  });

  test("a series that lost its first date is known by the dates it still has", () => {
    const day = (date: number, more: string[]) => ({
      uid: more.length > 0 ? "a" : "b",
      start: `202609${date}T140000Z`,
      more: [...more, "RDATE:20260926T140000Z,20260928T140000Z"],
    });
    const before = known([
      { ...day(22, ["X-A:1"]), title: "Koffie" },
      { uid: "c", start: "20260923T090000Z", title: "Koffie" },
    ]);
    const [row] = planImport(items([{ ...day(26, []), title: "Koffie" }]), before, context);
    expect(row).toMatchObject({ itemId: "item-0", outcome: "changed", changed: ["dates"] });
  });

  test("never takes two rows for one", () => {
    const twice = [before[0]!, { ...before[0]!, uid: "copy" }, { ...before[0]!, uid: "copy-2" }];
    expect(
      told(planImport(items(twice), known([before[0]!]), context)).map(([outcome]) => outcome),
    ).toEqual(["same", "new", "new"]);
    const weekly = ["1", "2", "3"].map((uid, i) => ({ uid, start: `2026100${i + 1}T100000Z` }));
    const shifted = weekly.map((line, i) => ({ uid: `n${i}`, start: `2026110${i + 1}T100000Z` }));
    expect(
      told(planImport(items(shifted), known(weekly), context)).map(([outcome]) => outcome),
    ).toEqual(["new", "new", "new", "vanished", "vanished", "vanished"]);
  });

  test("keeps what was added by hand, and what the source does not speak of", () => {
    const [item] = known([before[0]!]);
    const content = { ...(item!.content as object), priceCents: 250, imageAlt: "Een kopje" };
    const [row] = planImport(
      items([{ ...before[0]!, title: "Koffie en thee" }]),
      [{ ...item!, content }],
      context,
    );
    expect(row).toMatchObject({
      outcome: "changed",
      changed: ["title"],
      content: { title: "Koffie en thee", priceCents: 250, imageAlt: "Een kopje" },
    });
    // Untouched at the source: what was written by hand stays.
    const byHand = { ...content, title: "KOFFIE!" };
    expect(
      planImport(items([before[0]!]), [{ ...item!, content: byHand }], context)[0]?.outcome,
    ).toBe("same");
  });

  test("what vanished is told once, and taken back when it returns", () => {
    const later = items([before[1]!]);
    expect(told(planImport(later, known(before), context))).toEqual([
      ["same", "item-1", ""],
      ["vanished", "item-0", ""],
    ]);
    const gone = known(before, { vanishedAt: now });
    expect(told(planImport(later, gone, context))).toEqual([["returned", "item-1", ""]]);
  });

  test("what is over and drops out did not vanish", () => {
    const later = new Date("2026-09-24T16:00:00Z");
    expect(
      told(planImport(items([before[1]!], later), known(before), { ...context, now: later })),
    ).toEqual([["same", "item-1", ""]]);
  });

  test("cancelled at the source is cancelled here, once; a rejected one stays out", () => {
    const cancelled = items([{ ...before[0]!, more: ["STATUS:CANCELLED"] }]);
    expect(told(planImport(cancelled, known([before[0]!]), context))).toEqual([
      ["cancelled", "item-0", ""],
    ]);
    const off = known([before[0]!], { listing: { state: "cancelled" } });
    expect(told(planImport(cancelled, off, context))).toEqual([["same", "item-0", ""]]);
    const waiting = known([before[0]!], { state: "submitted", listing: null });
    expect(told(planImport(cancelled, waiting, context))).toEqual([["vanished", "item-0", ""]]);
    const rejected = known([before[0]!], { state: "rejected", listing: null });
    expect(
      told(planImport(items([{ ...before[0]!, title: "Anders" }]), rejected, context)),
    ).toEqual([["staysOut", "item-0", ""]]);
  });
});

test("a series goes on by itself only when its dates run out, and keeps the dates that are over", () => {
  const line = { uid: "1", start: "20260903T100000Z", more: ["RRULE:FREQ=WEEKLY"] };
  const before = known([line]);
  const week = new Date("2026-09-12T08:00:00Z");
  expect(told(planImport(items([line], week), before, { ...context, now: week }))).toEqual([
    ["same", "item-0", ""],
  ]);
  const nearEnd = new Date("2027-07-20T08:00:00Z");
  const [row] = planImport(items([line], nearEnd), before, { ...context, now: nearEnd });
  expect(row).toMatchObject({ outcome: "changed" });
  expect(row?.changed).toContain("dates");
  expect(row?.content?.dates[0]?.startsAt).toEqual(new Date("2026-09-03T10:00:00Z"));
});
