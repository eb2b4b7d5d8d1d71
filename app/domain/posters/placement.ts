import { z } from "zod";
import { requiredLine } from "~/domain/typed-text";

/** Placements of one action that hang at the same time. */
export const MAX_PLACEMENTS = 200;

/** The form for a new place: "hal", "perron 2", "buurthuis". */
export const placementForm = z.object({
  label: requiredLine(60, "placementLabel"),
});
