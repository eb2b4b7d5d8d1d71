import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { recordTaps } from "~/domain/tally/record-taps.server";
import {
  joinPartner,
  openHoi,
  planCoffee,
  signUp,
  taps,
} from "../../../tests/support/station-coffee";
import type { TypedFigures } from "./action-figures";
import { confirmActionFigures } from "./confirm-action-figures.server";
import { findActionFigures } from "./find-action-figures.server";

const during = new Date("2026-09-24T15:00:00Z");
const now = new Date("2026-09-24T19:00:00Z");
const counted = (value: string, note = "") => ({ value, quality: "counted", note });
const typed: TypedFigures = {
  cups: counted("3"),
  conversations: counted("1"),
  volunteers: { value: "6", quality: "estimated", note: "Twee kwamen later." },
};

let samira: ActingAccount;
let action: Awaited<ReturnType<typeof planCoffee>>;

beforeEach(async () => {
  const [campaign, partner] = await Promise.all([openHoi(), joinPartner()]);
  samira = await signUp("Samira", { partnerIds: [partner.id] });
  action = await planCoffee({ campaignId: campaign.id, partnerId: partner.id });
  await recordTaps(
    {
      key: action.tallyKey,
      taps: [...taps("cups", [1, 1, 1]), ...taps("conversations", [1]), ...taps("volunteers", [1])],
    },
    { now: during },
  );
});

const confirm = (
  change: { typed?: TypedFigures; seenConfirmedAt?: Date | null } = {},
  { account = samira, at = now } = {},
) =>
  confirmActionFigures(
    { actionId: action.id, typed, seenConfirmedAt: null, ...change },
    { account, now: at },
  );

const stored = () =>
  db.measurement.findMany({ where: { actionId: action.id }, orderBy: { indicator: "asc" } });

describe("confirming figures", () => {
  it("stores each with how it came about, and closes the tally", async () => {
    expect(await confirm()).toEqual({ ok: true });
    const rows = await stored();
    expect(rows.map((row) => [row.indicator, Number(row.value), row.quality, row.note])).toEqual([
      ["conversations", 1, "counted", ""],
      ["cups", 3, "counted", ""],
      ["volunteers", 6, "estimated", "Twee kwamen later."],
    ]);
    expect(rows[0]?.asOf.toISOString()).toBe("2026-09-24T00:00:00.000Z");
    const late = await recordTaps({ key: action.tallyKey, taps: taps("cups", [1]) }, { now });
    expect(late).toMatchObject({ ok: false, reason: "confirmed" });
  });

  it("can be corrected; the audit keeps the old and the new", async () => {
    await confirm();
    const later = new Date("2026-09-25T08:00:00Z");
    const correction = {
      ...typed,
      cups: counted("4", "Eén niet getikt."),
      volunteers: counted("1"),
    };
    expect(await confirm({ typed: correction, seenConfirmedAt: now }, { at: later })).toEqual({
      ok: true,
    });
    expect((await stored()).map((row) => Number(row.value))).toEqual([1, 4, 1]);
    const audit = await db.auditEntry.findMany({
      where: { subjectId: action.id },
      orderBy: { at: "asc" },
    });
    expect(audit.map((entry) => entry.details)).toEqual([
      expect.objectContaining({ before: {} }),
      {
        before: {
          cups: { value: 3, quality: "counted" },
          conversations: { value: 1, quality: "counted" },
          volunteers: { value: 6, quality: "estimated" },
        },
        after: {
          cups: { value: 4, quality: "counted" },
          conversations: { value: 1, quality: "counted" },
          volunteers: { value: 1, quality: "counted" },
        },
      },
    ]);
    expect(await findActionFigures(action.id, { account: samira, now: later })).toMatchObject({
      figures: { cups: { value: 4, note: "Eén niet getikt." } },
      figuresConfirmedAt: later,
    });
  });

  it("lets one of two people through", async () => {
    const answers = await Promise.all([confirm(), confirm()]);
    expect(answers).toContainEqual({ ok: true });
    expect(answers).toContainEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await stored()).toHaveLength(3);
  });

  it("writes nothing when a figure differs from the tally without a note", async () => {
    expect(await confirm({ typed: { ...typed, cups: counted("9") } })).toEqual({
      ok: false,
      reason: "figures-wrong",
      problems: [{ indicator: "cups", field: "note", reason: "note-differs" }],
    });
    expect(await stored()).toEqual([]);
    expect(await db.auditEntry.count({ where: { subjectId: action.id } })).toBe(0);
  });
});

describe("figures are not confirmed", () => {
  it("before the action has begun", async () => {
    const at = new Date("2026-09-24T13:59:00Z");
    expect(await confirm({}, { at })).toEqual({ ok: false, reason: "not-started" });
  });

  it("of an action that is not public, or cancelled", async () => {
    await db.campaignAction.update({
      where: { id: action.id },
      data: { state: "draft", publishedAt: null },
    });
    expect(await confirm()).toEqual({ ok: false, reason: "not-started" });
    await db.campaignAction.update({
      where: { id: action.id },
      data: { state: "cancelled", cancelledAt: now },
    });
    expect(await confirm()).toEqual({ ok: false, reason: "action-cancelled" });
  });

  it("by organisers of another partner, and by those who handle potjes", async () => {
    const ruud = await signUp("Ruud", { partnerIds: [(await joinPartner()).id] });
    const payer = await signUp("Petra", { roles: ["payer"] });
    for (const account of [ruud, payer]) {
      expect(await confirm({}, { account })).toEqual({ ok: false, reason: "not-found" });
      expect(await findActionFigures(action.id, { account, now })).toBeNull();
    }
  });

  it("but the coordinator may", async () => {
    const noor = await signUp("Noor", { roles: ["coordinator"] });
    expect(await confirm({}, { account: noor })).toEqual({ ok: true });
  });
});
