import { expect, test } from "vitest";
import { PROGRAMME_PAGE, programmeQuery, readProgramme, sectionsOf } from "./programme";

const counts = [
  { day: "2026-09-25", place: "WK034402", shown: 3, going: 2 },
  { day: "2026-09-24", place: "online", shown: 1, going: 1 },
  { day: "2026-09-24", place: "WK034401", shown: PROGRAMME_PAGE, going: PROGRAMME_PAGE },
  { day: "2026-09-24", place: "elders", shown: 1, going: 1 },
];

test("days stand in order, each with the page on which it begins", () => {
  expect(sectionsOf(counts, "dag")).toEqual({
    sections: [
      { key: "2026-09-24", going: PROGRAMME_PAGE + 2, page: 1 },
      { key: "2026-09-25", going: 2, page: 2 },
    ],
    pages: 2,
  });
});

test("what is in no wijk comes after the wijken, online first", () => {
  const { sections } = sectionsOf(counts, "wijk");
  expect(sections.map(({ key, page }) => [key, page])).toEqual([
    ["WK034401", 1],
    ["WK034402", 2],
    ["online", 2],
    ["elders", 2],
  ]);
});

test("whatever stands in the address gives a view, and every view has one address", () => {
  const read = (query: string) => readProgramme(new URLSearchParams(query));
  expect(read("")).toEqual({ view: "dag", page: 1 });
  expect(read("per=wijk&bladzijde=3")).toEqual({ view: "wijk", page: 3 });
  for (const odd of ["per=<script>", "bladzijde=-1", "bladzijde=0", "bladzijde=1e9"]) {
    expect(read(odd)).toEqual({ view: "dag", page: 1 });
  }
  expect(programmeQuery({ view: "dag", page: 1 })).toBe("");
  expect(programmeQuery({ view: "wijk", page: 3 })).toBe("?per=wijk&bladzijde=3");
});

test("an edition without anything has one empty page", () => {
  expect(sectionsOf([], "dag")).toEqual({ sections: [], pages: 1 });
});
