import { join, resolve } from "node:path";
import { config } from "~/env.server";

/** Where the files of batches lie; several processes of one installation share it. */
export function batchesFolder(): string {
  return resolve(config().dataDir, "poster-batches");
}

export function batchFolder(batchId: string): string {
  return join(batchesFolder(), batchId);
}
