import { describe, expect, it } from "vitest";
import { samplePoster } from "../../../../tests/support/sample-poster";
import { layOutPoster } from "../lay-out-poster.server";
import type { PosterContent, PosterFormat } from "../poster";

const LONG = "Bewonersgroep Zeven Straten";

/** The lines of the sender, and what the maker hears of it. */
function sender(content: Partial<PosterContent>, format: PosterFormat = "a5") {
  const laidOut = layOutPoster({ ...samplePoster, design: "lief", ...content }, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  const { drawing, notes } = laidOut;
  const lines = drawing.items.flatMap((item) =>
    item.kind === "text" && item.field === "sender" ? [item.text] : [],
  );
  return { lines, notes: notes.filter(({ field }) => field === "sender") };
}

const oneDay = samplePoster.facts.map((fact) => ({ ...fact, times: ["9.00 – 10.00 uur"] }));

describe("the sender", () => {
  it("goes on over more lines rather than lose who organises it", () => {
    const { lines, notes } = sender({ facts: oneDay, sender: `Utrecht Omarmt, met ${LONG}` });
    expect(lines).toEqual(["Utrecht Omarmt,", "met Bewonersgroep", "Zeven Straten"]);
    expect(notes).toEqual([]);
    const wide = sender({ facts: oneDay, sender: `Utrecht Omarmt, met ${LONG}` }, "a3");
    expect(wide.lines).toEqual([`Utrecht Omarmt, met ${LONG}`]);
  });

  it.each([
    ["nl", "Utrecht Omarmt, met ", "", "Utrecht Omarmt"],
    ["tr", "Utrecht Omarmt, ", " ile", "Utrecht Omarmt – Kom erbij"],
    ["ar", "Utrecht Omarmt، مع ", "", "Utrecht Omarmt – Kom erbij"],
  ] as const)(
    "ends before whom, where there is no room for a whole name: %s",
    (language, before, after, stands) => {
      const given = `${before}${`${LONG} en omstreken `.repeat(3)}${after}`;
      const { lines, notes } = sender({ language, sender: given });
      expect(lines).toEqual([stands]);
      expect(notes).toEqual([expect.objectContaining({ shown: stands, counts: "characters" })]);
    },
  );
});

it("is not cut in a sentence without a comma while there is room below", () => {
  const { lines, notes } = sender({ facts: oneDay, sender: `Utrecht Omarmt met ${LONG}` });
  expect(lines.join(" ")).toBe(`Utrecht Omarmt met ${LONG}`);
  expect(notes).toEqual([]);
});
