import { describe, expect, it } from "vitest";
import { listingDate, publicListing } from "../../../tests/support/public-listing";
import { apiActivity } from "./api-activity";
import { openApi } from "./openapi";

type Schema = {
  type?: string;
  format?: string;
  enum?: string[];
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
};

/** What an answer has otherwise than its description says. */
function differences(value: unknown, schema: Schema, at: string): string[] {
  if (value === null) return schema.nullable ? [] : [`${at} is null`];
  if (Array.isArray(value)) {
    if (schema.type !== "array" || !schema.items) return [`${at} is a list`];
    const { items } = schema;
    return value.flatMap((item, i) => differences(item, items, `${at}.${i}`));
  }
  if (typeof value === "object") {
    const { properties = {}, required = [] } = schema;
    const entries = Object.entries(value ?? {});
    return [
      ...required
        .filter((name) => !Object.hasOwn(value ?? {}, name))
        .map((name) => `${at}.${name} is missing`),
      ...entries.flatMap(([name, inner]) => {
        const known = properties[name];
        return known
          ? differences(inner, known, `${at}.${name}`)
          : [`${at}.${name} is not described`];
      }),
    ];
  }
  const type = Number.isInteger(value) ? ["integer", "number"] : [typeof value];
  if (!type.includes(schema.type ?? "")) return [`${at} is no ${schema.type}`];
  if (schema.enum && !schema.enum.includes(String(value)))
    return [`${at} is not one of its values`];
  if (schema.format === "date-time" && !/T.*(Z|[+-]\d\d:\d\d)$/.test(String(value))) {
    return [`${at} has no time zone`];
  }
  return [];
}

const date = listingDate(
  "019a0000-0000-7000-8000-000000000002",
  "2026-09-24T14:00:00Z",
  "2026-09-24T16:30:00Z",
  {
    previousStartsAt: new Date("2026-09-23T14:00:00Z"),
    previousEndsAt: new Date("2026-09-23T16:30:00Z"),
  },
);
const whole: Parameters<typeof apiActivity>[0] = {
  ...publicListing({
    state: "cancelled",
    description: "**Een** voor jou.",
    withNames: ["NS"],
    contactName: "Fatma",
    contactEmail: "hoi@dock.example",
    address: "Vaartsestraat 1, 3511 AA Utrecht",
    onlineUrl: "https://meet.example/koffie",
    priceCents: 250,
    priceNote: "met U-pas gratis",
    audiences: ["seniors", "carers"],
    languages: ["nl", "tr"],
    stepFree: "yes",
    hearingLoop: "no",
    registration: "builtIn",
    capacity: 20,
    allDay: true,
    rhythm: "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261222T225959Z",
    image: {
      id: "019a0000-0000-7000-8000-000000000003",
      width: 1280,
      height: 720,
      widths: [320, 1280],
      focalX: 0.5,
      focalY: 0.5,
    },
    wijkCode: "WK034401",
    buurtCode: "BU03440112",
    imageAlt: "Koppen",
    imageCredit: "Ada",
    lastConfirmedAt: new Date("2026-09-20T10:00:00Z"),
    vanishedAt: new Date("2026-09-21T10:00:00Z"),
    campaign: { slug: "hoi", name: "HOI! 2026", design: "hoi" },
    edition: { slug: "week-2026", name: "Week 2026" },
    dates: [date],
  }),
  nextDate: date,
};
const bare = publicListing({ latitude: null, longitude: null, wijkCode: null, dates: [] });

describe("an activity of the API", () => {
  const { schemas } = openApi("https://omarmt.test").components;

  it.each([
    ["whole", whole],
    ["with nothing that can be left out", bare],
  ])("%s, is as its description says", (_which, listing) => {
    const activity = apiActivity(listing, "https://omarmt.test");
    expect(differences(activity, schemas.Activiteit, "activiteit")).toEqual([]);
  });

  it("would be seen to differ", () => {
    const activity = { ...apiActivity(whole, ""), status: "weg", titel: 1, extra: true };
    expect(differences(activity, schemas.Activiteit, "a")).toEqual([
      "a.titel is no string",
      "a.status is not one of its values",
      "a.extra is not described",
    ]);
  });

  it("says times on the clock of Utrecht", () => {
    expect(apiActivity(whole, "").momenten[0]).toEqual({
      id: date.id,
      begin: "2026-09-24T16:00:00+02:00",
      einde: "2026-09-24T18:30:00+02:00",
      status: "afgelast",
      eerder: { begin: "2026-09-23T16:00:00+02:00", einde: "2026-09-23T18:30:00+02:00" },
    });
  });

  it("says everything a visitor may ask", () => {
    expect(apiActivity(whole, "https://omarmt.test")).toMatchObject({
      beschrijving: "Een voor jou.",
      beschrijvingMarkdown: "**Een** voor jou.",
      doelgroepen: ["ouderen", "mantelzorgers"],
      talen: ["nl", "tr"],
      toegankelijkheid: { drempelvrij: "ja", ringleiding: "nee", gebarentaal: "onbekend" },
      aanmelden: {
        soort: "pagina",
        adres: "https://omarmt.test/agenda/hoi-koffie/meedoen",
        plaatsen: 20,
      },
      beeld: {
        url: "https://omarmt.test/beeld/019a0000-0000-7000-8000-000000000003/1280.jpg",
        maker: "Ada",
      },
      editie: { slug: "week-2026" },
      plek: {
        wijk: { slug: "west" },
        buurt: { code: "BU03440112", slug: "oog-in-al", naam: "Oog in Al" },
      },
    });
  });
});
