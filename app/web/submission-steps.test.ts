import { expect, test } from "vitest";
import { joinForm, readEuros, whatForm, whoForm, youForm } from "~/domain/submissions/step-forms";
import { whereForm } from "~/domain/submissions/where-form";
import { parseForm } from "./forms";

test.each([
  ["2", 200],
  ["2,5", 250],
  ["€ 2.50", 250],
  ["12,-", 1200],
  ["0,05", 5],
  ["twee", null],
  ["-2", null],
  ["1e3", null],
  ["2,505", null],
])("%s is %s cents", (typed, cents) => {
  expect(readEuros(typed)).toBe(cents);
});

const posted = (fields: Record<string, string>) => new URLSearchParams(fields);
const errorsOf = (parsed: ReturnType<typeof parseForm>) => (parsed.ok ? {} : parsed.form.errors);

test("a web address gets its https, and only web addresses are taken", () => {
  const read = (registrationUrl: string) =>
    parseForm(posted({ registration: "link", registrationUrl, priceKind: "free" }), joinForm);
  const ok = read("www.voorbeeld.nl/meedoen");
  expect(ok.ok && ok.value.registrationTarget).toBe("https://www.voorbeeld.nl/meedoen");
  for (const bad of [
    "javascript:alert(1)",
    "data:text/html,<script>",
    "https://u:p@voorbeeld.nl",
    "ftp://voorbeeld.nl",
    "localhost",
    "",
  ]) {
    expect(errorsOf(read(bad))).toEqual({ registrationUrl: ["webAddress"] });
  }
});

test("cost and places are read, and asked for only where they count", () => {
  const ok = parseForm(
    posted({ registration: "builtIn", capacity: "12", priceKind: "paid", price: "2,50" }),
    joinForm,
  );
  expect(ok).toMatchObject({ ok: true, value: { capacity: 12, priceCents: 250 } });
  expect(errorsOf(parseForm(posted({ priceKind: "paid", price: "veel" }), joinForm))).toEqual({
    price: ["price"],
  });
  expect(errorsOf(parseForm(posted({ priceKind: "paid", price: "9999" }), joinForm))).toEqual({
    price: ["tooBig:1000"],
  });
  expect(errorsOf(parseForm(posted({ capacity: "0" }), joinForm))).toHaveProperty("capacity");
});

test("where: each way asks for its own", () => {
  expect(errorsOf(parseForm(posted({ placeWay: "found" }), whereForm))).toEqual({
    query: ["address"],
  });
  expect(
    errorsOf(parseForm(posted({ placeWay: "online", onlineUrl: "thuis" }), whereForm)),
  ).toEqual({ onlineUrl: ["webAddress"] });
  expect(
    errorsOf(parseForm(posted({ placeWay: "hand", postcode: "35", street: "" }), whereForm)),
  ).toEqual({ street: ["street"], postcode: ["postcode"] });
  expect(
    parseForm(posted({ placeWay: "hand", placeName: "Park", town: "Utrecht" }), whereForm).ok,
  ).toBe(true);
});

/** What people and programs put into fields, to no harm. */
const NASTY = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "مرحبا بالعالم \u202e txet",
  "👩‍👩‍👧‍👦 soep 🍲",
  "x".repeat(200),
  "\u200b\u200b",
  '\'; DROP TABLE "Submission"; --',
  "{{title}} ${title} %s",
];

test.each(NASTY)("%j is text in every field of text, or refused", (text) => {
  const what = parseForm(posted({ title: text, summary: text, description: text }), whatForm);
  if (what.ok) {
    expect(what.value.title).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]/);
    expect(what.value.title.length).toBeLessThanOrEqual(100);
  } else {
    expect(Object.keys(what.form.errors).every((name) => /title|summary/.test(name))).toBe(true);
  }
  // Nothing we did not offer gets through a choice.
  const who = parseForm(
    new URLSearchParams([
      ["audiences", text],
      ["audiences", "seniors"],
      ["audiences", "seniors"],
      ["stepFree", text],
    ]),
    whoForm,
  );
  expect(who).toMatchObject({ ok: true, value: { audiences: ["seniors"], stepFree: "unknown" } });
  const you = parseForm(
    posted({
      organiserName: "Linde",
      senderName: "Riet",
      senderEmail: text,
      contactEmail: text,
      contactWebsite: text,
      contactPhone: text,
    }),
    youForm,
  );
  expect(you.ok).toBe(false);
});
