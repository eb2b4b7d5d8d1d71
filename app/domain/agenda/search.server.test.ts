import { beforeEach, expect, it } from "vitest";
import { db } from "~/db.server";
import { NO_FILTER } from "./agenda-filter";
import { listAgenda } from "./list-agenda.server";

const now = new Date("2026-09-24T10:00:00+02:00");

beforeEach(async () => {
  const texts = [
    ["Samen wandelen door het park", "Een rondje van een uur."],
    ["Ochtendkoffie", "Voor wie vroeg op is."],
    ["Café Één", "Schuif aan voor een gesprek over feesten."],
    ["Haken en breien", "Neem je bolletje wol mee."],
  ];
  for (const [i, [title = "", summary = ""]] of texts.entries()) {
    await db.listing.create({
      data: {
        slug: `listing-${i}`,
        title,
        summary,
        description: title.startsWith("Haken")
          ? `Breinaalden zijn er. قهوة! ${"lang".repeat(40)}`
          : "",
        organiserName: "DOCK",
        placeName: "Vaartsche Rijn",
        publishedAt: now,
        changedAt: now,
        dates: {
          create: [
            {
              startsAt: new Date(now.getTime() + (i + 1) * 3_600_000),
              endsAt: new Date(now.getTime() + (i + 2) * 3_600_000),
            },
          ],
        },
      },
    });
  }
});

const found = async (words: string) =>
  (await listAgenda({ ...NO_FILTER, words }, now)).days.flatMap(({ occurrences }) =>
    occurrences.map(({ title }) => title),
  );

const WALK = "Samen wandelen door het park";
const ALL = [WALK, "Ochtendkoffie", "Café Één", "Haken en breien"];

it.each([
  ["another form of the word", "wandeling", [WALK]],
  ["another form, the other way", "feest", ["Café Één"]],
  ["part of a word", "koffie", ["Ochtendkoffie"]],
  ["no accents", "cafe een", ["Café Één"]],
  ["accents of one's own", "CAFÉ", ["Café Één"]],
  ["a typing error", "wandlen", [WALK]],
  ["two typing errors and all words", "wandlen prak vaartshe", []],
  ["a typing error beside a good word", "vaartshe haken", ["Haken en breien"]],
  ["the same for everyone, in order of time", "vaartsche rijn", ALL],
  ["something that is nowhere", "olifanten", []],
  ["the begin of a word, two letters long", "ha", ["Haken en breien"]],
  ["two letters inside a word are no word", "ff", []],
  ["a word of the description", "قهوة", ["Haken en breien"]],
  ["a typing error in a word of the description", "breinalden", ["Haken en breien"]],
  ["a word longer than words are", `${"lang".repeat(40)}er`, ["Haken en breien"]],
  ["nothing but signs", "%", []],
])("%s: %s", async (_what, words, titles) => {
  expect(await found(words)).toEqual(titles);
});

it("forgives only what is nowhere: a word that is somewhere is meant", async () => {
  expect(await found("haken")).toEqual(["Haken en breien"]);
  await db.listing.update({ where: { slug: "listing-1" }, data: { title: "Maken" } });
  expect(await found("haken")).toEqual(["Haken en breien"]);
  expect(await found("ochtendkoffie")).toEqual([]);
});
