import { expect, test } from "vitest";
import {
  MOST_ATTEMPTS,
  itemsFor,
  pauseAfter,
  subscribeForm,
  wordsIn,
  type NewsletterItem,
} from "./newsletter";

const item = (slug: string, wijkCode: string | null): NewsletterItem => ({
  slug,
  title: slug,
  summary: "",
  placeName: "",
  wijkCode,
  priceCents: 0,
  stepFree: true,
  dates: [{ startsAt: "2026-09-24T14:00:00.000Z", endsAt: "2026-09-24T16:00:00.000Z" }],
  allDay: false,
  moreDates: 0,
});

const ITEMS = [item("zuid", "WK034407"), item("west", "WK034401"), item("online", null)];

test("who chose wijken gets those, and what is everywhere", () => {
  expect(itemsFor(ITEMS, []).map(({ slug }) => slug)).toEqual(["zuid", "west", "online"]);
  expect(itemsFor(ITEMS, ["WK034401"]).map(({ slug }) => slug)).toEqual(["west", "online"]);
  expect(itemsFor(ITEMS.slice(0, 2), ["WK034403"])).toEqual([]);
});

test("readers of English get Dutch where there is no English", () => {
  const words = { subjectNl: "Kom erbij", introNl: "Hallo", subjectEn: "", introEn: "" };
  expect(wordsIn(words, "en")).toEqual({ subject: "Kom erbij", intro: "Hallo", introLang: "nl" });
  const both = { ...words, subjectEn: "Join us", introEn: "Hello" };
  expect(wordsIn(both, "en")).toEqual({ subject: "Join us", intro: "Hello", introLang: "en" });
  expect(wordsIn(both, "nl").subject).toBe("Kom erbij");
});

test("pauses grow, to an hour at most, and take some three hours together", () => {
  const pauses = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => pauseAfter(i + 1));
  expect(pauses.slice(0, 3)).toEqual([5_000, 15_000, 45_000]);
  expect(Math.max(...pauses)).toBe(3_600_000);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(2 * 3_600_000);
});

test("wijken nobody knows are left out, and each stands once", () => {
  const form = { email: " Samira@Dock.example ", taal: "en" };
  expect(
    subscribeForm.parse({ ...form, wijken: ["WK034407", "WK0", "WK034401", "WK034407"] }),
  ).toEqual({
    email: "samira@dock.example",
    taal: "en",
    wijken: ["WK034401", "WK034407"],
  });
  expect(subscribeForm.safeParse({ ...form, email: "samira" }).success).toBe(false);
});
