import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { deleteExpired } from "~/domain/retention/delete-expired.server";
import { config } from "~/env.server";
import { imageStore } from "./image-store.server";
import { keepImage } from "./keep-image.server";
import { images } from "./subject.server";

const sentAt = new Date("2026-09-20T10:00:00Z");
const after = (days: number) => new Date(sentAt.getTime() + days * 24 * 60 * 60 * 1000);

async function image(): Promise<string> {
  const grey = { create: { width: 480, height: 270, channels: 3, background: "#808080" } } as const;
  const kept = await keepImage(await sharp(grey).jpeg().toBuffer(), { now: sentAt });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.imageId;
}

const listingWith = (imageId: string) =>
  db.$transaction((tx) =>
    publishListing(
      tx,
      {
        title: "Samen eten",
        organiserName: "DOCK",
        imageId,
        imageAlt: "Vier buren aan tafel",
        dates: [{ startsAt: after(1), endsAt: after(1.1) }],
      },
      sentAt,
    ),
  );

const folders = () => readdirSync(join(config().dataDir, "images")).sort();

test("a picture that nothing names is deleted a day later, with its files", async () => {
  const [left, listed, draft] = [await image(), await image(), await image()];
  await listingWith(listed);
  await db.submission.create({ data: { source: "form", imageId: draft } });
  await deleteExpired({ now: after(0.9), subjects: [images] });
  expect(folders()).toEqual([left, listed, draft].sort());
  await deleteExpired({ now: after(1.1), subjects: [images] });
  expect(folders()).toEqual([listed, draft].sort());
  expect((await db.image.findMany()).map(({ id }) => id).sort()).toEqual([listed, draft].sort());
});

test("a listing long gone loses its picture", async () => {
  await deleteExpired({ now: after(9999), subjects: [images] });
  const listed = await image();
  await listingWith(listed);
  await deleteExpired({ now: after(390), subjects: [images] });
  expect(await db.image.count()).toBe(1);
  await deleteExpired({ now: after(410), subjects: [images] });
  expect(await db.listing.findFirstOrThrow()).toMatchObject({ imageId: null, imageAlt: "" });
  expect(await db.image.count()).toBe(0);
  expect(folders()).not.toContain(listed);
});

test("while the storage is away, the rows stay to know what must go", async () => {
  await image();
  const remove = vi.spyOn(imageStore(), "remove").mockRejectedValue(new Error("away"));
  await deleteExpired({ now: after(2), subjects: [images] });
  expect(await db.image.count()).toBe(1);
  remove.mockRestore();
  await deleteExpired({ now: after(2), subjects: [images] });
  expect(await db.image.count()).toBe(0);
});
