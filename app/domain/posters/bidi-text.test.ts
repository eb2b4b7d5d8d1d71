import { describe, expect, it } from "vitest";
import { visualParts } from "./bidi-text";

const shown = (line: string) => visualParts(line).map((part) => part.text);

describe("a line from right to left", () => {
  it("stands with its first words at the right, numbers and names as they read", () => {
    expect(shown("من 30 سبتمبر")).toEqual([" سبتمبر", "30", "من "]);
    expect(shown("في De Ketel اليوم")).toEqual([" اليوم", "De Ketel", "في "]);
  });

  it("has its brackets turned", () => {
    expect(shown("(مرحبًا)")).toEqual([")مرحبًا("]);
  });

  it("puts the first of two times at the right", () => {
    expect(shown("17.30 – 19.30")).toEqual(["19.30", " – ", "17.30"]);
  });
});
