import { z } from "zod";
import { isPosterFormat, isPrintFile } from "./poster-file";

/** How long a batch can be downloaded, in milliseconds. */
export const BATCH_KEPT = 24 * 60 * 60 * 1000;

export type PosterBatchState = "waiting" | "working" | "done" | "failed";

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

export const batchForm = z.object({
  formats: list
    .transform((all) => all.filter(isPosterFormat))
    .refine((all) => all.length > 0, "chooseOne"),
  files: list
    .transform((all) => all.filter(isPrintFile))
    .refine((all) => all.length > 0, "chooseOne"),
});

export type BatchInput = z.output<typeof batchForm>;
