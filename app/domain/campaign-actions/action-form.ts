import { z } from "zod";
import { parsePostcode } from "~/domain/places/postcode";
import { stationByCode } from "~/domain/places/stations";
import { optionalLine, optionalParagraphs, requiredLine } from "~/domain/typed-text";
import { ACTION_KINDS } from "./campaign-action";
import { firstOverlap, isEmptySlot, MAX_SLOTS, readSlot, type SlotProblem } from "./slot";

/** Longest texts, in characters. Title and summary must fit a timetable row and a poster. */
export const ACTION_LIMITS = {
  title: 90,
  summary: 160,
  publicText: 3000,
  placeName: 90,
  spot: 90,
  dayPhone: 20,
} as const;

const typedSlot = z.object({
  /** Of the slot that was shown there, in a hidden field; empty for a new one. */
  id: z.string().default(""),
  day: z.string().default(""),
  month: z.string().default(""),
  year: z.string().default(""),
  from: z.string().default(""),
  until: z.string().default(""),
});

const SLOT_MESSAGE: Record<SlotProblem["reason"], string> = {
  "day-is-number": "slotDay",
  "month-is-number": "slotMonth",
  "year-is-number": "slotYear",
  "no-such-day": "slotNoSuchDay",
  "time-format": "slotTime",
  "no-such-time": "slotNoSuchTime",
  "end-before-start": "slotEndBeforeStart",
  overlaps: "slotOverlaps",
};

const slots = z
  .array(typedSlot)
  .default([])
  .transform((typed, context) => {
    const read = typed.flatMap((slot, index) => {
      if (isEmptySlot(slot, typed[index - 1])) return [];
      const result = readSlot(slot);
      if (result.ok) return [{ index, slot: { ...result.slot, id: slot.id || undefined } }];
      for (const problem of result.problems) {
        context.addIssue({
          code: "custom",
          path: [index, problem.field],
          message: SLOT_MESSAGE[problem.reason],
        });
      }
      return [];
    });
    if (read.length > MAX_SLOTS) context.addIssue({ code: "custom", message: "tooManySlots" });
    const clash = firstOverlap(read.map((entry) => entry.slot));
    const entry = clash === null ? undefined : read[clash];
    if (entry) {
      context.addIssue({
        code: "custom",
        path: [entry.index, "from"],
        message: SLOT_MESSAGE.overlaps,
      });
    }
    return read.map((item) => item.slot).sort((a, b) => +a.startsAt - +b.startsAt);
  });

/**
 * The form of an action. A draft may be unfinished: only name, kind and organiser are asked for at once
 * (see `missingBeforePublishing` for the rest), but what is filled in must make sense.
 * Messages are keys of the texts "validation".
 */
export const actionForm = z.object({
  title: requiredLine(ACTION_LIMITS.title, "actionTitle"),
  kind: z.enum(ACTION_KINDS, { message: "chooseKind" }),
  summary: optionalLine(ACTION_LIMITS.summary),
  publicText: optionalParagraphs(ACTION_LIMITS.publicText),
  stationCode: z
    .string()
    .optional()
    .transform((code) => code || null)
    .refine((code) => code === null || stationByCode(code) !== undefined, {
      message: "chooseStation",
    }),
  placeName: optionalLine(ACTION_LIMITS.placeName),
  postcode: z
    .string()
    .optional()
    .transform((typed, context) => {
      if (!typed?.trim()) return null;
      const postcode = parsePostcode(typed);
      if (postcode) return postcode.pc4;
      context.addIssue({ code: "custom", message: "postcode" });
      return null;
    }),
  spot: optionalLine(ACTION_LIMITS.spot),
  stepFree: z.enum(["yes", "no", "unknown"]).catch("unknown"),
  slots,
  partnerId: z.uuid({ message: "chooseOrganiser" }),
  withPartnerIds: z.array(z.uuid()).max(30).default([]),
  dayPhone: z
    .string()
    .optional()
    .transform((typed) => typed?.trim() || null)
    .refine((phone) => phone === null || /^[+\d][\d\s-]{7,18}$/.test(phone), { message: "phone" }),
});

export type ActionInput = z.output<typeof actionForm>;
