import { z } from "zod";
import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { YES_NO_UNKNOWN } from "~/domain/agenda/listing-content";
import { readStored, storedShape, toStoreOver, type JsonToStore } from "~/domain/stored-json";
import type { UnreadPiece } from "~/domain/read-parts";
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

export const settingsShape = storedShape(sourceSettings);

/** How a source was read before, as far as that can still be read. */
export function readSettings(stored: unknown): SourceSettings {
  return readStored(settingsShape, stored).value;
}

/** What stands there and cannot be read any more. */
export function unreadSettings(stored: unknown): UnreadPiece[] {
  return readStored(settingsShape, stored).unread;
}

/** As the database keeps it in place of what it kept; what cannot be read stays, unless the same is said otherwise. */
export function settingsOver(stored: unknown, change: Partial<SourceSettings>): JsonToStore {
  return toStoreOver(settingsShape, stored, { ...readSettings(stored), ...change });
}
