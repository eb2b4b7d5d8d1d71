import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startObjectStore, type ObjectStore } from "../../../tests/support/object-store";
import { diskStore } from "./disk-store.server";
import type { ImageStore } from "./image-store.server";
import { s3Store } from "./s3-store.server";

const bytes = (text: string) => new TextEncoder().encode(text);
const KEY = "01990000-0000-7000-8000-000000000000/640.avif";
const OTHER = KEY.replace("640", "320");

let folder: string;
let server: ObjectStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "omarmt-images-"));
  server = await startObjectStore();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  server.close();
});

const stores: [string, () => ImageStore, () => number][] = [
  ["a folder", () => diskStore(folder), () => readdirSync(folder, { recursive: true }).length],
  ["S3-compatible storage", () => s3Store(server.settings), () => server.objects.size],
];

describe.each(stores)("%s", (_, open, left) => {
  test("gives back what was put, and nothing after it was removed", async () => {
    const store = open();
    await store.put(KEY, bytes("a picture"), "image/avif");
    await store.put(KEY, bytes("another picture"), "image/avif");
    await store.put(OTHER, bytes("a small one"), "image/avif");
    expect(Buffer.from((await store.get(KEY)) ?? []).toString()).toBe("another picture");
    await store.remove([KEY, OTHER]);
    expect(await store.get(KEY)).toBeNull();
    expect(left()).toBe(0);
  });

  test("has no trouble with what is not there", async () => {
    const store = open();
    expect(await store.get(KEY)).toBeNull();
    await store.remove([KEY]);
  });
});

describe("S3-compatible storage", () => {
  test("gets the type of the file, and tries again when it is busy", async () => {
    server.next.push("busy", "busy");
    await s3Store(server.settings).put(KEY, bytes("a picture"), "image/avif");
    expect(server.answered).toEqual(["PUT 503", "PUT 503", "PUT 200"]);
    expect(server.objects.get(`/pictures/${KEY}`)?.type).toBe("image/avif");
  });

  test("that stays busy, or refuses the key, is a failure and not a kept picture", async () => {
    const store = s3Store(server.settings);
    server.next.push("busy", "busy", "busy", "busy");
    await expect(store.put(KEY, bytes("a picture"), "image/avif")).rejects.toThrow("503");
    const wrong = s3Store({ ...server.settings, secret: "another secret" });
    await expect(wrong.put(KEY, bytes("a picture"), "image/avif")).rejects.toThrow("403");
    expect(server.objects.size).toBe(0);
  });

  test("that does not answer is not waited for without end", { timeout: 60_000 }, async () => {
    server.next.push("hang");
    await expect(s3Store(server.settings).get(KEY)).rejects.toThrow(/time/i);
  });
});
