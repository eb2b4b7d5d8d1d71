import { describe, expect, test } from "vitest";
import type { ActingAccount } from "~/domain/access/acting-account";
import {
  actionPhase,
  missingBeforePublishing,
  missingInPublished,
  publishesDirectly,
  wordsToAvoid,
  type PublishableAction,
} from "./campaign-action";

const now = new Date("2026-09-20T10:00:00Z");
const slot = {
  startsAt: new Date("2026-09-24T14:00:00Z"),
  endsAt: new Date("2026-09-24T16:30:00Z"),
};

const complete: PublishableAction = {
  kind: "stationCoffee",
  title: "HOI! koffie op station Vaartsche Rijn",
  summary: "Je krijgt twee koppen koffie.",
  publicText: "Eén is voor jou.",
  stationCode: "UTVR",
  placeName: "Utrecht Vaartsche Rijn",
  wijkCode: "WK034408",
  spot: "In de hal",
  slots: [slot],
};

describe("what is missing before an action can be published", () => {
  test("nothing, when all is filled in", () => {
    expect(missingBeforePublishing(complete, now)).toEqual([]);
  });

  test.each([
    ["title", { title: " " }],
    ["summary", { summary: "" }],
    ["publicText", { publicText: "" }],
    ["place", { stationCode: null }],
    ["spot", { spot: "" }],
    ["slots", { slots: [] }],
    ["future", { slots: [{ startsAt: new Date(0), endsAt: new Date(1) }] }],
  ] as const)("%s, when only that is left out", (step, gap) => {
    expect(missingBeforePublishing({ ...complete, ...gap } as PublishableAction, now)).toEqual([
      step,
    ]);
  });

  test("a meal needs a place with a wijk instead of a station, and no exact spot", () => {
    const meal = { ...complete, kind: "meal" as const, stationCode: null, spot: "" };
    expect(missingBeforePublishing(meal, now)).toEqual([]);
    expect(missingBeforePublishing({ ...meal, wijkCode: null }, now)).toEqual(["place"]);
    expect(missingBeforePublishing({ ...meal, placeName: "" }, now)).toEqual(["place"]);
  });

  test("the last minute of the last slot still counts as future", () => {
    const justBefore = new Date(slot.endsAt.getTime() - 1);
    expect(missingBeforePublishing(complete, justBefore)).toEqual([]);
    expect(missingBeforePublishing(complete, slot.endsAt)).toEqual(["future"]);
  });

  test("a public action may have passed, but must stay complete", () => {
    const later = new Date("2027-01-01T00:00:00Z");
    expect(missingInPublished(complete, later)).toEqual([]);
    expect(missingInPublished({ ...complete, summary: "" }, later)).toEqual(["summary"]);
  });
});

describe("who publishes without asking", () => {
  const organiser: ActingAccount = {
    id: "a",
    name: "Samira",
    email: "samira@dock.example",
    locale: "nl",
    roles: [],
    grants: [],
    partnerIds: ["p"],
  };

  const free = { partnerId: "p", campaignId: "c", campaign: { needsApproval: false } };
  const approved = { ...free, campaign: { needsApproval: true } };

  test("an organiser only where the campaign needs no approval", () => {
    expect(publishesDirectly(organiser, free)).toBe(true);
    expect(publishesDirectly(organiser, approved)).toBe(false);
  });

  test.each(["coordinator", "communications"] as const)("%s always", (role) => {
    expect(publishesDirectly({ ...organiser, roles: [role] }, approved)).toBe(true);
  });

  test.each(["admin", "assessor", "decider", "payer"] as const)("%s does not", (role) => {
    expect(publishesDirectly({ ...organiser, roles: [role] }, approved)).toBe(false);
  });

  test("a role for one partner or campaign only there", () => {
    const grant = { role: "communications", partnerId: null, campaignId: null } as const;
    const forPartner = { ...organiser, grants: [{ ...grant, partnerId: "p" }] };
    const forCampaign = { ...organiser, grants: [{ ...grant, campaignId: "c" }] };
    for (const account of [forPartner, forCampaign]) {
      expect(publishesDirectly(account, approved)).toBe(true);
      const elsewhere = { ...approved, partnerId: "other", campaignId: "other" };
      expect(publishesDirectly(account, elsewhere)).toBe(false);
    }
  });
});

describe("the phase of an action", () => {
  const action = { state: "published", publishedAt: now, slots: [slot] } as const;

  test.each([
    ["planned", now],
    ["running", slot.startsAt],
    ["running", new Date(slot.endsAt.getTime() - 1)],
    ["done", slot.endsAt],
  ] as const)("%s at %s", (phase, at) => {
    expect(actionPhase({ ...action, slots: [...action.slots] }, at)).toBe(phase);
  });

  test("preparing until it is public, whatever its dates", () => {
    expect(actionPhase({ state: "draft", publishedAt: null, slots: [slot] }, slot.endsAt)).toBe(
      "preparing",
    );
  });

  test("cancelled stays cancelled", () => {
    expect(actionPhase({ state: "cancelled", publishedAt: now, slots: [slot] }, now)).toBe(
      "cancelled",
    );
  });
});

describe("words to avoid in texts for residents", () => {
  test.each([
    ["Zo helpen we eenzame reizigers.", ["eenzame"]],
    ["Week tegen Eenzaamheid", ["Eenzaamheid"]],
    ["anti-eenzaamheid en Vereenzaming", ["anti-eenzaamheid", "Vereenzaming"]],
    ["For lonely people", ["lonely"]],
    ["Kom erbij, ook als je alleen reist.", []],
    ["Samen één zaal vol", []],
  ])("%s", (text, words) => {
    expect(wordsToAvoid(text)).toEqual(words);
  });
});
