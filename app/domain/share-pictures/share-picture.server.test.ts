import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { findListing } from "~/domain/agenda/find-listing.server";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { keepImage } from "~/domain/images/keep-image.server";
import { config } from "~/env.server";
import { sharePicturePath } from "./share-content.server";
import { deleteOldSharePictures, sharePicture } from "./share-picture.server";

const now = new Date("2026-09-20T10:00:00Z");
const day = (date: number) => ({
  startsAt: new Date(Date.UTC(2026, 8, date, 14)),
  endsAt: new Date(Date.UTC(2026, 8, date, 16)),
});

const publish = (more: { imageId?: string; listingId?: string; summary?: string } = {}) =>
  db.$transaction((tx) =>
    publishListing(
      tx,
      { title: "Samen eten", organiserName: "DOCK", dates: [day(24), day(26)], ...more },
      now,
    ),
  );

async function picture(slug: string, at = now) {
  const made = await sharePicture(slug, { now: at });
  if (!made.ok) throw new Error(made.reason);
  return made;
}

const files = () => readdirSync(join(config().dataDir, "share-pictures"));

test("is made once for each version of what stands on it", async () => {
  const { slug, listingId } = await publish();
  const both = await Promise.all([picture(slug), picture(slug)]);
  expect(both[0].jpeg).toEqual(both[1].jpeg);
  expect(files()).toEqual([`${both[0].version}.jpg`]);
  await publish({ listingId, summary: "Wat niet op het beeld staat." });
  expect((await picture(slug)).version).toBe(both[0].version);

  // After the first date the second one is the next.
  const later = await picture(slug, day(25).startsAt);
  expect(later.version).not.toBe(both[0].version);
  await db.$transaction((tx) => cancelListing(tx, { listingId }, now));
  const cancelled = await picture(slug);
  expect(new Set([both[0].version, later.version, cancelled.version]).size).toBe(3);
  expect(cancelled.jpeg).not.toEqual(both[0].jpeg);

  await deleteOldSharePictures({ now: new Date(Date.now() + 31 * 24 * 3_600_000) });
  expect(files()).toEqual([]);
});

test("its address changes with it", async () => {
  const { slug, listingId } = await publish();
  const path = async () => {
    const listing = await findListing(slug);
    return listing && sharePicturePath(listing, now);
  };
  const before = await path();
  const { version } = await picture(slug);
  expect(before).toBe(`/agenda/${slug}/deelbeeld.jpg?v=${version.slice(0, 10)}`);
  await db.$transaction((tx) => cancelListing(tx, { listingId }, now));
  expect(await path()).not.toBe(before);
});

test("has the photo, and is made again when that could not be read", async () => {
  const red = { create: { width: 800, height: 600, channels: 3, background: "#FF0000" } } as const;
  const kept = await keepImage(await sharp(red).jpeg().toBuffer(), { now });
  if (!kept.ok) throw new Error(kept.reason);
  const { slug } = await publish({ imageId: kept.imageId });
  const { jpeg } = await picture(slug);
  const [r = 0, g = 0] = await sharp(jpeg)
    .extract({ left: 1000, top: 300, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect(r).toBeGreaterThan(200);
  expect(g).toBeLessThan(60);

  await db.image.update({ where: { id: kept.imageId }, data: { focalX: 0.1, widths: [999] } });
  const number = files().length;
  expect((await picture(slug)).jpeg.length).toBeGreaterThan(0);
  expect(files()).toHaveLength(number);
});

test("of what is not there is none", async () => {
  expect(await sharePicture("bestaat-niet", { now })).toEqual({ ok: false, reason: "not-found" });
});
