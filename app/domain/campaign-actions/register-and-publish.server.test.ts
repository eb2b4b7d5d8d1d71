import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { coffeeInput } from "../../../tests/support/action-input";
import { joinPartner, openHoi, signUp } from "../../../tests/support/station-coffee";
import { cancelAction } from "./cancel-action.server";
import { editAction } from "./edit-action.server";
import { findAction, findEditableAction } from "./find-action.server";
import { listSubmitted } from "./list-submitted.server";
import { publishAction } from "./publish-action.server";
import { registerAction } from "./register-action.server";
import { returnAction } from "./return-action.server";

const now = new Date("2026-09-20T10:00:00Z");

let hoi: Awaited<ReturnType<typeof openHoi>>;
let dock: Awaited<ReturnType<typeof joinPartner>>;
let samira: ActingAccount;
let ruud: ActingAccount;
let noor: ActingAccount;

beforeEach(async () => {
  hoi = await openHoi();
  dock = await joinPartner("DOCK");
  const kerk = await joinPartner("Kerk");
  samira = await signUp("Samira", { partnerIds: [dock.id] });
  ruud = await signUp("Ruud", { partnerIds: [kerk.id] });
  noor = await signUp("Noor", { roles: ["communications"] });
});

async function register(account = samira, change: Record<string, unknown> = {}) {
  const result = await registerAction(hoi.slug, coffeeInput(dock.id, change), { account, now });
  if (!result.ok) throw new Error(result.reason);
  return result.actionId;
}

const askApproval = () =>
  db.campaign.update({ where: { id: hoi.id }, data: { needsApproval: true } });

describe("registering", () => {
  test("stores a draft at its station, with buurt and wijk from the coordinates", async () => {
    const ns = await joinPartner("NS");
    const id = await register(samira, { withPartnerIds: [ns.id, dock.id] });
    const action = await db.campaignAction.findUniqueOrThrow({
      where: { id },
      include: { slots: { orderBy: { startsAt: "asc" } }, partners: true },
    });
    expect(action).toMatchObject({
      state: "draft",
      stationCode: "UTVR",
      placeName: "Station Utrecht Vaartsche Rijn",
      wijkCode: "WK034408",
      buurtCode: "BU03440812",
      createdById: samira.id,
    });
    expect(action.slots.map((slot) => slot.startsAt.toISOString())).toEqual([
      "2026-09-24T14:00:00.000Z",
      "2026-09-25T05:30:00.000Z",
    ]);
    // The organiser itself is not listed as a partner a second time.
    expect(action.partners.map(({ partnerId }) => partnerId)).toEqual([ns.id]);
    expect(action.tallyKey).toMatch(/^[\w-]{22}$/);
    expect(await db.auditEntry.count({ where: { verb: "register-action", subjectId: id } })).toBe(
      1,
    );
  });

  test("a place by name gets its wijk from the postcode; outside Utrecht is refused", async () => {
    const meal = { kind: "meal", placeName: "Buurthuis", postcode: "3562 AB" };
    const id = await register(samira, meal);
    expect(await db.campaignAction.findUniqueOrThrow({ where: { id } })).toMatchObject({
      wijkCode: "WK034403",
      stationCode: null,
    });
    const outside = coffeeInput(dock.id, { ...meal, postcode: "1012" });
    expect(await registerAction(hoi.slug, outside, { account: samira, now })).toEqual({
      ok: false,
      reason: "place-outside-utrecht",
    });
  });

  test("is refused for another one's partner, and in a campaign that does not exist", async () => {
    const input = coffeeInput(dock.id);
    expect(await registerAction(hoi.slug, input, { account: ruud, now })).toEqual({
      ok: false,
      reason: "not-your-partner",
    });
    expect(await registerAction("hoi-1900", input, { account: samira, now })).toEqual({
      ok: false,
      reason: "no-such-campaign",
    });
    expect(await db.campaignAction.count()).toBe(0);
  });
});

describe("publishing", () => {
  test("puts a complete action in the agenda", async () => {
    const id = await register();
    const result = await publishAction(id, { account: samira, now });
    expect(result).toMatchObject({ ok: true, outcome: "published" });
    const listing = await db.listing.findUniqueOrThrow({
      where: { actionId: id },
      include: { dates: true },
    });
    expect(listing).toMatchObject({ wijkCode: "WK034408", state: "published", priceCents: 0 });
    expect(listing.dates).toHaveLength(2);
  });

  test("says what is missing and changes nothing", async () => {
    const id = await register(samira, { summary: "", slots: [] });
    expect(await publishAction(id, { account: samira, now })).toEqual({
      ok: false,
      reason: "not-ready",
      missing: ["summary", "slots"],
    });
    expect(await db.listing.count()).toBe(0);
  });

  test("with approval goes to communications first, who gets a mail and publishes", async () => {
    await askApproval();
    const id = await register();
    expect(await publishAction(id, { account: samira, now })).toMatchObject({
      outcome: "submitted",
    });
    expect(await db.listing.count()).toBe(0);
    expect(await db.mail.findMany()).toMatchObject([
      { template: "action-submitted", recipient: noor.email },
    ]);
    expect((await listSubmitted({ account: noor })).map((action) => action.id)).toEqual([id]);
    expect(await listSubmitted({ account: samira })).toEqual([]);

    expect(await publishAction(id, { account: noor, now })).toMatchObject({ outcome: "published" });
    expect(await db.listing.count()).toBe(1);
    expect(await db.mail.findMany({ where: { template: "action-published" } })).toMatchObject([
      { recipient: samira.email },
    ]);
  });

  test("ten at once give one listing and one entry in the audit", async () => {
    const id = await register();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => publishAction(id, { account: samira, now })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.listing.count()).toBe(1);
    expect(await db.auditEntry.count({ where: { verb: "publish-action" } })).toBe(1);
  });

  test("is not for others, who do not even see the draft", async () => {
    const id = await register();
    expect(await findAction(id, { account: ruud })).toBeNull();
    expect(await publishAction(id, { account: ruud, now })).toEqual({
      ok: false,
      reason: "not-found",
    });
    await publishAction(id, { account: samira, now });
    expect(await findAction(id, { account: ruud })).toMatchObject({ id, mayEdit: false });
    expect(await findEditableAction(id, { account: ruud })).toBeNull();
    expect(await findAction("../etc", { account: samira })).toBeNull();
  });
});

describe("sending back", () => {
  test("makes it a draft again with a note and a mail; only the team may", async () => {
    await askApproval();
    const id = await register();
    await publishAction(id, { account: samira, now });
    expect(await returnAction(id, "Korter graag", { account: samira, now })).toEqual({
      ok: false,
      reason: "not-allowed",
    });
    expect(await returnAction(id, "Korter graag", { account: noor, now })).toEqual({ ok: true });
    expect(await db.campaignAction.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "draft",
      returnNote: "Korter graag",
    });
    expect(await db.mail.count({ where: { template: "action-returned" } })).toBe(1);
    expect(await returnAction(id, "Nog eens", { account: noor, now })).toEqual({
      ok: false,
      reason: "not-in-this-state",
    });
  });
});

describe("editing", () => {
  const edit = (id: string, version: number, change = {}, account = samira) =>
    editAction(id, { ...coffeeInput(dock.id, change), version }, { account, now });

  test("of a public action changes the agenda at once", async () => {
    const id = await register();
    await publishAction(id, { account: samira, now });
    const { version } = await db.campaignAction.findUniqueOrThrow({ where: { id } });
    expect(await edit(id, version, { title: "HOI! thee" })).toEqual({
      ok: true,
      waitsForApproval: false,
    });
    expect(await db.listing.findFirstOrThrow()).toMatchObject({ title: "HOI! thee" });
  });

  test("with approval keeps the page online as it was until communications agrees", async () => {
    await askApproval();
    const id = await register();
    await publishAction(id, { account: noor, now });
    const { version } = await db.campaignAction.findUniqueOrThrow({ where: { id } });
    expect(await edit(id, version, { title: "HOI! thee" })).toEqual({
      ok: true,
      waitsForApproval: true,
    });
    expect(await db.listing.findFirstOrThrow()).toMatchObject({
      title: "HOI! koffie op station Vaartsche Rijn",
    });
    await publishAction(id, { account: noor, now });
    expect(await db.listing.findFirstOrThrow()).toMatchObject({ title: "HOI! thee" });
  });

  test("of a public action may not leave out what visitors need", async () => {
    const id = await register();
    await publishAction(id, { account: samira, now });
    const { version } = await db.campaignAction.findUniqueOrThrow({ where: { id } });
    expect(await edit(id, version, { summary: "" })).toEqual({
      ok: false,
      reason: "public-needs",
      missing: ["summary"],
    });
  });

  test("lets one of two people through and loses nothing of the first", async () => {
    const id = await register();
    const results = await Promise.all([
      edit(id, 1, { title: "Van Samira" }),
      edit(id, 1, { title: "Van Noor", partnerId: dock.id }, noor),
    ]);
    expect(results.map((result) => (result.ok ? "saved" : result.reason)).sort()).toEqual([
      "changed-meanwhile",
      "saved",
    ]);
    const action = await db.campaignAction.findUniqueOrThrow({
      where: { id },
      include: { slots: true },
    });
    expect(action.version).toBe(2);
    expect(action.slots).toHaveLength(2);
  });

  test("is not for others", async () => {
    const id = await register();
    expect(await edit(id, 1, {}, ruud)).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("calling off", () => {
  test("shows the listing as cancelled and tells who registered it", async () => {
    const id = await register();
    await publishAction(id, { account: samira, now });
    expect(await cancelAction(id, { account: ruud, now })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await cancelAction(id, { account: noor, now })).toEqual({ ok: true });
    expect(await db.listing.findFirstOrThrow()).toMatchObject({ state: "cancelled", sequence: 1 });
    expect(await db.mail.count({ where: { template: "action-cancelled" } })).toBe(1);
    expect(await cancelAction(id, { account: samira, now })).toEqual({
      ok: false,
      reason: "not-in-this-state",
    });
    expect(
      await editAction(id, { ...coffeeInput(dock.id), version: 3 }, { account: samira, now }),
    ).toEqual({ ok: false, reason: "action-cancelled" });
  });
});
