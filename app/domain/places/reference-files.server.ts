import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The files in prisma/reference-data and what they hold. */
export const REFERENCE_FILES = [
  "wijken.json",
  "buurten.json",
  "borders.json",
  "stations.json",
  "campaign-days.json",
  "postcodes.json",
  "credits.json",
] as const;

export type ReferenceFile = (typeof REFERENCE_FILES)[number];

/** One row a line: small, and a change shows as one changed line. */
export function rowsToText(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

export async function readReferenceFile(directory: string, file: ReferenceFile): Promise<unknown> {
  return JSON.parse(await readFile(path.join(directory, file), "utf8"));
}

/** Writes all files or none: everything goes to disk beside the old files first, then takes their names. */
export async function writeReferenceFiles(
  directory: string,
  texts: ReadonlyMap<ReferenceFile, string>,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const waiting = [...texts].map(([file, text]) => ({
    text,
    temporary: path.join(directory, `.${file}.${process.pid}.new`),
    final: path.join(directory, file),
  }));
  try {
    for (const { temporary, text } of waiting) await writeFile(temporary, text, { flush: true });
    for (const { temporary, final } of waiting) await rename(temporary, final);
  } finally {
    for (const { temporary } of waiting) await rm(temporary, { force: true });
  }
}
