import { z } from "zod";
import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { YES_NO_UNKNOWN } from "~/domain/agenda/listing-content";
import { optionalLine } from "~/domain/typed-text";
import { SHEET_FIELDS } from "./sheet-fields";

/** What holds for every activity of a source where it says nothing itself. */
export const sourceDefaults = z.object({
  organiserName: optionalLine(200),
  placeName: optionalLine(200),
  campaignId: z.uuid().nullable().default(null),
  editionId: z.uuid().nullable().default(null),
  ...(Object.fromEntries(
    ACCESS_FEATURES.map((feature) => [feature, z.enum(YES_NO_UNKNOWN).default("unknown")]),
  ) as Record<
    (typeof ACCESS_FEATURES)[number],
    z.ZodDefault<z.ZodEnum<{ yes: "yes"; no: "no"; unknown: "unknown" }>>
  >),
});
export type SourceDefaults = z.output<typeof sourceDefaults>;

/** As `ImportSource.mapping` keeps it. */
export const sourceSettings = z.object({
  /** By the heading's words, so that a column may move. */
  columns: z.record(z.string(), z.enum(SHEET_FIELDS)).default({}),
  defaults: sourceDefaults.default(sourceDefaults.parse({})),
  /** UIDs that somebody left out, and that stay out until they are chosen. */
  leftOut: z.array(z.string()).default([]),
  /** Groups of rows that are no dates of one activity, because somebody said so. */
  apart: z.array(z.string()).default([]),
});
export type SourceSettings = z.output<typeof sourceSettings>;

export function readSettings(stored: unknown): SourceSettings {
  const read = sourceSettings.safeParse(stored);
  return read.success ? read.data : sourceSettings.parse({});
}
