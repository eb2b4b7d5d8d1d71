import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { contrast, LEAST_CONTRAST } from "~/domain/posters/contrast";
import { cutOut, drawShare } from "./draw-share.server";
import { layOutShare, PHOTO_WIDTH, SHARE_HEIGHT, SHARE_WIDTH } from "./lay-out-share.server";
import type { ShareContent } from "./share-content.server";

const plain: ShareContent = {
  design: "hoi",
  name: "HOI!",
  title: "Koffie op het station",
  facts: ["Donderdag 24 september", "16.00 tot 18.30 uur", "Station Vaartsche Rijn"],
  cancelled: false,
  photo: null,
};
const photo = { id: "", width: 1400, height: 900, widths: [1400], focalX: 0, focalY: 0.5 };

const texts = (content: Partial<ShareContent>) =>
  layOutShare({ ...plain, ...content }).items.flatMap((item) =>
    item.kind === "text" ? [item] : [],
  );
const titleOf = (content: Partial<ShareContent>) =>
  texts(content)
    .filter(({ cut }) => cut === "bricolage-800-84")
    .map(({ text }) => text)
    .join(" ");

describe("the words", () => {
  test("are the title, when and where", () => {
    expect(texts({}).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["HOI!", "Koffie op het station", ...plain.facts]),
    );
  });

  test.each([
    ["an ordinary title", plain.title],
    ["a word of two hundred letters", "Buurt".repeat(40)],
    ["two hundred letters of words", "Samen eten met de hele buurt en ".repeat(7).slice(0, 200)],
    ["Arabic", "مرحبا بكم في الحي مع القهوة والشاي ".repeat(4)],
    ["a title of several lines", "Een\ntwee\ndrie\nvier\nvijf\nzes\nzeven"],
  ])("of %s stay in their room, with or without a photo", (_, title) => {
    for (const shown of [photo, null]) {
      const right = shown ? SHARE_WIDTH - PHOTO_WIDTH : SHARE_WIDTH;
      const lines = texts({ title, photo: shown });
      for (const { ink, text } of lines) {
        expect(ink.left, text).toBeGreaterThan(50);
        expect(ink.right, text).toBeLessThan(right - 40);
        expect(ink.top, text).toBeGreaterThan(40);
        expect(ink.bottom, text).toBeLessThan(SHARE_HEIGHT - 20);
      }
      const ordered = lines.map(({ ink }) => ink).sort((a, b) => a.top - b.top);
      ordered.slice(1).forEach((ink, i) => {
        expect(ink.top).toBeGreaterThan((ordered[i]?.bottom ?? 0) - 12);
      });
    }
  });

  test.each(["hoi", "burendag", "komerbij", "lief", "neutral"] as const)(
    "can be read on %s",
    (design) => {
      for (const { fill, on } of texts({ design, cancelled: true })) {
        expect(contrast(fill, on)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }
    },
  );

  test("leave out what the letters do not have, and never stay empty", () => {
    expect(titleOf({ title: "Straatfeest 🎉👨‍👩‍👧 bij de buren ❤️" })).toBe("Straatfeest bij de buren");
    expect(titleOf({ title: "🎉🎉" })).toBe("HOI!");
    expect(texts({ title: "🎉", name: "🎉", facts: ["🎉"] }).length).toBeGreaterThan(0);
  });

  test("say that it is cancelled, and strike the title through", () => {
    const items = layOutShare({ ...plain, cancelled: true }).items;
    expect(texts({ cancelled: true }).map(({ text }) => text)).toContain("Gaat niet door");
    expect(texts({}).map(({ text }) => text)).not.toContain("Gaat niet door");
    expect(items.length).toBe(layOutShare(plain).items.length + 2);
  });
});

/** A third red, a third green, a third blue, from left to right. */
async function bands(width: number, height: number): Promise<Buffer> {
  const band = Math.floor(width / 3);
  return sharp({ create: { width, height, channels: 3, background: "#FF0000" } })
    .composite(
      ["#00FF00", "#0000FF"].map((background, i) => ({
        input: { create: { width: band, height, channels: 3 as const, background } },
        left: band * (i + 1),
        top: 0,
      })),
    )
    .jpeg()
    .toBuffer();
}

async function colourIn(picture: Buffer, left: number, top: number): Promise<string> {
  const data = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return ["red", "green", "blue"][data.indexOf(Math.max(...data.subarray(0, 3)))] ?? "";
}

describe("the picture", () => {
  test("is a JPEG of 1200 by 630 that chats will show", async () => {
    const jpeg = await drawShare(plain, null);
    const { format, width, height } = await sharp(jpeg).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 });
    expect(jpeg.length).toBeLessThan(300_000);
  });

  test("shows the photo around its focal point", async () => {
    const file = await bands(1500, 630);
    for (const [focalX, colour] of [
      [0, "red"],
      [0.5, "green"],
      [1, "blue"],
    ] as const) {
      const jpeg = await drawShare({ ...plain, photo: { ...photo, focalX } }, file);
      expect(await colourIn(jpeg, SHARE_WIDTH - PHOTO_WIDTH / 2, 300)).toBe(colour);
    }
  });

  test.each([
    [300, 2000],
    [3000, 300],
    [500, 630],
  ])("fills its room with a photo of %i by %i", async (width, height) => {
    const room = { width: 500, height: 630 };
    const cut = await cutOut(await bands(width, height), { x: 1, y: 0 }, room);
    const made = await sharp(cut).metadata();
    expect({ width: made.width, height: made.height }).toEqual(room);
  });
});
