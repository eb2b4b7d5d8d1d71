import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db.server";
import {
  joinPartner,
  openHoi,
  planCoffee,
  signUp,
  taps,
} from "../../../tests/support/station-coffee";
import { findTally } from "./find-tally.server";
import { recordTaps } from "./record-taps.server";
import { renewTallyKey } from "./renew-tally-key.server";
import { tallyOutcome, tallyTotals } from "./tally-totals.server";
import { randomId } from "../../../tests/support/random";

const now = new Date("2026-09-24T15:00:00Z");
let partnerId: string;
let action: Awaited<ReturnType<typeof planCoffee>>;

beforeEach(async () => {
  const [campaign, partner] = await Promise.all([openHoi(), joinPartner()]);
  partnerId = partner.id;
  action = await planCoffee({ campaignId: campaign.id, partnerId });
});

const record = (list: ReturnType<typeof taps>, at = now) =>
  recordTaps({ key: action.tallyKey, taps: list }, { now: at });

describe("taps of phones", () => {
  it("are exact when 20 phones tap at the same time", async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (let round = 0; round < 5; round += 1) {
          const answer = await record([...taps("cups", [1, 1]), ...taps("conversations", [1])]);
          expect(answer.ok).toBe(true);
        }
      }),
    );
    expect(await tallyTotals(action.id)).toEqual({ cups: 200, conversations: 100, volunteers: 0 });
  });

  it("count once however often they are sent", async () => {
    const batch = taps("cups", [1, 1, 1]);
    await Promise.all([record(batch), record(batch), record(batch)]);
    expect(await record([...batch, ...batch])).toEqual({
      ok: true,
      totals: { cups: 3, conversations: 0, volunteers: 0 },
    });
  });

  it("never take back more than there is, however many phones undo at once", async () => {
    await record(taps("cups", [1, 1, 1]));
    await Promise.all(Array.from({ length: 10 }, () => record(taps("cups", [-1]))));
    expect(await tallyTotals(action.id)).toMatchObject({ cups: 0 });
    await record(taps("volunteers", [-1, 1, 1, -1]));
    expect(await tallyTotals(action.id)).toMatchObject({ volunteers: 1 });
  });

  it("of another action with the same id add nothing here", async () => {
    const other = await planCoffee({ campaignId: action.campaignId, partnerId });
    const [tap] = taps("cups", [1]);
    if (!tap) throw new Error("no tap");
    await record([tap]);
    await recordTaps({ key: other.tallyKey, taps: [tap] }, { now });
    expect(await tallyTotals(other.id)).toMatchObject({ cups: 0 });
  });

  it("keep their time within the window and before now", async () => {
    await record(taps("cups", [1], new Date("2030-01-01T00:00:00Z")));
    await record(taps("cups", [1], new Date("1999-01-01T00:00:00Z")));
    const times = await db.tallyTap.findMany({
      where: { actionId: action.id },
      orderBy: { tappedAt: "asc" },
    });
    expect(times.map((tap) => tap.tappedAt.toISOString())).toEqual([
      "2026-09-24T02:00:00.000Z",
      "2026-09-24T15:00:00.000Z",
    ]);
  });
});

describe("taps are refused", () => {
  it("for an unknown key", async () => {
    const answer = await recordTaps({ key: randomId(), taps: taps("cups", [1]) }, { now });
    expect(answer).toEqual({ ok: false, reason: "unknown" });
    expect(await findTally(randomId(), { now })).toBeNull();
  });

  it.each([
    ["too-early", "2026-09-24T01:59:00Z"],
    ["too-late", "2026-09-25T16:31:00Z"],
  ])("%s", async (reason, at) => {
    expect(await record(taps("cups", [1]), new Date(at))).toMatchObject({ ok: false, reason });
    expect(await tallyTotals(action.id)).toMatchObject({ cups: 0 });
  });

  it("once the figures are confirmed, and the totals stay in sight", async () => {
    await record(taps("cups", [1]));
    await db.campaignAction.update({ where: { id: action.id }, data: { figuresConfirmedAt: now } });
    expect(await record(taps("cups", [1]))).toEqual({
      ok: false,
      reason: "confirmed",
      totals: { cups: 1, conversations: 0, volunteers: 0 },
    });
  });

  it("for a cancelled action", async () => {
    await db.campaignAction.update({
      where: { id: action.id },
      data: { state: "cancelled", cancelledAt: now },
    });
    expect(await record(taps("cups", [1]))).toMatchObject({ ok: false, reason: "cancelled" });
    expect(await findTally(action.tallyKey, { now })).toMatchObject({ state: "cancelled" });
  });
});

it("proposes the most volunteers at one time, not those left at the end", async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 8, 24, 14, minute));
  await record(taps("volunteers", [1, 1, 1], at(0)));
  await record(taps("volunteers", [-1], at(20)));
  await record(taps("volunteers", [1, 1], at(30)));
  await record(taps("volunteers", [-1, -1, -1, -1], at(50)));
  expect(await tallyTotals(action.id)).toMatchObject({ volunteers: 0 });
  expect(await tallyOutcome(action.id)).toMatchObject({ volunteers: 4 });
});

describe("a new address for the tally", () => {
  it("closes the old one, once, and writes down who did it", async () => {
    const samira = await signUp("Samira", { partnerIds: [partnerId] });
    const input = { actionId: action.id, currentKey: action.tallyKey };
    const answers = await Promise.all([
      renewTallyKey(input, { account: samira, now }),
      renewTallyKey(input, { account: samira, now }),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await record(taps("cups", [1]))).toEqual({ ok: false, reason: "unknown" });
    const audit = await db.auditEntry.findMany({ where: { subjectId: action.id } });
    expect(audit).toMatchObject([{ verb: "renew-tally-key", actorId: samira.id, details: {} }]);
  });

  it("is not for organisers of another partner", async () => {
    const ruud = await signUp("Ruud", { partnerIds: [(await joinPartner()).id] });
    const input = { actionId: action.id, currentKey: action.tallyKey };
    expect(await renewTallyKey(input, { account: ruud, now })).toEqual({
      ok: false,
      reason: "not-found",
    });
  });
});
