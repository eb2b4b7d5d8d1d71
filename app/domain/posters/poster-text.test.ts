import { expect, test } from "vitest";
import { mayBePrinted, posterTextForm } from "./poster-text";

test.each([
  [false, "submitted", true],
  [false, null, true],
  [true, null, true],
  [true, "approved", true],
  [true, "submitted", false],
  [true, "draft", false],
] as const)("approval asked: %s, words %s: may be printed %s", (needsApproval, state, may) => {
  const poster = state && { state };
  expect(mayBePrinted({ campaign: { needsApproval }, poster })).toBe(may);
});

test("what is left empty comes from the campaign", () => {
  expect(posterTextForm.parse({ title: "  Kom \n erbij ", closing: "", call: " " })).toEqual({
    title: "Kom erbij",
    closing: null,
    call: null,
    language: "nl",
  });
});
