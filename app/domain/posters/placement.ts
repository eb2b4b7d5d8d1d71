import { z } from "zod";

/** Placements of one action that hang at the same time. */
export const MAX_PLACEMENTS = 200;

/** The form for a new place: "hal", "perron 2", "buurthuis". */
export const placementForm = z.object({
  label: z
    .string()
    .default("")
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, { message: "placementLabel" }).max(60)),
});
