import { describe, expect, it } from "vitest";
import { figuresPerPlace, perTenCups, type ActionOutcome } from "./figures-per-place";

let nextId = 0;
function at(place: string, fields: Partial<ActionOutcome> = {}): ActionOutcome {
  nextId += 1;
  return { id: String(nextId), place, phase: "done", figures: {}, scans: 0, ...fields };
}
const counted = (value: number) => ({ value, origin: "counted" }) as const;

describe("figures per place", () => {
  it("add up, most cups first, with a total", () => {
    const table = figuresPerPlace([
      at("Overvecht", { figures: { cups: counted(100), volunteers: counted(6) }, scans: 5 }),
      at("Centraal", { figures: { cups: counted(300), volunteers: counted(8) }, scans: 7 }),
      at("Overvecht", { figures: { cups: counted(50), volunteers: counted(7) }, scans: 1 }),
    ]);
    expect(table.places.map(({ place, cups, scans }) => [place, cups, scans])).toEqual([
      ["Centraal", 300, 7],
      ["Overvecht", 150, 6],
    ]);
    expect(table.total).toMatchObject({ cups: 450, volunteers: 21, scans: 13 });
  });

  it("hide few volunteers, and the place they could be worked out from", () => {
    const table = figuresPerPlace([
      at("Centraal", { figures: { volunteers: counted(14) } }),
      at("Overvecht", { figures: { volunteers: counted(9) } }),
      at("Zuilen", { figures: { volunteers: counted(3), cups: counted(40) } }),
    ]);
    expect(Object.fromEntries(table.places.map((p) => [p.place, p.volunteers]))).toEqual({
      Zuilen: null,
      Centraal: 14,
      Overvecht: null,
    });
    expect(table.total.volunteers).toBe(26);
  });

  it("keep cups in sight however few: they are not people", () => {
    const table = figuresPerPlace([at("Zuilen", { figures: { cups: counted(2) } })]);
    expect(table.places[0]?.cups).toBe(2);
  });

  it("tell unknown from zero", () => {
    const table = figuresPerPlace([
      at("Zuilen"),
      at("Overvecht", { figures: { cups: counted(0) } }),
    ]);
    expect(table.places.map(({ place, cups }) => [place, cups])).toEqual([
      ["Overvecht", 0],
      ["Zuilen", null],
    ]);
  });

  it.each([
    ["planned", [at("x", { phase: "planned" })]],
    ["missing", [at("x"), at("x", { figures: { cups: counted(1) } })]],
    ["tapped", [at("x", { figures: { cups: { value: 1, origin: "tapped" } } })]],
    [
      "estimated",
      [
        at("x", {
          figures: { cups: { value: 1, origin: "estimated" }, conversations: counted(1) },
        }),
      ],
    ],
    ["counted", [at("x", { figures: { cups: counted(1) } }), at("x", { phase: "planned" })]],
  ] as const)("are %s by their weakest part", (quality, actions) => {
    expect(figuresPerPlace([...actions]).places[0]?.quality).toBe(quality);
  });
});

it("divides conversations by cups only where there are cups", () => {
  expect(perTenCups({ cups: 200, conversations: 70 })).toBe(3.5);
  expect(perTenCups({ cups: 0, conversations: 3 })).toBeNull();
  expect(perTenCups({ cups: 10, conversations: null })).toBeNull();
});
