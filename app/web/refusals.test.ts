import { expect, test } from "vitest";
import { en, nl } from "~/locales/catalogue";
import { isRefusalData, refusal, REFUSALS } from "./refusals";

test.each(Object.entries(REFUSALS))("%s is %d, with words in both languages", (reason, status) => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(Reflect.get(nl.refusals, reason)).toBeTypeOf("string");
  expect(Reflect.get(en.refusals, reason)).toBeTypeOf("string");
});

test("a thrown refusal carries its reason", async () => {
  const response = refusal("rate-limited", { "Retry-After": "60" });
  expect(response.status).toBe(429);
  expect(response.headers.get("Retry-After")).toBe("60");
  expect(isRefusalData(await response.json())).toBe(true);
  expect(isRefusalData({ reason: "bad weather" })).toBe(false);
  expect(isRefusalData(null)).toBe(false);
});
