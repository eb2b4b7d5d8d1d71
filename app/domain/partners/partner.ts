import { z } from "zod";
import { isWebAddress } from "~/domain/typed-address";
import { optionalLine, requiredLine } from "~/domain/typed-text";

/** What kind of organisation a partner is. */
export const PARTNER_KINDS = [
  "welfare",
  "residents",
  "culture",
  "sport",
  "faith",
  "care",
  "education",
  "company",
  "government",
  "other",
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export function isPartnerKind(text: string): text is PartnerKind {
  return PARTNER_KINDS.includes(text as PartnerKind);
}

const dayPart = optionalLine(4);

/** The form of a partner. The day of the declaration stays empty until it is signed. */
export const partnerForm = z.object({
  name: requiredLine(100, "partnerName"),
  kind: z.enum(PARTNER_KINDS, { message: "partnerKind" }),
  website: z
    .string()
    .optional()
    .transform((text) => text?.trim() || null)
    .refine((text) => text === null || (/^https:/i.test(text) && isWebAddress(text, 200)), {
      message: "url",
    }),
  /** What it sends in for the agenda is public at once. */
  trusted: z
    .string()
    .optional()
    .transform((typed) => typed === "1"),
  signed: z
    .object({ day: dayPart, month: dayPart, year: dayPart })
    .prefault({})
    .transform((typed, context) => {
      if (!typed.day && !typed.month && !typed.year) return null;
      const day = dayOf(typed);
      if (!day) context.addIssue({ code: "custom", message: "slotNoSuchDay", path: ["day"] });
      return day;
    }),
});

export type PartnerInput = z.output<typeof partnerForm>;

/** A calendar day as the database keeps it: midnight UTC. */
function dayOf({ day, month, year }: { day: string; month: string; year: string }): Date | null {
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists =
    Number(year) >= 2000 &&
    Number(year) <= 2100 &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  return exists ? date : null;
}
