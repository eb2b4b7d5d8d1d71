import { describe, expect, it } from "vitest";
import { samplePoster } from "../../../../tests/support/sample-poster";
import { layOutPoster } from "../lay-out-poster.server";
import type { PosterFormat } from "../poster";

const SENDER = "Utrecht Omarmt, met Bewonersgroep Zeven Straten";
const NAMES = ["Gemeente Utrecht", "DOCK Utrecht", "NS Stations"];
const MANY = [...NAMES, "Bibliotheek Utrecht", "Buurtteam Zuilen", "Humanitas Utrecht"];

/** The lines that name the partners, and what the maker hears of them. */
function named(partners: string[], format: PosterFormat) {
  const facts = samplePoster.facts.map((fact) => ({ ...fact, times: ["9.00 – 10.00 uur"] }));
  const content = { ...samplePoster, design: "thrifty", facts, sender: SENDER, partners } as const;
  const laidOut = layOutPoster(content, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  const lines = laidOut.drawing.items.flatMap((item) =>
    item.kind === "text" && item.field === "partners" ? [item.text] : [],
  );
  return { lines, notes: laidOut.notes.filter(({ field }) => field === "partners") };
}

describe("the partners over the sender", () => {
  it.each(["a2", "a3", "a4", "a5", "a5x2", "story"] as const)(
    "take a second line rather than lose one: %s",
    (format) => {
      const { lines, notes } = named(NAMES, format);
      expect(notes).toEqual([]);
      expect(lines.slice(0, 2)).toEqual([
        "Samen met Gemeente Utrecht,",
        "DOCK Utrecht, NS Stations",
      ]);
    },
  );

  it("stay on one line where all of them fit", () => {
    expect(named(NAMES.slice(0, 2), "a3").lines).toHaveLength(1);
  });

  it.each(["a3", "a4", "a5", "square", "story"] as const)(
    "are named by their whole names where not all fit: %s",
    (format) => {
      const { lines, notes } = named(MANY, format);
      const [note] = notes;
      expect(note?.shown).toMatch(/…$/u);
      const shown = lines.join(" ").slice("Samen met ".length).split("…")[0]?.split(", ");
      for (const name of shown ?? []) expect(MANY).toContain(name.replaceAll("\u00A0", " "));
    },
  );
});
