import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ImageStore } from "./image-store.server";

/** Pictures as files in a folder, each picture in a folder of its own. */
export function diskStore(folder: string): ImageStore {
  return {
    async put(key, bytes) {
      const file = join(folder, key);
      // Two who write the same file do not write into each other's half of it.
      const half = `${file}.${randomUUID()}.half`;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(half, bytes, { mode: 0o600 });
      await rename(half, file);
    },
    async get(key) {
      try {
        return await readFile(join(folder, key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async remove(keys) {
      for (const key of keys) await rm(join(folder, key), { force: true });
      for (const its of new Set(keys.map((key) => dirname(join(folder, key))))) {
        // Empty or not there; what others put in it stays.
        await rmdir(its).catch(() => undefined);
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
