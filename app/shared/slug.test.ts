import { describe, expect, it } from "vitest";
import { freeSlug, slugOfTitle } from "./slug";

describe("the address of something with a title", () => {
  it.each([
    ["HOI! koffie op station Vaartsche Rijn", "hoi-koffie-op-station-vaartsche-rijn"],
    ["Thee én verhalen", "thee-en-verhalen"],
    ["Çay ve sohbet: ğ, ş & ö", "cay-ve-sohbet-g-s-o"],
    ["  100% gratis  ", "100-gratis"],
    ["قهوة", "activiteit"],
    ["☕️", "activiteit"],
  ])("makes %j into %j", (title, slug) => {
    expect(slugOfTitle(title)).toBe(slug);
  });

  it("is at most 80 characters and ends with a whole word", () => {
    const slug = slugOfTitle("samen koken en eten ".repeat(10));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/-(samen|koken|en|eten)$/);
  });

  it("cuts one endless word where it must", () => {
    expect(slugOfTitle("a".repeat(200))).toBe("a".repeat(80));
  });

  it("gets a number when it is taken, and still fits", () => {
    expect(freeSlug("thee", new Set())).toBe("thee");
    expect(freeSlug("thee", new Set(["thee", "thee-2"]))).toBe("thee-3");
    const long = "a".repeat(80);
    expect(freeSlug(long, new Set([long]))).toBe(`${"a".repeat(78)}-2`);
  });
});
