import { expect, it } from "vitest";
import { initialsOf } from "./site";

it("takes the first letter of the first and the last name", () => {
  expect(initialsOf("Samira el Amrani")).toBe("SA");
  expect(initialsOf("Joris")).toBe("J");
  expect(initialsOf("  ")).toBe("");
});
