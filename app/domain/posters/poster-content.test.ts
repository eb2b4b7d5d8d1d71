import { expect, test } from "vitest";
import { posterContent } from "./poster-content.server";

type Action = Parameters<typeof posterContent>[0];

const slot = (startsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(startsAt) });

function contentOf({
  title = "Soep op het plein",
  design = "komerbij" as Action["campaign"]["design"],
  first = "2027-10-02T12:00:00Z" as string | null,
  endsOn = "2027-10-07",
  placed = null as string | null,
  poster = null as Partial<NonNullable<Action["poster"]>> | null,
} = {}) {
  const action = {
    title,
    placeName: "De Ketel",
    spot: "",
    campaign: { design, startsOn: new Date("2027-09-30"), endsOn: new Date(endsOn) },
    partner: { name: "De Ketel" },
    partners: [
      { partner: { name: "Dock", markFile: "here", markRatio: 3 } },
      { partner: { name: "Portes", markFile: null, markRatio: null } },
      { partner: { name: "Buurtpastoraat", markFile: "gone", markRatio: 2 } },
    ],
    slots: first === null ? [] : [slot(first)],
    poster: poster && { title: null, closing: null, call: null, language: "nl", ...poster },
  } as unknown as Action;
  return posterContent(
    action,
    { code: "7KX3M", design: placed },
    {
      appUrl: "https://omarmt.nl",
      marks: new Map([["here", "UE5H"]]),
    },
  );
}

test("one side is Dutch and the other English; from another language the other is Dutch", () => {
  const dutch = contentOf({ design: "hoi" });
  expect([dutch.language, dutch.otherSide?.language]).toEqual(["nl", "en"]);
  expect(dutch.otherSide?.title).not.toBe(dutch.title);
  expect(dutch.otherSide?.code).toEqual(dutch.code);
  const turkish = contentOf({ poster: { language: "tr", title: "Çorba" } });
  expect([turkish.title, turkish.otherSide?.title]).toEqual(["Çorba", "Soep op het plein"]);
  expect(turkish.otherSide?.language).toBe("nl");
});

test("a partner without a mark, or whose file is gone, keeps its name", () => {
  const { partners, marks } = contentOf();
  expect(partners).toEqual(["Dock", "Portes", "Buurtpastoraat"]);
  expect(marks).toEqual([{ name: "Dock", png: "UE5H", ratio: 3 }]);
});

test("the other side promises nothing that the maker did not write", () => {
  expect(contentOf().otherSide?.closing).not.toBe("");
  expect(contentOf({ poster: { closing: "Soep kost € 2" } }).otherSide?.closing).toBe("");
});

test.each([
  ["2027-10-02T12:00:00Z", "2027-10-07", "2027-09-30"],
  ["2027-10-07T12:00:00Z", "2027-10-07", "2027-10-01"],
  // After midnight in Utrecht, while UTC still has the day before.
  ["2027-09-29T22:30:00Z", "2027-10-06", "2027-09-30"],
  ["2027-09-29T12:00:00Z", "2027-10-06", undefined],
])("an action on %s in an edition until %s shows the week from %s", (first, endsOn, week) => {
  expect(contentOf({ first, endsOn }).week).toBe(week);
});

test("a place with a design of its own gets that, with the words that go with it", () => {
  expect(contentOf({ design: "hoi" }).title).not.toBe("Soep op het plein");
  const placed = contentOf({ design: "hoi", placed: "thrifty" });
  expect(placed).toMatchObject({ design: "thrifty", title: "Soep op het plein" });
  expect(placed.otherSide?.design).toBe("thrifty");
  expect(contentOf({ design: "hoi", placed: "gone" }).design).toBe("hoi");
});

test("a title does not repeat the large word over it", () => {
  const title = "Kom erbij: soep op het plein";
  expect(contentOf({ title }).title).toBe("Soep op het plein");
  expect(contentOf({ title, design: "neutral" }).title).toBe(title);
  expect(contentOf({ title: "Kom erbij in de soepbus" }).title).toBe("Kom erbij in de soepbus");
  expect(contentOf({ title, poster: { title } }).title).toBe(title);
});

test("a poster of Lief en Leed says come where there is a day, and ask where there is none", () => {
  expect(contentOf({ design: "lief" }).call).toBe("Kom erbij");
  expect(contentOf({ design: "lief", first: null }).call).toBe("Vraag het aan");
});
