import { expect, it } from "vitest";
import { searchWords } from "./search-words";

it.each([
  ["Koffie", ["koffie"]],
  ["Één café!", ["een", "cafe"]],
  ["thee thee THEE", ["thee"]],
  ['\'; DROP TABLE "Listing"', ["drop", "table", "listing"]],
  ["% _ \\ & | : *", []],
  ["buurt-lunch 50+", ["buurt", "lunch", "50"]],
  ["شاي 🍵", ["شاي"]],
  ["a b c d e f g h i j", ["a", "b", "c", "d", "e", "f", "g", "h"]],
])("%s", (typed, words) => {
  expect(searchWords(typed)).toEqual(words);
});
