import rows from "../../../prisma/reference-data/postcodes.json";
import type { PostcodeArea } from "./place";

/** Postcodes of four digits in Utrecht. */
export const postcodeAreas: readonly PostcodeArea[] = rows;

const byPc4 = new Map(postcodeAreas.map((area) => [area.pc4, area]));

export type TypedPostcode = { pc4: string; letters: string | null };

/**
 * Reads a postcode as people type it: "3522 kt", "3522KT" or "3522". Null when it is no Dutch postcode.
 * The post never gives out the letters SA, SD and SS.
 */
export function parsePostcode(typed: string): TypedPostcode | null {
  const match = /^([1-9]\d{3})\s*([A-Z]{2})?$/.exec(typed.trim().toUpperCase());
  if (!match?.[1]) return null;
  const letters = match[2] ?? null;
  if (letters !== null && ["SA", "SD", "SS"].includes(letters)) return null;
  return { pc4: match[1], letters };
}

/** The part of Utrecht a postcode stands for; undefined outside Utrecht. */
export function areaOfPostcode({ pc4 }: { pc4: string }): PostcodeArea | undefined {
  return byPc4.get(pc4);
}
