import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { giveToOwner } from "~/database/data-folder.server";

/** Where a code leads: the slug of a listing, or null while there is no page to show. */
export type CodeTarget = { placementId: string; slug: string | null };
export type CodeTable = Map<string, CodeTarget>;

const snapshot = z.array(z.unknown());
const oneCode = z.tuple([z.string(), z.string(), z.string().nullable()]);
const NAME = "codes.json";

/**
 * The codes as they were when a process last saw the database; null when there are none yet, or they cannot be read. A
 * code that is written otherwise takes none of the others along; the database has them all.
 */
export function readSnapshot(folder: string): CodeTable | null {
  try {
    const rows = snapshot.parse(JSON.parse(readFileSync(join(folder, NAME), "utf8")));
    return new Map(
      rows.flatMap((row) => {
        const { success, data } = oneCode.safeParse(row);
        if (!success) return [];
        const [code, placementId, slug] = data;
        return [[code, { placementId, slug }]] as const;
      }),
    );
  } catch {
    return null;
  }
}

/** Replaces the snapshot whole: whoever reads it, reads the old one or the new one. */
export async function writeSnapshot(folder: string, codes: CodeTable): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveToOwner(join(folder, ".."), folder);
  const rows = Array.from(codes, ([code, { placementId, slug }]) => [code, placementId, slug]);
  const temporary = join(folder, `${NAME}.${randomUUID()}`);
  await writeFile(temporary, JSON.stringify(rows), { mode: 0o600, flush: true });
  giveToOwner(folder, temporary);
  await rename(temporary, join(folder, NAME));
}
