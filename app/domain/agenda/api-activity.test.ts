import { describe, expect, it } from "vitest";
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

const date = {
  id: "019a0000-0000-7000-8000-000000000002",
  startsAt: new Date("2026-09-24T14:00:00Z"),
  endsAt: new Date("2026-09-24T16:30:00Z"),
};
const whole: Parameters<typeof apiActivity>[0] = {
  id: "019a0000-0000-7000-8000-000000000001",
  slug: "hoi-koffie",
  status: "cancelled",
  title: "HOI! koffie",
  summary: "Twee koppen.",
  description: "",
  organiserName: "DOCK",
  withNames: ["NS"],
  placeName: "Vaartsche Rijn",
  spot: "in de hal",
  latitude: 52.0789,
  longitude: 5.1217,
  wijkCode: "WK034408",
  priceCents: 0,
  stepFree: "yes",
  publishedAt: new Date("2026-09-01T10:00:00Z"),
  changedAt: new Date("2026-09-20T10:00:00Z"),
  campaign: { slug: "hoi", name: "HOI! 2026", design: "hoi" },
  dates: [date],
  nextDate: date,
};
const bare: typeof whole = {
  ...whole,
  status: "published",
  withNames: [],
  latitude: null,
  longitude: null,
  wijkCode: null,
  priceCents: null,
  stepFree: "unknown",
  campaign: null,
  dates: [],
  nextDate: undefined,
};

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
    });
  });
});
