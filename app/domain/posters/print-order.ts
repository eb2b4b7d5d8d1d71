import { z } from "zod";
import { nullWhenEmpty, optionalLine } from "~/domain/typed-text";
import { isPosterFormat } from "./poster-file";

export const MOST_COPIES = 500;

const typedDay = z.object({
  day: z.string().default(""),
  month: z.string().default(""),
  year: z.string().default(""),
});

/** Null when nothing was typed, undefined when there is no such day. */
function readDay(typed: z.output<typeof typedDay>): Date | null | undefined {
  const parts = [typed.year, typed.month, typed.day].map((part) => part.trim());
  if (parts.every((part) => part === "")) return null;
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 2000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date : undefined;
}

/** What to print for one place. Everything may be left open. */
export const printOrderForm = z.object({
  copies: z
    .string()
    .default("")
    .overwrite((text) => text.trim())
    .refine(
      (text) => text === "" || (/^\d{1,3}$/.test(text) && +text >= 1 && +text <= MOST_COPIES),
      "copies",
    )
    .transform((text) => (text === "" ? null : Number(text))),
  format: z
    .string()
    .default("")
    .transform((text) => (isPosterFormat(text) ? text : null)),
  neededBy: typedDay
    .prefault({})
    .refine((typed) => readDay(typed) !== undefined, "noSuchDay")
    .transform((typed) => readDay(typed) ?? null),
  deliverTo: optionalLine(160).transform(nullWhenEmpty),
  /** A first name is enough to know who to ask; more would have to be kept safer. */
  hangedByName: optionalLine(30).transform(nullWhenEmpty),
});

export type PrintOrder = z.output<typeof printOrderForm>;
