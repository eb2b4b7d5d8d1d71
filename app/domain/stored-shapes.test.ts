import { expect, test } from "vitest";
import type { z } from "zod";
import { SHEET_FIELDS } from "~/domain/imports/sheet-fields";
import { ACCESS_FEATURES, AUDIENCES, SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { runShape } from "~/domain/imports/import-run";
import { settingsShape } from "~/domain/imports/source-settings";
import { contentShape, FORM_STEPS } from "~/domain/submissions/submission";
import { narrowings, valueAt } from "../../tests/support/narrowed";
import { readStored, storedShape, toStoreOver } from "./stored-json";

const id = "0198c0de-0000-7000-8000-000000000001";
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 8, day, hour)).toISOString();
const access = Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, "yes"]));

/** Of every stored shape one with something in each part, as the database keeps it. */
const SHAPES = {
  "a submission": {
    shape: contentShape,
    other: { summary: "Iets anders" },
    sample: {
      campaignId: id,
      editionId: id,
      organiserName: "Buurthuis De Dreef",
      withNames: ["Taal Doet Meer", "Bibliotheek"],
      contactName: "Noor",
      contactPhone: "030 123 45 67",
      contactEmail: "noor@dedreef.example",
      contactWebsite: "https://dedreef.example",
      title: "Soep en spel",
      summary: "Samen eten",
      description: "Om zes uur.",
      placeName: "De Dreef",
      address: "Dreef 1, 3561 AA Utrecht",
      spot: "In de hal",
      latitude: 52.1,
      longitude: 5.1,
      buurtCode: "BU03440001",
      wijkCode: "WK034401",
      onlineUrl: "https://dedreef.example/mee",
      priceCents: 250,
      priceNote: "met U-pas gratis",
      audiences: [...AUDIENCES],
      languages: [...SPOKEN_LANGUAGES],
      ...access,
      registration: "link",
      registrationTarget: "https://dedreef.example/aan",
      capacity: 12,
      imageId: id,
      imageAlt: "Een pan soep",
      imageCredit: "Noor",
      allDay: true,
      rhythm: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T130000Z",
      rhythmExcept: [at(8, 12)],
      dates: [
        { startsAt: at(1, 12), endsAt: at(1, 14) },
        { startsAt: at(15, 12), endsAt: at(15, 14) },
      ],
      done: [...FORM_STEPS],
      rhythmFirst: { startsAt: at(1, 12), endsAt: at(1, 14) },
      placeWay: "hand",
      street: "Dreef 1",
      postcode: "3561 AA",
      town: "Utrecht",
      unfinished: { when: { until: "x" }, who: { audiences: "y" } },
      pictureFrom: { address: "https://elders.example/1.jpg", x: 0.5, y: 0.25 },
      heard: {
        cancelled: true,
        off: [{ startsAt: at(22, 12), endsAt: at(22, 14) }],
        moved: [{ startsAt: at(1, 12), previousStartsAt: at(2, 12), previousEndsAt: at(2, 14) }],
      },
    },
  },
  "a reading of a source": {
    shape: runShape,
    other: { past: 8 },
    sample: {
      table: { head: ["Titel", "Datum"], rows: [["Soep", "1 mei"]], lines: [2] },
      items: [{ uid: "nr:1" }],
      past: 3,
      hidden: 2,
      apart: ["abc"],
      out: ["nr:1"],
      in: ["nr:2"],
      etag: '"1"',
      lastModified: "Tue, 01 Sep 2026 12:00:00 GMT",
      result: {
        counts: { new: 2, failed: 1 },
        cannot: [{ row: 3, title: "Soep" }],
        pictures: [{ title: "Soep", reason: "gone" }],
      },
    },
  },
  "how a source is read": {
    shape: settingsShape,
    other: { leftOut: ["nr:9"] },
    sample: {
      columns: {
        titel: "title",
        ...Object.fromEntries(SHEET_FIELDS.map((field) => [field, field])),
      },
      defaults: {
        organiserName: "De Dreef",
        placeName: "De Dreef",
        campaignId: id,
        editionId: id,
        ...access,
      },
      leftOut: ["nr:1"],
      apart: ["abc"],
    },
  },
} as const;

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

test.each(Object.entries(SHAPES))("whatever narrows, nothing of %s is gone", (_, of) => {
  const { shape, sample, other } = of;
  const schema: z.ZodType = shape.schema;
  const { value, unread } = readStored<z.ZodType>(shape, sample);
  expect({ read: json(value), unread }).toEqual({ read: sample, unread: [] });

  const all = narrowings(schema, sample);
  expect(all.length).toBeGreaterThan(40);
  for (const { at, how, schema, stored } of all) {
    const field = at.split(".")[0]!;
    const narrow = storedShape(schema);
    const { value, unread } = readStored(narrow, stored);
    const read = json(value);
    const said = `${at} ${how}`;
    // Told, and told right.
    expect([...new Set(unread.map(({ path }) => path[0]))], said).toEqual([field]);
    for (const { path, raw } of unread) expect(raw, said).toEqual(valueAt(stored, path));
    // Every other field is there.
    expect({ ...read, [field]: null }, said).toEqual({ ...json(stored), [field]: null });
    // Saving something else leaves it as it was.
    const change = field in other ? { [field]: read[field] } : other;
    const saved = toStoreOver(narrow, stored, { ...(value as object), ...change });
    const expected = field in other ? {} : other;
    expect(saved, said).toEqual({ ...json(stored), ...expected, version: 1 });
  }
});

test("a choice that is gone costs that choice, and a date that cannot be read that date", () => {
  const { sample } = SHAPES["a submission"];
  const stored = {
    ...sample,
    audiences: ["seniors", "vutters"],
    dates: [{ startsAt: "gisteren", endsAt: at(1, 14) }, ...sample.dates],
    unfinished: { ...sample.unfinished, betaling: { hoe: "pin" } },
    town: "x".repeat(81),
  };
  const { value, unread } = readStored(contentShape, stored);
  expect(json(value)).toEqual({
    ...sample,
    audiences: ["seniors"],
    town: "",
  });
  expect(unread).toEqual(
    expect.arrayContaining([
      { path: ["audiences", 1], raw: "vutters" },
      { path: ["dates", 0], raw: stored.dates[0] },
      { path: ["unfinished", "betaling"], raw: { hoe: "pin" } },
      { path: ["town"], raw: stored.town },
    ]),
  );
  expect(unread).toHaveLength(4);
});
