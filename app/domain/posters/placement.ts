import { z } from "zod";

/** Placements of one action that hang at the same time. */
export const MAX_PLACEMENTS = 200;

/** The form for a new place: "hal", "perron 2", "buurthuis". */
export const placementForm = z.object({
  label: z
    .string({ message: "placementLabel" })
    .overwrite((text) => text.replace(/\s+/g, " ").trim())
    .min(1, { message: "placementLabel" })
    .max(60),
});
