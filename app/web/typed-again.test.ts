import { expect, it } from "vitest";
import { isTypedAgain, wordsIn } from "./typed-again";

it("shows what a person typed, and not what the form added", () => {
  const fields: [string, string][] = [
    ["title", "Koffie"],
    ["phone", " 06 12345678 "],
    ["version", "12"],
    ["website", ""],
    ["stepFree", "unknown"],
    ["registration", "builtIn"],
    ["imageId", "0199f2f0-7d7e-7c39-bc3d-0d2a3b6b6f10"],
    ["opened", "kX1234567890abcdefgh.sig"],
    ["text", "Kom erbij.\nWij zetten thee."],
  ];
  expect(wordsIn({ action: "/x", fields, files: [] })).toEqual([
    "Koffie",
    "06 12345678",
    "Kom erbij.\nWij zetten thee.",
  ]);
});

it("knows its own among what an error carries", () => {
  expect(isTypedAgain({ reason: "database-away", typed: { action: "/", fields: [] } })).toBe(true);
  for (const other of [null, "typed", { typed: "x" }, { reason: "database-away" }]) {
    expect(isTypedAgain(other)).toBe(false);
  }
});
