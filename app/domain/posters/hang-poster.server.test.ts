import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { config } from "~/env.server";
import { deleteExpired } from "~/domain/retention/delete-expired.server";
import { posterCampaign } from "../../../tests/support/poster-campaign";
import { hangPoster, unhangPoster } from "./hang-poster.server";
import { orderPrint, orderRemainingPrints } from "./order-prints.server";
import { MOST_PHOTO_BYTES, readPhoto } from "./poster-photos.server";
import { findPlacementToHang, printList, printListCsv } from "./print-list.server";
import { printOrderForm } from "./print-order";
import { posters } from "./subject.server";

const now = new Date("2026-09-20T10:00:00Z");
const { dataDir } = config();

const photos = () => readdirSync(join(dataDir, "photos"));

/** As a phone makes it: large, lying on its side, with the place where it was taken. */
function phonePhoto() {
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#FF6B4A" } })
    .withExif({ IFD3: { GPSLatitude: "52/1 5/1 0/1" }, IFD0: { Model: "Telefoon van Joke" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test("a poster is ticked off with a photo, of which only the picture is kept", async () => {
  const { organiser, stranger, placements } = await posterCampaign(1);
  const code = placements[0]?.code ?? "";
  const context = { account: organiser, now };
  const photo = new Uint8Array(await phonePhoto());
  expect(await hangPoster(code, photo, { account: stranger, now })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await hangPoster(code.toLowerCase(), photo, context)).toEqual({ ok: true });
  const hung = await findPlacementToHang(code, { account: organiser });
  expect(hung?.hungAt).toEqual(now);
  expect(await findPlacementToHang(code, { account: stranger })).toBeNull();

  const kept = await readPhoto(hung?.photo ?? "");
  const { format, width, height, exif, orientation } = await sharp(kept ?? "").metadata();
  expect({ format, width, height, exif, orientation }).toEqual({
    format: "jpeg",
    width: 1200,
    height: 1600,
    exif: undefined,
    orientation: undefined,
  });
  expect(kept?.includes("Telefoon")).toBe(false);

  // Ticked off again, the first moment stays.
  await hangPoster(code, null, { ...context, now: new Date("2026-09-21T10:00:00Z") });
  expect((await findPlacementToHang(code, { account: organiser }))?.hungAt).toEqual(now);
  expect(await unhangPoster(code, { account: stranger, now })).toMatchObject({ ok: false });
  expect(await unhangPoster(code, context)).toEqual({ ok: true });
  expect(await findPlacementToHang(code, { account: organiser })).toMatchObject({
    hungAt: null,
    photo: null,
  });
});

/** A PNG of some kilobytes that unpacks to 64 million pixels. */
function bomb() {
  return sharp({
    create: { width: 8_000, height: 8_000, channels: 3, background: "#000" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

test("what is no photo, too large or a trap is refused", async () => {
  const { organiser, placements } = await posterCampaign(1);
  const hang = (photo: Uint8Array) =>
    hangPoster(placements[0]?.code ?? "", photo, { account: organiser, now });
  const text = (words: string) => new TextEncoder().encode(words);
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const half = new Uint8Array(await phonePhoto()).slice(0, 3_000);
  for (const photo of [text("geen foto"), svg, half]) {
    expect(await hang(photo)).toEqual({ ok: false, reason: "photo-unreadable" });
  }
  for (const photo of [new Uint8Array(MOST_PHOTO_BYTES + 1), new Uint8Array(await bomb())]) {
    expect(await hang(photo)).toEqual({ ok: false, reason: "photo-too-large" });
  }
  expect(await db.placement.count({ where: { hungAt: { not: null } } })).toBe(0);
});

test("a print order is written for one place, and for all that have none", async () => {
  const { campaign, organiser, stranger, placements } = await posterCampaign(3);
  const [first] = placements;
  const context = { account: organiser, now };
  const neededBy = { day: "24", month: "9", year: "2026" };
  const typed = { copies: "3", format: "a3", neededBy, deliverTo: '=SUM("A")' };
  const order = printOrderForm.parse({ ...typed, hangedByName: "Joke" });
  expect(await orderPrint(first?.code ?? "", order, { account: stranger, now })).toMatchObject({
    ok: false,
  });
  expect(await orderPrint(first?.code ?? "", order, context)).toEqual({ ok: true });
  expect(await orderRemainingPrints(campaign.slug, order, { account: stranger, now })).toBe(0);
  const rest = printOrderForm.parse({ ...typed, copies: "1" });
  expect(await orderRemainingPrints(campaign.slug, rest, context)).toBe(2);

  const list = await printList(campaign.slug, { account: organiser });
  expect(list?.placements.map(({ copies, hangedByName }) => [copies, hangedByName])).toEqual([
    [3, "Joke"],
    [1, null],
    [1, null],
  ]);
  expect((await printList(campaign.slug, { account: stranger }))?.placements).toEqual([]);
  const lines = printListCsv(list?.placements ?? []).split("\r\n");
  expect(lines[1]).toContain(`,perron 1,${first?.code},3,A3,2026-09-24,"'=SUM(""A"")",Joke,`);
});

test("the name of who hung it goes thirty days after the action, the photo after a year", async () => {
  const { organiser, placements } = await posterCampaign(1);
  const { id = "", code = "" } = placements[0] ?? {};
  await orderPrint(code, printOrderForm.parse({ hangedByName: "Joke" }), {
    account: organiser,
    now,
  });
  await hangPoster(code, new Uint8Array(await phonePhoto()), { account: organiser, now });
  const left = async () => {
    const placement = await db.placement.findUniqueOrThrow({ where: { id } });
    return { name: placement.hangedByName, photo: placement.photo !== null };
  };
  // Its only slot ends on 24 September 2026 at 16.30 UTC.
  await deleteExpired({ now: new Date("2026-10-24T16:00:00Z"), subjects: [posters] });
  expect(await left()).toEqual({ name: "Joke", photo: true });
  await deleteExpired({ now: new Date("2026-10-24T17:00:00Z"), subjects: [posters] });
  expect(await left()).toEqual({ name: null, photo: true });
  for (const file of photos()) utimesSync(join(dataDir, "photos", file), now, now);
  await deleteExpired({ now: new Date("2027-09-24T17:00:00Z"), subjects: [posters] });
  expect(await left()).toEqual({ name: null, photo: false });
  expect(photos()).toEqual([]);
});
