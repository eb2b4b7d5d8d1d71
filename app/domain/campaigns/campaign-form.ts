import { z } from "zod";
import { requiredLine } from "~/domain/typed-text";
import type { Design } from "./campaign";

export const DESIGNS = [
  "hoi",
  "burendag",
  "komerbij",
  "lief",
  "neutral",
] as const satisfies readonly Design[];

const typedDay = z.object({
  day: z.string().default(""),
  month: z.string().default(""),
  year: z.string().default(""),
});

/** The form of a new campaign. Days are checked like those of its settings (`readSettings`). */
export const campaignForm = z.object({
  name: requiredLine(60, "campaignName"),
  summary: requiredLine(160, "campaignSummary"),
  design: z.enum(DESIGNS, { message: "chooseDesign" }),
  firstDay: typedDay.prefault({}),
  lastDay: typedDay.prefault({}),
  needsApproval: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});

export type CampaignInput = z.output<typeof campaignForm>;
