import { readBytes } from "./read-bytes.server";
import type { ReadFile } from "./import-item";

/*
 * The program that reads what partners bring, in a process of its own: it knows no database and no secret, and whoever
 * made it hang or run out of memory ends nothing else. See read-file.server.ts.
 */

export type ReadTask = { bytes: Uint8Array; now: Date; ownOrigin: string };

process.once("message", ({ bytes, now, ownOrigin }: ReadTask) => {
  void readBytes(bytes, { now, ownOrigin }).then((read: ReadFile) => {
    process.send?.(read, () => process.disconnect());
  });
});
