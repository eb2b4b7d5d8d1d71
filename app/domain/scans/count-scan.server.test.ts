import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { publishAction } from "~/domain/campaign-actions/publish-action.server";
import { registerAction } from "~/domain/campaign-actions/register-action.server";
import { addPlacement } from "~/domain/posters/add-placement.server";
import { listPlacements } from "~/domain/posters/list-placements.server";
import { removePlacement } from "~/domain/posters/remove-placement.server";
import { coffeeInput } from "../../../tests/support/action-input";
import { joinPartner, openHoi, signUp } from "../../../tests/support/station-coffee";
import { countScan } from "./count-scan.server";
import { followCode } from "./follow-code.server";

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
  expect(await followCode(code.toLowerCase())).toEqual({ placementId, to: "listing", slug });
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
        byPerson: index % 10 !== 0,
        now: new Date(now.getTime() + (index % 2) * 3_600_000),
      }),
    ),
  );
  expect(await listPlacements(actionId, { account: samira })).toMatchObject([
    { label: "hal", scans: 700, ignored: 50 },
    { label: "perron 2", scans: 200, ignored: 50 },
  ]);
  expect(await db.scanCount.count()).toBe(3);
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
