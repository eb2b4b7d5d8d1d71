import { expect, test } from "vitest";
import { actionForm } from "~/domain/campaign-actions/action-form";
import { placementForm } from "~/domain/posters/placement";
import { posterTextForm } from "~/domain/posters/poster-text";
import { parseForm } from "./forms";

const posted = (fields: Record<string, string>) => new URLSearchParams(fields);

const partnerId = "0199a0c0-0000-4000-8000-000000000001";

test("an action may be registered with its name, kind and organiser alone", () => {
  const empty = { summary: "", publicText: "", stationCode: "", placeName: "", spot: "" };
  const fields = { title: " HOI!  koffie ", kind: "stationCoffee", partnerId, ...empty };
  expect(parseForm(posted(fields), actionForm)).toMatchObject({
    ok: true,
    value: { title: "HOI! koffie", summary: "", publicText: "", placeName: "", spot: "" },
  });
});

test("what is left out or too long in an action is said in its own words", () => {
  const fields = { title: " ", kind: "", partnerId: "", spot: "x".repeat(91) };
  expect(parseForm(posted(fields), actionForm)).toMatchObject({
    ok: false,
    form: {
      errors: {
        title: ["actionTitle"],
        kind: ["chooseKind"],
        partnerId: ["chooseOrganiser"],
        spot: ["tooLong:90"],
      },
    },
  });
});

test("a placement needs a place, also when the field was left empty", () => {
  const form = { errors: { label: ["placementLabel"] } };
  expect(parseForm(posted({ label: "" }), placementForm)).toMatchObject({ ok: false, form });
  expect(parseForm(posted({}), placementForm)).toMatchObject({ ok: false, form });
});

test("words on a poster may be taken away again", () => {
  expect(parseForm(posted({ title: "", closing: " Gratis " }), posterTextForm)).toMatchObject({
    ok: true,
    value: { title: null, closing: "Gratis" },
  });
});
