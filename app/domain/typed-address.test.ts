import { expect, test } from "vitest";
import {
  emailAddress,
  isWebAddress,
  optionalMail,
  optionalWebAddress,
  requiredMail,
} from "./typed-address";

test.each([emailAddress, optionalMail, requiredMail])("a mail address as we keep it", (form) => {
  expect(form.parse(" Samira@Linde.example ")).toBe("samira@linde.example");
  for (const wrong of ["samira", "a b@linde.example", `${"a".repeat(250)}@linde.example`]) {
    expect(form.safeParse(wrong).success).toBe(false);
  }
});

test("left empty, or not sent at all", () => {
  for (const nothing of ["", undefined]) {
    expect(optionalMail.parse(nothing)).toBe("");
    expect(requiredMail.safeParse(nothing).error?.issues[0]?.message).toBe("email");
    expect(optionalWebAddress(100).parse(nothing)).toBe("");
  }
});

test("the address of a page", () => {
  expect(optionalWebAddress(100).parse(" linde.example/agenda ")).toBe(
    "https://linde.example/agenda",
  );
  expect(isWebAddress("http://linde.example", 100)).toBe(true);
  for (const wrong of [
    "javascript:alert(1)",
    "https://linde",
    "https://me:secret@linde.example",
    `https://linde.example/${"a".repeat(100)}`,
    "linde.example",
  ]) {
    expect(isWebAddress(wrong, 100)).toBe(false);
  }
});
