import { resolve } from "node:path";

/** Where journals and the snapshot of the codes are, in the data folder. */
export function scanFolder(dataDir: string): string {
  return resolve(dataDir, "scans");
}
