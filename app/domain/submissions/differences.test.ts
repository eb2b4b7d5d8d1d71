import { describe, expect, it } from "vitest";
import {
  listingContent,
  type ListingContent,
  type ListingContentInput,
} from "~/domain/agenda/listing-content";
import { differences, textPieces } from "./differences";
import { effortSoFar } from "../../../tests/support/effort";

const at = (time: string) => new Date(`2026-09-${time}:00Z`);

const content = (change: Partial<ListingContentInput> = {}): ListingContent =>
  listingContent.parse({
    organiserName: "Buurtkeuken",
    title: "Koken voor twintig",
    summary: "Samen eten",
    dates: [{ startsAt: at("24T16:00"), endsAt: at("24T18:00") }],
    ...change,
  });

describe("differences", () => {
  it("are none when nothing changed, also after a stay in the database", () => {
    const written = JSON.parse(JSON.stringify(content())) as ListingContentInput;
    expect(differences(content(), listingContent.parse(written))).toEqual([]);
  });

  /** A value of each field other than the one above; a new field of the content must be added here. */
  const OTHER: { [Field in keyof ListingContent]: ListingContent[Field] } = {
    campaignId: "019ed000-0000-7000-8000-000000000001",
    editionId: "019ed000-0000-7000-8000-000000000002",
    organiserName: "DOCK",
    withNames: ["NS"],
    contactName: "Yara",
    contactPhone: "030 123",
    contactEmail: "yara@example.nl",
    contactWebsite: "https://example.nl",
    title: "Koken",
    summary: "",
    description: "Kom je ook?",
    placeName: "Roerplein",
    address: "Roerplein 1",
    spot: "achterin",
    latitude: 52.08,
    longitude: 5.12,
    buurtCode: "BU03440111",
    wijkCode: "WK034401",
    onlineUrl: "https://example.nl/meedoen",
    priceCents: 300,
    priceNote: "betaal wat je kunt",
    audiences: ["seniors"],
    languages: ["nl"],
    stepFree: "yes",
    wheelchairToilet: "no",
    hearingLoop: "yes",
    quiet: "yes",
    assistanceDog: "yes",
    signLanguage: "no",
    registration: "mail",
    registrationTarget: "kom@example.nl",
    capacity: 20,
    imageId: "019ed000-0000-7000-8000-000000000003",
    imageAlt: "Een tafel",
    imageCredit: "Foto: Yara",
    allDay: true,
    rhythm: "FREQ=WEEKLY;BYDAY=TH",
    rhythmExcept: [at("24T16:00")],
    dates: [{ startsAt: at("25T16:00"), endsAt: at("25T18:00") }],
  };

  it.each(Object.entries(OTHER))(
    "show a change of %s, so that nobody approves it unseen",
    (field, value) => {
      expect(differences(content(), { ...content(), [field]: value })).toHaveLength(1);
    },
  );

  it("tell which dates moved, which are new and which are gone", () => {
    const [a, b, c, d] = ["21", "22", "23", "24"].map((day) => ({
      startsAt: at(`${day}T16:00`),
      endsAt: at(`${day}T18:00`),
    }));
    const later = { startsAt: at("22T17:00"), endsAt: at("22T19:00") };
    expect(differences(content({ dates: [a!, b!] }), content({ dates: [a!, later, d!] }))).toEqual([
      { kind: "dates", field: "dates", moved: [{ was: b, becomes: later }], added: [d], gone: [] },
    ]);
    expect(
      differences(content({ dates: [a!, b!, c!] }), content({ dates: [a!, c!] })),
    ).toMatchObject([{ moved: [], added: [], gone: [b] }]);
  });

  it("say how far a place moved", () => {
    const [found] = differences(
      content({ latitude: 52.08, longitude: 5.12, wijkCode: "WK034401" }),
      content({ latitude: 52.09, longitude: 5.12, wijkCode: "WK034402" }),
    );
    expect(found).toMatchObject({
      kind: "location",
      before: { wijkCode: "WK034401" },
      after: { wijkCode: "WK034402" },
    });
    expect(found?.kind === "location" && found.metres).toBeCloseTo(1112, -1);
  });
});

describe("pieces of a text", () => {
  const old = (pieces: ReturnType<typeof textPieces>) =>
    pieces.flatMap(({ change, text }) => (change === "new" ? [] : [text])).join("");
  const fresh = (pieces: ReturnType<typeof textPieces>) =>
    pieces.flatMap(({ change, text }) => (change === "gone" ? [] : [text])).join("");

  it("mark the sentence that became another, not every word that happens to be in both", () => {
    expect(
      textPieces(
        "We koken samen en eten samen. Iedereen is welkom.",
        "We koken samen en eten samen. Neem je buurman mee of je bent alleen.",
      ),
    ).toEqual([
      { change: "same", text: "We koken samen en eten samen. " },
      { change: "gone", text: "Iedereen is welkom" },
      { change: "new", text: "Neem je buurman mee of je bent alleen" },
      { change: "same", text: "." },
    ]);
  });

  it.each([
    ["", "Nieuw"],
    ["Weg", ""],
    ["één twee 🧡 drie", "één 🧡🧡 drie vier"],
    ["Regel een\n\nRegel twee", "Regel een\nRegel twee en drie"],
    ["مرحبا بكم في أوترخت", "مرحبا بكم جميعا في أوترخت"],
  ])("give both texts back whole: %j and %j", (before, after) => {
    const pieces = textPieces(before, after);
    expect([old(pieces), fresh(pieces)]).toEqual([before, after]);
  });

  it("of two long texts without a word in common come in time", () => {
    const words = (prefix: string) => Array.from({ length: 1500 }, (_, i) => prefix + i).join(" ");
    const started = effortSoFar();
    const pieces = textPieces(words("a"), words("b"));
    expect(effortSoFar() - started).toBeLessThan(2_000);
    expect(fresh(pieces)).toBe(words("b"));
  });
});
