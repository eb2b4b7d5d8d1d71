import { expect, test } from "vitest";
import { en, nl } from "../app/locales/catalogue";
import { missing } from "./check-texts";

test("both languages have every text", () => {
  expect(missing(nl, en)).toEqual([]);
  expect(missing(en, nl)).toEqual([]);
});

test("a missing, an empty and a nested text are named", () => {
  const texts = { agenda: { title: "Agenda", day: "Dag", none: "Niets" }, mail: { hello: "Dag" } };
  expect(missing(texts, { agenda: { title: "Agenda", day: "" } })).toEqual([
    "agenda.day",
    "agenda.none",
    "mail.hello",
  ]);
});

test("no text for residents says what makes people stay away", () => {
  const forResidents = [
    nl.agenda,
    nl.listing,
    nl.shell,
    nl.home,
    nl.tally,
    nl.posters,
    nl.embed,
    nl.submissions,
    nl.images,
    nl.registrations,
    nl.newsletter,
    nl.booklet,
  ];
  expect(JSON.stringify(forResidents)).not.toMatch(/eenza[am]/i);
});
