import { expect, test } from "vitest";
import { senseLines } from "./sense-lines";

/** Every letter is half an em wide. */
const setting = {
  measure: (text: string) => text.length / 2,
  hyphenate: (word: string) => [word],
  reach: () => ({ above: 0.7, below: 0.2, leading: 1 }),
};

test("a clause ends in Arabic as in Dutch", () => {
  const lines = (text: string) => senseLines(text, 2, 8, setting)?.lines.map(({ text }) => text);
  expect(lines("eten ok, wonen leven buur")).toEqual(["eten ok,", "wonen leven buur"]);
  expect(lines("واحد لك، وواحد نهديه لجار")).toEqual(["واحد لك،", "وواحد نهديه لجار"]);
});
