import { z } from "zod";
import { requiredLine } from "~/domain/typed-text";

/** The form for a new link: "nieuwsbrief september", "Instagram". */
export const linkForm = z.object({
  label: requiredLine(60, "linkLabel"),
});
