import { expect, it } from "vitest";
import { KeptAnswers } from "./kept-answers";

it("keeps what was used last within its bytes", () => {
  const kept = new KeptAnswers<{ bytes: number }>(100);
  for (const key of ["a", "b", "c", "d"]) kept.set(key, { bytes: 25 });
  kept.get("a");
  kept.set("e", { bytes: 20 });
  expect(kept.get("b")).toBeUndefined();
  expect(kept.get("a")).toEqual({ bytes: 25 });
  expect(kept.bytes).toBe(95);
});

it("counts an answer that takes the place of another once", () => {
  const kept = new KeptAnswers<{ bytes: number }>(100);
  kept.set("a", { bytes: 20 });
  kept.set("a", { bytes: 10 });
  expect(kept.bytes).toBe(10);
  kept.delete("a");
  kept.delete("a");
  expect(kept.bytes).toBe(0);
});

it("never gives one answer the room of all", () => {
  const kept = new KeptAnswers<{ bytes: number }>(100);
  kept.set("a", { bytes: 20 });
  kept.set("all", { bytes: 26 });
  expect(kept.get("all")).toBeUndefined();
  expect(kept.get("a")).toEqual({ bytes: 20 });
});
