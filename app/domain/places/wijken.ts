import rows from "../../../prisma/reference-data/wijken.json";
import type { Wijk } from "./place";

/** All wijken of Utrecht, by code. */
export const wijken: readonly Wijk[] = rows;

const byCode = new Map(wijken.map((wijk) => [wijk.code, wijk]));
const bySlug = new Map(wijken.map((wijk) => [wijk.slug, wijk]));

export function wijkByCode(code: string): Wijk | undefined {
  return byCode.get(code);
}

export function wijkBySlug(slug: string): Wijk | undefined {
  return bySlug.get(slug);
}
