import { AwsClient } from "aws4fetch";
import { createHash } from "node:crypto";
import type { ImageStoreSettings } from "~/config";
import type { ImageStore } from "./image-store.server";

/** How long one answer may take, all tries together, in ms, and its bytes once more. A visitor waits for the first, a sender for the second. */
const READING = 8_000;
const WRITING = 30_000;
/** After an answer of 500 and above, or 429, each time a little longer. */
const RETRIES = 3;
const FIRST_PAUSE = 200;

/** Files in storage that speaks S3's protocol: AWS, or one of the many that do the same. */
export function s3Store(settings: ImageStoreSettings): ImageStore {
  const client = new AwsClient({
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    service: "s3",
    region: settings.region,
    retries: RETRIES,
    initRetryMs: FIRST_PAUSE,
  });
  const ask = (key: string, init: RequestInit, time: number) => {
    const signal = AbortSignal.timeout(time);
    return inTime(client.fetch(`${settings.url}/${key}`, { ...init, signal }), time);
  };
  return {
    async put(key, bytes, type) {
      const headers = {
        "Content-Type": type,
        // Of no use to us, but whoever puts a cache before the storage gets it right.
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Amz-Content-Sha256": createHash("sha256").update(bytes).digest("hex"),
      };
      const body = new Uint8Array(bytes);
      await must(await ask(key, { method: "PUT", headers, body }, WRITING), key);
    },
    async get(key) {
      const response = await ask(key, { method: "GET" }, READING);
      // Storage whose files may not be listed says 403 of what is not there.
      if (response.status === 404 || response.status === 403) {
        await response.body?.cancel();
        return null;
      }
      if (!response.ok) await must(response, key);
      return new Uint8Array(await inTime(response.arrayBuffer(), READING));
    },
    async remove(keys) {
      for (const key of keys) {
        const response = await ask(key, { method: "DELETE" }, WRITING);
        if (response.status !== 404) await must(response, key);
      }
    },
  };
}

/** @throws when the storage did not do it; its own words may hold names and keys, so only the number is told. */
async function must(response: Response, key: string): Promise<void> {
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The image storage answered ${response.status} for ${key}.`);
}

/**
 * The signal alone is not enough: the client makes requests of its own out of ours, which hold on to it so loosely that it
 * may be cleared away before its time, and then nothing ends the waiting.
 *
 * @throws when it takes longer than `time`, in ms.
 */
async function inTime<T>(work: Promise<T>, time: number): Promise<T> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(new Error("The image storage did not answer in time.")), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(limit);
  }
}
