import { deflateSync, crc32 } from "node:zlib";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { config } from "~/env.server";
import { IMAGE_TYPES, MOST_IMAGE_BYTES, type ImageType } from "./image";
import { imageStore } from "./image-store.server";
import { keepImage } from "./keep-image.server";
import { readImageFile } from "./read-image-file.server";
import { watchThread } from "../../../tests/support/effort";

const now = new Date("2026-09-20T10:00:00Z");
const text = (words: string) => new TextEncoder().encode(words);

/** Red on the left, blue on the right. */
function photo(width = 1400, height = 1000) {
  const left = Math.round(width / 2);
  return sharp({ create: { width, height, channels: 3, background: "#0000FF" } }).composite([
    {
      input: { create: { width: left, height, channels: 3, background: "#FF0000" } },
      left: 0,
      top: 0,
    },
  ]);
}

async function kept(bytes: Uint8Array) {
  const result = await keepImage(bytes, { now });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

async function file(id: string, name: string): Promise<Buffer> {
  const read = await readImageFile(id, name);
  if (!read) throw new Error(`${name} is missing`);
  return Buffer.from(read.bytes);
}

async function colourAt(picture: Buffer, left: number, top: number): Promise<string> {
  const { data } = await sharp(picture)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = 0, blue = 0] = data;
  return red > 200 && blue < 60
    ? "red"
    : blue > 200 && red < 60
      ? "blue"
      : `${red},${green},${blue}`;
}

describe("a photo", () => {
  test("gets its sizes in three types, and a row that knows them", async () => {
    const { imageId, width, height } = await kept(await photo().jpeg().toBuffer());
    expect({ width, height }).toEqual({ width: 1400, height: 1000 });
    const row = await db.image.findUniqueOrThrow({ where: { id: imageId } });
    expect(row).toMatchObject({ width, height, widths: [320, 640, 960, 1400], focalX: 0.5 });
    for (const size of row.widths) {
      for (const type of Object.keys(IMAGE_TYPES) as ImageType[]) {
        const made = await sharp(await file(imageId, `${size}.${type}`)).metadata();
        const format = { avif: "heif", webp: "webp", jpg: "jpeg" }[type];
        expect(made).toMatchObject({ format, width: size, height: Math.round((size * 5) / 7) });
      }
    }
    expect(readdirSync(join(config().dataDir, "images", imageId))).toHaveLength(12);
  });

  test("loses its place, its phone and its comments, and stands upright", async () => {
    const turned = await photo()
      .withExif({
        IFD0: { Make: "Telefoon van Noor", ImageDescription: "thuis" },
        IFD3: { GPSLatitude: "52/1 5/1 0/1", GPSLatitudeRef: "N" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(turned.includes("Telefoon van Noor")).toBe(true);
    const { imageId, width, height } = await kept(turned);
    expect({ width, height }).toEqual({ width: 1000, height: 1400 });
    for (const type of Object.keys(IMAGE_TYPES)) {
      const made = await file(imageId, `640.${type}`);
      const { exif, xmp, iptc, icc, orientation, comments } = await sharp(made).metadata();
      expect({ exif, xmp, iptc, icc, orientation, comments }).toEqual({});
      expect(made.includes("Noor")).toBe(false);
    }
    // Turned a quarter to the right, what was on the left is on top.
    const jpg = await file(imageId, "1000.jpg");
    expect(await colourAt(jpg, 500, 100)).toBe("red");
    expect(await colourAt(jpg, 500, 1300)).toBe("blue");
  });

  test.each([
    ["PNG with holes", () => photo().ensureAlpha(0.5).png().toBuffer()],
    ["PNG of 16 bits", () => photo().toColourspace("rgb16").png().toBuffer()],
    ["WebP", () => photo().webp().toBuffer()],
    ["AVIF", () => photo().avif({ effort: 0 }).toBuffer()],
    ["greyscale JPEG", () => photo().greyscale().jpeg().toBuffer()],
    ["JPEG for printers (CMYK)", () => photo().toColourspace("cmyk").jpeg().toBuffer()],
    ["JPEG in wide colours", () => photo().withIccProfile("p3").jpeg().toBuffer()],
  ])("%s is taken too", async (_, make) => {
    const { imageId } = await kept(await make());
    const { space, channels, hasAlpha } = await sharp(await file(imageId, "640.jpg")).metadata();
    expect({ space, channels, hasAlpha }).toEqual({ space: "srgb", channels: 3, hasAlpha: false });
  });

  test("larger than 1920 is made smaller", async () => {
    const { width, height } = await kept(await photo(4000, 3000).jpeg().toBuffer());
    expect({ width, height }).toEqual({ width: 1920, height: 1440 });
  });
});

/** A PNG of so many pixels that holds a few kB, all its lines empty. */
function bomb(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // One bit a pixel, greyscale.
  head[8] = 1;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1A\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(4_000_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const SCRIPT = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>`;
const heic = () =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1")]);

describe("refused:", () => {
  test.each([
    ["text that is called .jpg", () => text("geen foto"), "image-unreadable"],
    ["nothing", () => new Uint8Array(), "image-unreadable"],
    ["a drawing with a script", () => text(SCRIPT), "image-unreadable"],
    ["a page", () => text("<html><body>hoi</body></html>"), "image-unreadable"],
    ["a GIF", () => photo().gif().toBuffer(), "image-unreadable"],
    ["a TIFF", () => photo().tiff().toBuffer(), "image-unreadable"],
    [
      "a drawing behind the first bytes of a JPEG",
      () => Buffer.concat([Buffer.from("\xFF\xD8\xFF", "latin1"), text(SCRIPT)]),
      "image-unreadable",
    ],
    [
      "half a JPEG",
      async () => {
        const whole = await photo().jpeg().toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      "image-unreadable",
    ],
    [
      "half a PNG",
      async () => {
        const whole = await photo().png().toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      "image-unreadable",
    ],
    ["an iPhone's own kind", heic, "image-heic"],
    ["too small", () => photo(400, 300).jpeg().toBuffer(), "image-too-small"],
    ["a strip", () => photo(4000, 500).jpeg().toBuffer(), "image-too-long"],
    ["too many bytes", () => new Uint8Array(MOST_IMAGE_BYTES + 1), "image-too-large"],
  ])("%s", async (_, make, reason) => {
    expect(await keepImage(new Uint8Array(await make()), { now })).toEqual({ ok: false, reason });
    expect(await db.image.count()).toBe(0);
  });

  test("a small file that unpacks to more than the memory, before it is unpacked", async () => {
    const file = bomb(50_000, 50_000);
    expect(file.length).toBeLessThan(10_000);
    const before = process.memoryUsage().rss;
    // Pictures are unpacked by other threads of this process.
    const computed = process.cpuUsage();
    const result = await keepImage(file, { now });
    expect(result).toEqual({ ok: false, reason: "image-too-many-pixels" });
    expect(process.cpuUsage(computed).user / 1000).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  test("one that must be unpacked whole and is large", async () => {
    const progressive = await sharp({
      create: { width: 6000, height: 5000, channels: 3, background: "#123456" },
    })
      .jpeg({ progressive: true })
      .toBuffer();
    const result = await keepImage(new Uint8Array(progressive), { now });
    expect(result).toEqual({ ok: false, reason: "image-too-many-pixels" });
  });
});

test("when the storage is away nothing is half kept", async () => {
  const put = vi.spyOn(imageStore(), "put").mockRejectedValue(new Error("storage away"));
  const bytes = await photo().jpeg().toBuffer();
  expect(await keepImage(bytes, { now })).toEqual({ ok: false, reason: "image-busy" });
  put.mockRestore();
  expect(await db.image.count()).toBe(0);
});

test("pages stay quick while photos are kept", { timeout: 120_000 }, async () => {
  const bytes = await photo(4000, 3000).jpeg().toBuffer();
  const longest = watchThread(5);
  const results = await Promise.all(Array.from({ length: 4 }, () => keepImage(bytes, { now })));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(longest()).toBeLessThan(250);
});

test("only the sizes of a picture are files", async () => {
  const { imageId } = await kept(await photo().jpeg().toBuffer());
  const names = ["../640.avif", "0640.avif", "640.svg", "640.avif/..", "99999.jpg", "641.jpg", ""];
  for (const name of names) expect(await readImageFile(imageId, name), name).toBeNull();
  expect(await readImageFile("..", "640.avif")).toBeNull();
  expect(await readImageFile(imageId, "640.avif")).not.toBeNull();
});
