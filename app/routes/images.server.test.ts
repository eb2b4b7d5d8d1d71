import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { listSitemap } from "~/domain/agenda/list-sitemap.server";
import { seedListings } from "~/domain/demo/seed-listings.server";
import { imageStore } from "~/domain/images/image-store.server";
import { keepImage } from "~/domain/images/keep-image.server";
import { loader as shareLoader } from "./agenda.$slug_.deelbeeld[.]jpg";
import { loader as imageLoader } from "./beeld.$id.$file";

const now = new Date();

async function kept(): Promise<string> {
  const red = { create: { width: 700, height: 500, channels: 3, background: "#FF0000" } } as const;
  const image = await keepImage(await sharp(red).png().toBuffer(), { now });
  if (!image.ok) throw new Error(image.reason);
  return image.imageId;
}

const asked = (path: string, params: Record<string, string>) => ({
  request: new Request(`https://omarmt.test${path}`),
  params,
  context: {},
});
const image = (id: string, file: string) =>
  imageLoader(asked(`/beeld/${id}/${file}`, { id, file }));

test("a size of a picture may be kept for ever, and is what it says", async () => {
  const id = await kept();
  for (const [file, type] of [
    ["320.avif", "image/avif"],
    ["320.webp", "image/webp"],
    ["700.jpg", "image/jpeg"],
  ] as const) {
    const answer = await image(id, file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe(type);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
    const bytes = await answer.arrayBuffer();
    expect(bytes.byteLength).toBe(Number(answer.headers.get("Content-Length")));
  }
});

test.each(["640.webp.exe", "9.jpg", "321.jpg", "320.svg", "320.png", "%2e%2e"])(
  "%s is not there, and that is not remembered",
  async (file) => {
    const answer = await image(await kept(), file);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  },
);

test("while the storage is away, a picture may come later", async () => {
  const id = await kept();
  const get = vi.spyOn(imageStore(), "get").mockRejectedValue(new Error("away"));
  expect((await image(id, "320.avif")).status).toBe(503);
  get.mockRestore();
  expect((await image(id, "320.avif")).status).toBe(200);
});

test("a share picture is kept for ever only under its own version", async () => {
  await seedListings(1, now);
  const [listing] = await listSitemap(now);
  const slug = listing?.slug ?? "";
  const share = (query: string) =>
    shareLoader(asked(`/agenda/${slug}/deelbeeld.jpg${query}`, { slug }));
  const plain = await share("");
  expect(plain.headers.get("Content-Type")).toBe("image/jpeg");
  expect(plain.headers.get("Cache-Control")).toBe("public, max-age=300");
  const { width, height } = await sharp(Buffer.from(await plain.arrayBuffer())).metadata();
  expect({ width, height }).toEqual({ width: 1200, height: 630 });
  expect((await share("?v=0123456789")).headers.get("Cache-Control")).toBe("public, max-age=300");
  const unknown = asked("/agenda/niets/deelbeeld.jpg", { slug: "niets" });
  await expect(shareLoader(unknown)).rejects.toMatchObject({ status: 404 });
});
