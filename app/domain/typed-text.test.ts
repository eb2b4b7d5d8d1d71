import { expect, test } from "vitest";
import { optionalParagraphs, requiredLine } from "./typed-text";

const line = (text: string) => requiredLine(20, "missing").safeParse(text);

test.each([
  ["  HOI! \n\t koffie ", "HOI! koffie"],
  ["a\u0007b\u001bc\u0085d", "abcd"],
  ["\u202egnp.koffie", "gnp.koffie"],
  ["a\uffffb\u{1fffe}c\ufff9d\ud800", "abcd"],
  ["قهوة ☕", "قهوة ☕"],
  ["👩‍👩‍👧 می‌روم", "👩‍👩‍👧 می‌روم"],
  [`Ze${"\u0301".repeat(60)}s`, `Ze${"\u0301".repeat(6)}s`],
])("%j is kept as %j", (typed, kept) => expect(line(typed).data).toBe(kept));

test.each(["", "  ", "\u200b\u200b", "\u2066\u2069", "\u200d", "\u0007", "\u3164 \u2800"])(
  "%j is nothing typed",
  (typed) => expect(line(typed).error?.issues).toMatchObject([{ message: "missing" }]),
);

test("paragraphs keep their lines and nothing else that is not seen", () => {
  expect(optionalParagraphs(50).parse("een\r\n\r\ntwee\u0000\u202e\r")).toBe("een\n\ntwee");
  expect(optionalParagraphs(50).parse("\u200b\n\u2066")).toBe("");
});
