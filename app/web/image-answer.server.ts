import { readImageFile } from "~/domain/images/read-image-file.server";
import { errorForLog, log } from "~/log.server";
import { KeptAnswers } from "./kept-answers";

/** What is looked at most stays in memory, so that storage elsewhere is not asked for every visitor. */
const kept = new KeptAnswers<{ bytes: number; body: Uint8Array<ArrayBuffer>; type: string }>(
  32_000_000,
);

const AGAIN = { "Retry-After": "60", "Cache-Control": "no-store" };

/** The answer with one size of a picture; null when there is none. Says 503 while the storage is away. */
export async function imageAnswer(id: string, file: string): Promise<Response | null> {
  const key = `${id}/${file}`;
  let image = kept.get(key);
  if (!image) {
    const read = await readImageFile(id, file).catch((error: unknown) => {
      log.error(errorForLog(error), "image not read");
      return "away" as const;
    });
    if (read === "away") return new Response(null, { status: 503, headers: AGAIN });
    if (!read) return null;
    image = { bytes: read.bytes.length, body: new Uint8Array(read.bytes), type: read.type };
    kept.set(key, image);
  }
  return new Response(image.body, {
    headers: {
      "Content-Type": image.type,
      "Content-Length": String(image.bytes),
      // Another picture has another id.
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'",
      // Partners show the agenda on their own sites.
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
