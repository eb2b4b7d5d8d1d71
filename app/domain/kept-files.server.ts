import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { isId } from "~/domain/id";
import { config } from "~/env.server";

/** A file just written may still wait for the row that names it. In ms. */
const WAITS = 60 * 60 * 1000;

/** Files in a folder of DATA_DIR, each by a name of its own that a row in the database remembers. */
export function keptFiles(folderName: string, extension: string) {
  const folder = () => resolve(config().dataDir, folderName);
  const fileOf = (name: string) => join(folder(), `${name}.${extension}`);
  return {
    /** @returns the name of the file. */
    async keep(bytes: Uint8Array): Promise<string> {
      const name = randomUUID();
      await mkdir(folder(), { recursive: true, mode: 0o700 });
      await writeFile(`${fileOf(name)}.half`, bytes, { mode: 0o600 });
      await rename(`${fileOf(name)}.half`, fileOf(name));
      return name;
    },
    /** The bytes, or null when the file was deleted. */
    async read(name: string): Promise<Buffer | null> {
      return isId(name) ? readFile(fileOf(name)).catch(() => null) : null;
    },
    /** Deletes the files that no row names any more. */
    async deleteAllBut(named: (string | null)[], now: Date): Promise<void> {
      const files: string[] = await readdir(folder()).catch(() => []);
      const kept = new Set(named.map((name) => `${name}.${extension}`));
      for (const file of files.filter((name) => !kept.has(name))) {
        const path = join(folder(), file);
        const { mtimeMs } = await stat(path);
        if (now.getTime() - mtimeMs > WAITS) await rm(path, { force: true });
      }
    },
  };
}
