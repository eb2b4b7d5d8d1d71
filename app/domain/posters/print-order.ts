import { z } from "zod";
import { nullWhenEmpty, optionalLine } from "~/domain/typed-text";
import { isPosterFormat } from "./poster-file";

export const MOST_COPIES = 500;

/** "2026-09-24" when there is such a day, else null. */
function readDay(text: string): Date | null {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : null;
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
  neededBy: z
    .string()
    .default("")
    .overwrite((text) => text.trim())
    .refine((text) => text === "" || readDay(text) !== null, "noSuchDay")
    .transform((text) => (text === "" ? null : readDay(text))),
  deliverTo: optionalLine(160).transform(nullWhenEmpty),
  /** A first name is enough to know who to ask; more would have to be kept safer. */
  hangedByName: optionalLine(30).transform(nullWhenEmpty),
});

export type PrintOrder = z.output<typeof printOrderForm>;
