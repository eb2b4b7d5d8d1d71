import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { confirmActionFigures } from "./confirm-action-figures.server";
import { recordTaps } from "~/domain/tally/record-taps.server";
import {
  joinPartner,
  openHoi,
  planCoffee,
  signUp,
  taps,
} from "../../../tests/support/station-coffee";
import { campaignFigures } from "./campaign-figures.server";
import {
  changeCampaignSettings,
  findCampaignSettings,
} from "~/domain/campaigns/change-campaign-settings.server";
import type { TypedSettings } from "~/domain/campaigns/campaign-settings";

const during = new Date("2026-09-24T15:00:00Z");
const now = new Date("2026-09-25T09:00:00Z");
const counted = (value: number) => ({
  value: String(value),
  quality: "counted",
  note: "Op papier.",
});

let samira: ActingAccount;
let noor: ActingAccount;
let campaign: Awaited<ReturnType<typeof openHoi>>;
let partner: Awaited<ReturnType<typeof joinPartner>>;

beforeEach(async () => {
  const before = await openHoi({ year: 2025 });
  [campaign, partner] = await Promise.all([openHoi({ previousId: before.id }), joinPartner()]);
  samira = await signUp("Samira", { partnerIds: [partner.id] });
  noor = await signUp("Noor", { roles: ["coordinator"] });
});

const plan = (fields: Parameters<typeof planCoffee>[1] = {}) =>
  planCoffee({ campaignId: campaign.id, partnerId: partner.id }, fields);

async function figures(account = samira, at = now) {
  const found = await campaignFigures(campaign.slug, { account, now: at });
  if (!found) throw new Error("no campaign");
  return found;
}

async function confirm(
  action: { id: string },
  figure: { cups: number; conversations: number; volunteers: number },
) {
  const answer = await confirmActionFigures(
    {
      actionId: action.id,
      seenConfirmedAt: null,
      typed: {
        cups: counted(figure.cups),
        conversations: counted(figure.conversations),
        volunteers: counted(figure.volunteers),
      },
    },
    { account: noor, now },
  );
  expect(answer).toEqual({ ok: true });
}

describe("the figures of a campaign", () => {
  it("are those of the phones until the organiser confirms, then the organiser's", async () => {
    const action = await plan();
    await recordTaps(
      { key: action.tallyKey, taps: [...taps("cups", [1, 1, 1]), ...taps("volunteers", [1, -1])] },
      { now: during },
    );
    const live = await figures();
    expect(live.places).toMatchObject([{ place: "Vaartsche Rijn", cups: 3, quality: "tapped" }]);
    expect(live.cups.thisYear).toEqual([3, 3, 3, 3, 3, 3]);

    await confirm(action, { cups: 10, conversations: 4, volunteers: 6 });
    const confirmed = await figures();
    expect(confirmed.places).toMatchObject([
      { cups: 10, conversations: 4, volunteers: 6, quality: "counted" },
    ]);
    expect(confirmed.cups.thisYear[0]).toBe(10);
  });

  it("leave cancelled actions and drafts out", async () => {
    const cancelled = await plan();
    await confirm(cancelled, { cups: 10, conversations: 4, volunteers: 6 });
    await db.campaignAction.update({
      where: { id: cancelled.id },
      data: { state: "cancelled", cancelledAt: now },
    });
    await plan({ state: "draft", publishedAt: null });
    const found = await figures();
    expect(found.total).toMatchObject({ cups: null, volunteers: null });
    expect(found.actionCounts).toEqual({ done: 0, open: 0, preparing: 1, cancelled: 1 });
  });

  it("count scans of people and visits, and tell the ignored scans apart", async () => {
    const action = await plan();
    const placement = await db.placement.create({
      data: { actionId: action.id, label: "hal", code: `F${action.tallyKey.slice(0, 9)}` },
    });
    await db.scanCount.createMany({
      data: [10, 11].map((hour) => ({
        placementId: placement.id,
        hour: new Date(Date.UTC(2026, 8, 24, hour)),
        counted: 7,
        ignored: 2,
      })),
    });
    await db.listing.create({
      data: {
        slug: `koffie-${action.id}`,
        actionId: action.id,
        organiserName: partner.name,
        title: action.title,
        summary: "",
        description: "",
        placeName: action.placeName,
        publishedAt: during,
        changedAt: during,
        visitCounts: { create: [{ day: new Date("2026-09-24"), visits: 9 }] },
      },
    });
    expect((await figures()).reach).toEqual({
      placements: 1,
      scans: 14,
      ignoredScans: 4,
      visits: 9,
      conversations: null,
    });
  });

  it("hide few volunteers from everyone on this page", async () => {
    await confirm(await plan(), { cups: 10, conversations: 4, volunteers: 14 });
    await confirm(await plan({ stationCode: "UTZL" }), {
      cups: 9,
      conversations: 4,
      volunteers: 9,
    });
    await confirm(await plan({ stationCode: "UTO" }), { cups: 8, conversations: 4, volunteers: 3 });
    for (const account of [samira, noor]) {
      const found = await figures(account);
      expect(found.places.map((place) => place.volunteers)).toEqual([14, null, null]);
      expect(found.total.volunteers).toBe(26);
    }
  });

  it("compare with last year by day of the campaign", async () => {
    const action = await planCoffee({
      campaignId: campaign.previousId ?? "",
      partnerId: partner.id,
    });
    await db.measurement.create({
      data: {
        scope: "action",
        campaignId: action.campaignId,
        actionId: action.id,
        indicator: "cups",
        value: 640,
        quality: "counted",
        asOf: new Date("2025-09-25"),
        source: partner.name,
      },
    });
    expect((await figures()).cups.lastYear).toEqual({
      year: 2025,
      perDay: [0, 640, 640, 640, 640, 640],
    });
  });

  it("list actions in preparation only for those who may see them", async () => {
    await plan({ state: "draft", publishedAt: null });
    const ruud = await signUp("Ruud", { partnerIds: [(await joinPartner()).id] });
    expect((await figures(samira)).actions).toMatchObject([{ phase: "preparing", isMine: true }]);
    expect((await figures(noor)).actions).toHaveLength(1);
    expect((await figures(ruud)).actions).toEqual([]);
  });

  it("name what is missing to those who can do something about it", async () => {
    const action = await plan();
    const ruud = await signUp("Ruud", { partnerIds: [(await joinPartner()).id] });
    expect((await figures()).missing).toMatchObject([{ kind: "figures", actionId: action.id }]);
    expect((await figures(ruud)).missing).toEqual([]);
  });

  it("do not exist for an unknown campaign", async () => {
    expect(await campaignFigures("bestaat-niet", { account: noor, now })).toBeNull();
  });
});

describe("settings", () => {
  const typed: TypedSettings = {
    needsApproval: true,
    firstDay: { day: "25", month: "9", year: "2026" },
    lastDay: { day: "30", month: "9", year: "2026" },
    targets: { cups: "6000", conversations: "", volunteers: "45", peopleReached: "" },
  };

  it("are changed by the coordinator, with old and new in the audit", async () => {
    await db.target.create({
      data: { scope: "campaign", campaignId: campaign.id, indicator: "conversations", value: 1500 },
    });
    const changed = await changeCampaignSettings(
      { slug: campaign.slug, typed },
      { account: noor, now },
    );
    expect(changed).toEqual({ ok: true });
    expect((await figures()).targets).toEqual({ cups: 6000, volunteers: 45 });
    expect(await findCampaignSettings(campaign.slug, { account: noor })).toMatchObject({
      needsApproval: true,
      firstDay: "2026-09-25",
      targets: { cups: 6000, volunteers: 45 },
    });
    const [audit] = await db.auditEntry.findMany({ where: { subjectId: campaign.id } });
    expect(audit).toMatchObject({
      verb: "change-campaign-settings",
      details: { before: { targets: { conversations: 1500 } }, after: { targets: { cups: 6000 } } },
    });
  });

  it("are not for organisers", async () => {
    expect(
      await changeCampaignSettings({ slug: campaign.slug, typed }, { account: samira, now }),
    ).toEqual({ ok: false, reason: "not-found" });
    expect(await findCampaignSettings(campaign.slug, { account: samira })).toBeNull();
  });
});
