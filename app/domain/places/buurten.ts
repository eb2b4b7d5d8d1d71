import rows from "../../../prisma/reference-data/buurten.json";
import { slugOf } from "~/shared/slug";
import type { Buurt } from "./place";

/** All buurten of Utrecht, by code. */
export const buurten: readonly Buurt[] = rows;

const byCode = new Map(buurten.map((buurt) => [buurt.code, buurt]));

const bySlug = new Map(buurten.map((buurt) => [slugOf(buurt.name), buurt]));

/** "oog-in-al" */
export function buurtBySlug(slug: string): Buurt | undefined {
  return bySlug.get(slug);
}

export function buurtByCode(code: string): Buurt | undefined {
  return byCode.get(code);
}

export function buurtenOfWijk(wijkCode: string): Buurt[] {
  return buurten.filter((buurt) => buurt.wijkCode === wijkCode);
}
