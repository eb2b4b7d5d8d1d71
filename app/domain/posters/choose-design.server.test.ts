import { expect, test } from "vitest";
import { db } from "~/db.server";
import { posterCampaign } from "../../../tests/support/poster-campaign";
import { chooseDesign } from "./choose-design.server";
import { makePoster } from "./make-poster.server";

const now = new Date("2026-09-20T10:00:00Z");
const appUrl = "https://omarmt.test";

test("one place gets another design, and its campaign's own again", async () => {
  const { organiser, stranger, placements } = await posterCampaign(2);
  const [one, other] = placements;
  if (!one || !other) throw new Error("no placements");
  const place = { actionId: one.actionId, placementId: one.id };
  const drawn = async (id: string) => {
    const made = await makePoster(
      { actionId: one.actionId, placementId: id },
      { format: "a4", file: "svg" },
      { account: organiser, appUrl },
    );
    if (!made.ok) throw new Error(made.reason);
    return made.body.toString();
  };
  const before = [await drawn(one.id), await drawn(other.id)];

  expect(await chooseDesign(place, "thrifty", { account: stranger, now })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await chooseDesign(place, "thrifty", { account: organiser, now })).toEqual({ ok: true });
  expect(await drawn(one.id)).not.toBe(before[0]);
  expect(await drawn(other.id)).toBe(before[1]);

  expect(await chooseDesign(place, null, { account: organiser, now })).toEqual({ ok: true });
  expect(await drawn(one.id)).toBe(before[0]);
  const audit = await db.auditEntry.findMany({ where: { verb: "choose-design" } });
  expect(audit.map(({ details }) => details)).toEqual([
    { placementId: one.id, design: "thrifty" },
    { placementId: one.id, design: null },
  ]);
});

test("a poster that was scanned keeps its design", async () => {
  const { organiser, placements } = await posterCampaign(1);
  const [one] = placements;
  if (!one) throw new Error("no placement");
  const place = { actionId: one.actionId, placementId: one.id };
  await db.scanCount.create({ data: { placementId: one.id, hour: now, counted: 0, ignored: 3 } });
  expect(await chooseDesign(place, "neutral", { account: organiser, now })).toEqual({ ok: true });
  await db.scanCount.updateMany({ where: { placementId: one.id }, data: { counted: 1 } });
  expect(await chooseDesign(place, "lief", { account: organiser, now })).toEqual({
    ok: false,
    reason: "already-scanned",
  });
  const { design } = await db.placement.findUniqueOrThrow({ where: { id: one.id } });
  expect(design).toBe("neutral");
});
