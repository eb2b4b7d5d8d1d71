import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { csv } from "~/domain/csv";
import { addPlacement } from "~/domain/posters/add-placement.server";
import { listPlacements } from "~/domain/posters/list-placements.server";
import { removePlacement } from "~/domain/posters/remove-placement.server";
import { joinPartner, openHoi, planCoffee, signUp } from "../../../tests/support/station-coffee";
import { loadCode } from "./load-codes.server";
import { codeTargets, pointCode } from "./point-code.server";
import { scanSheets } from "./scan-export";
import { actionScans, campaignScans } from "./scan-statistics.server";
import { workbook } from "./scan-workbook.server";

const now = new Date("2026-09-25T10:00:00Z");

let samira: ActingAccount;
let ruud: ActingAccount;
let actionId: string;
let slug: string;
let partnerId: string;

beforeEach(async () => {
  const [hoi, dock] = [await openHoi(), await joinPartner("DOCK")];
  partnerId = dock.id;
  slug = hoi.slug;
  samira = await signUp("Samira", { partnerIds: [dock.id] });
  ruud = await signUp("Ruud", { partnerIds: [(await joinPartner("Portes")).id] });
  ({ id: actionId } = await planCoffee({ campaignId: hoi.id, partnerId: dock.id }));
});

async function add(label: string, kind: "poster" | "link" = "poster") {
  const result = await addPlacement(actionId, label, { account: samira, now }, kind);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

async function list(title: string, owner = partnerId) {
  return db.listing.create({
    data: {
      slug: title.toLowerCase(),
      title,
      summary: "",
      description: "",
      organiserName: "DOCK",
      placeName: "Buurthuis",
      partnerId: owner,
      publishedAt: now,
      changedAt: now,
      dates: {
        create: {
          startsAt: new Date("2026-10-01T10:00:00Z"),
          endsAt: new Date("2026-10-01T12:00:00Z"),
        },
      },
    },
  });
}

test("posters and links of an action are told apart and compared", async () => {
  const hal = await add("hal");
  const mail = await add("hal", "link");
  const mistake = await add("oeps");
  await removePlacement(actionId, mistake.placementId, { account: samira, now });
  await db.scanCount.createMany({
    data: [
      { placementId: hal.placementId, hour: now, counted: 4, ignored: 1 },
      { placementId: mail.placementId, hour: now, counted: 9 },
    ],
  });
  const found = await actionScans(actionId, { account: samira, now });
  expect(found?.figures).toMatchObject({ scans: 13, ignored: 1, people: null });
  expect(found?.figures.placements).toMatchObject([
    { kind: "link", label: "hal", scans: 9, days: null },
    { kind: "poster", label: "hal", scans: 4, days: 1, perDay: 4 },
  ]);
  expect(await listPlacements(actionId, { account: samira })).toMatchObject([{ label: "hal" }]);
  const campaign = await campaignScans(slug, { account: ruud, now });
  expect(campaign?.figures.wijken).toEqual([{ wijkCode: "WK034407", scans: 13, placements: 2 }]);
});

test("the scans of an action are for who may change it", async () => {
  expect(await actionScans(actionId, { account: ruud, now })).toBeNull();
  expect(await actionScans("geen-id", { account: samira, now })).toBeNull();
  expect(await campaignScans("bestaat-niet", { account: samira, now })).toBeNull();
});

test("a printed code can lead to another page of the same partner and back, and it is written down", async () => {
  const { code, placementId } = await add("hal");
  const [dinner, foreign] = [await list("Eten"), await list("Vreemd", ruud.partnerIds[0])];
  expect(await codeTargets(actionId, { account: samira, now })).toMatchObject([{ title: "Eten" }]);
  expect(await codeTargets(actionId, { account: ruud, now })).toEqual([]);
  const point = (listingId: string | null, account = samira) =>
    pointCode({ actionId, placementId, listingId }, { account, now });
  expect(await point(dinner.id)).toEqual({ ok: true });
  expect(await loadCode(code)).toEqual({ placementId, slug: "eten" });
  expect(await point(foreign.id)).toEqual({ ok: false, reason: "target-not-found" });
  expect(await point(dinner.id, ruud)).toEqual({ ok: false, reason: "not-found" });
  expect(await loadCode(code)).toEqual({ placementId, slug: "eten" });
  expect(await point(null)).toEqual({ ok: true });
  expect(await loadCode(code)).toEqual({ placementId, slug: null });
  const audit = await db.auditEntry.findMany({ where: { verb: "point-code" } });
  expect(audit.map(({ details }) => details)).toEqual([
    { code, from: null, to: dinner.id },
    { code, from: dinner.id, to: null },
  ]);
});

const DESIGN_WORDS = {
  hoi: "HOI!",
  burendag: "Burendag",
  komerbij: "Kom erbij",
  lief: "Lief & leed",
  neutral: "Neutraal",
  thrifty: "Zuinig",
};

test("a name that looks like a formula is a name in both files", async () => {
  const { placementId } = await add('=HYPERLINK("https://kwaad.example")');
  await db.scanCount.create({ data: { placementId, hour: now, counted: 2 } });
  const found = await actionScans(actionId, { account: samira, now });
  if (!found) throw new Error("not found");
  const { places, hours } = scanSheets(found, {
    kinds: { poster: "poster", link: "link" },
    designs: DESIGN_WORDS,
    wijkName: () => "Binnenstad",
  });
  expect(csv([], places)).toContain(`"'=HYPERLINK(""https://kwaad.example"")"`);
  expect(hours[0]?.slice(5)).toEqual(["2026-09-25", 12, "2026-09-25T10:00:00.000Z", 2, null, 0]);
  const file = await workbook([
    { name: "Plekken", head: places[0]?.map(String) ?? [], rows: places },
  ]);
  expect(file.subarray(0, 2).toString()).toBe("PK");
});
