import { describe, expect, test } from "vitest";
import { CODE_ALPHABET, codeAddress, codeFrom, codeUrl, readCode } from "./short-code";

describe("short codes", () => {
  test("have no letters that look alike", () => {
    for (const letter of "01ILOUilou") expect(CODE_ALPHABET).not.toContain(letter);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  });

  test("come from random numbers", () => {
    expect(codeFrom(new Uint32Array([0, 1, 29, 30, 4294967295]))).toBe("23Z2H");
  });

  test.each([
    ["7KX3M", "7KX3M"],
    [" 7kx3m ", "7KX3M"],
    ["7KX3", null],
    ["7KX3MM", null],
    ["7KX3O", null],
    ["../..", null],
    ["7KX3🙂", null],
    ["", null],
  ])("%s is read as %s", (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  test("stand in capitals in the symbol and readable below it", () => {
    expect(codeUrl("https://omarmt.nl/", "7KX3M")).toBe("HTTPS://OMARMT.NL/Q/7KX3M");
    expect(codeAddress("https://omarmt.nl", "7KX3M")).toBe("omarmt.nl/q/7KX3M");
  });
});
