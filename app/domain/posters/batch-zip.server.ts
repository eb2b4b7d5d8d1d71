import { createReadStream, type ReadStream } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, pipeline, Readable } from "node:stream";
import yazl from "yazl";
import { db } from "~/db.server";
import { isId } from "~/domain/id";
import { batchesFolder, batchFolder } from "./batch-folder.server";
import { MANIFEST } from "./draw-posters.server";
import { BATCH_KEPT } from "./poster-batch";

/**
 * The files of a finished batch as one ZIP, read while it is sent: one file is open at a time. The files are packed
 * already, so they are stored as they are.
 */
export async function batchZip(batchId: string): Promise<ReadableStream<Uint8Array> | null> {
  const folder = batchFolder(batchId);
  const names: string[] = await readdir(folder).catch(() => []);
  if (!names.includes(MANIFEST)) return null;
  const files = names.filter((name) => /\.(pdf|png)$/.test(name)).sort();
  const zip = new yazl.ZipFile();
  let reading: ReadStream | null = null;
  for (const name of [MANIFEST, ...files]) {
    zip.addReadStreamLazy(name, { compress: name === MANIFEST }, (opened) => {
      opened(null, (reading = createReadStream(join(folder, name))));
    });
  }
  zip.end();
  const output = new PassThrough();
  // Who stops downloading closes the stream; the file that was being read is let go too.
  pipeline(zip.outputStream, output, () => reading?.destroy());
  zip.on("error", (error) => output.destroy(error instanceof Error ? error : new Error("no ZIP")));
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

/** Deletes batches of more than a day ago with their files, and folders that no batch belongs to. */
export async function deleteOldBatches({ now }: { now: Date }): Promise<void> {
  await db.posterBatch.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - BATCH_KEPT) } },
  });
  const all: string[] = await readdir(batchesFolder()).catch(() => []);
  const folders = all.filter(isId);
  const kept = await db.posterBatch.findMany({
    where: { id: { in: folders } },
    select: { id: true },
  });
  const ids = new Set(kept.map(({ id }) => id));
  for (const folder of folders.filter((name) => !ids.has(name))) {
    await rm(batchFolder(folder), { recursive: true, force: true });
  }
}
