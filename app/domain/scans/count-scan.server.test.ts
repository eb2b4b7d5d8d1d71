import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { publishAction } from "~/domain/campaign-actions/publish-action.server";
import { registerAction } from "~/domain/campaign-actions/register-action.server";
import { addPlacement } from "~/domain/posters/add-placement.server";
import { listPlacements } from "~/domain/posters/list-placements.server";
import { removePlacement } from "~/domain/posters/remove-placement.server";
import { coffeeInput } from "../../../tests/support/action-input";
import { joinPartner, openHoi, signUp } from "../../../tests/support/station-coffee";
import { countScan } from "./count-scan.server";
import { followCode, followKnownCode } from "./follow-code.server";
import { scanning, stopScanning } from "./scanning.server";
import { estimate, unpackSketch } from "./sketch";

const now = new Date("2026-09-20T10:00:00Z");

let samira: ActingAccount;
let actionId: string;

beforeEach(async () => {
  const hoi = await openHoi();
  const dock = await joinPartner("DOCK");
  samira = await signUp("Samira", { partnerIds: [dock.id] });
  const result = await registerAction(hoi.slug, coffeeInput(dock.id), { account: samira, now });
  if (!result.ok) throw new Error(result.reason);
  actionId = result.actionId;
});

afterAll(() => stopScanning());

async function hang(label: string) {
  const result = await addPlacement(actionId, label, { account: samira, now });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

test("a code leads to the page once the action is public, also after its placement was removed", async () => {
  const { code, placementId } = await hang("hal");
  expect(await followCode(code)).toEqual({ placementId, to: "not-public" });
  const published = await publishAction(actionId, { account: samira, now });
  const slug = published.ok ? published.slug : "";
  await vi.waitFor(async () =>
    expect(await followCode(code.toLowerCase())).toEqual({ placementId, to: "listing", slug }),
  );
  await removePlacement(actionId, placementId, { account: samira, now });
  expect(await followCode(code)).toEqual({ placementId, to: "listing", slug });
  expect(await followCode("ZZZZZ")).toBeNull();
  expect(await followCode("'; DROP")).toBeNull();
});

test("a thousand scans of two placements at once are all counted, machines apart", async () => {
  const hal = await hang("hal");
  const perron = await hang("perron 2");
  await Promise.all(
    Array.from({ length: 1000 }, (_, index) =>
      countScan(index % 4 === 0 ? perron.placementId : hal.placementId, {
        scanner: index % 10 === 0 ? null : `phone ${index % 70}`,
        now: new Date(now.getTime() + (index % 2) * 3_600_000),
      }),
    ),
  );
  await vi.waitFor(
    async () =>
      expect(await listPlacements(actionId, { account: samira })).toMatchObject([
        { label: "hal", scans: 700, ignored: 50 },
        { label: "perron 2", scans: 200, ignored: 50 },
      ]),
    { timeout: 10_000 },
  );
  const counts = await db.scanCount.findMany({
    where: { placementId: hal.placementId },
    orderBy: { hour: "asc" },
  });
  expect(await db.scanCount.count()).toBe(3);
  // 63 phones, of which every hour and place sees about half.
  for (const { scanners } of counts) {
    expect(estimate(unpackSketch(scanners ?? new Uint8Array()))).toBeGreaterThan(20);
    expect(estimate(unpackSketch(scanners ?? new Uint8Array()))).toBeLessThan(65);
  }
});

test("a change is known from memory within a second", async () => {
  await scanning().ready;
  const { code, placementId } = await hang("hal");
  const known = (to: object) =>
    vi.waitFor(() => expect(followKnownCode(code)).toEqual(to), { timeout: 1_000, interval: 5 });
  await known({ placementId, to: "not-public" });
  const published = await publishAction(actionId, { account: samira, now });
  await known({ placementId, to: "listing", slug: published.ok ? published.slug : "" });
  const other = await db.listing.create({
    data: {
      slug: "anders",
      title: "Anders",
      summary: "",
      description: "",
      organiserName: "DOCK",
      placeName: "Buurthuis",
      publishedAt: now,
      changedAt: now,
    },
  });
  await db.placement.update({
    where: { id: placementId },
    data: { targetListingId: other.id },
  });
  await known({ placementId, to: "listing", slug: "anders" });
});

test("whoever guesses codes is looked up a few times a second only", async () => {
  await scanning().ready;
  const { code } = await hang("hal");
  await vi.waitFor(() => expect(followKnownCode(code)).not.toBeNull());
  const queries = vi.spyOn(db, "$queryRaw");
  await Promise.all(Array.from({ length: 200 }, () => followCode("ZZZZZ")));
  expect(queries.mock.calls.length).toBeLessThanOrEqual(20);
  queries.mockRestore();
});

test("one place is added once, even by two at the same moment", async () => {
  const results = await Promise.all(
    ["hal", "Hal", "hal"].map((label) => addPlacement(actionId, label, { account: samira, now })),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({ ok: false, reason: "same-placement" });
});

test("placements are only for those who may change the action", async () => {
  const ruud = await signUp("Ruud");
  const { placementId } = await hang("hal");
  expect(await addPlacement(actionId, "kiosk", { account: ruud, now })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await removePlacement(actionId, placementId, { account: ruud, now })).toEqual({
    ok: false,
    reason: "not-found",
  });
});
