import { z } from "zod";

const optionalLine = (most: number) =>
  z
    .string()
    .overwrite((text) =>
      text
        .replace(/[^\S\n]+/g, " ")
        .replace(/\r\n?/g, "\n")
        .trim(),
    )
    .max(most)
    .default("")
    .transform((text) => text || null);

/** What the maker may write on a poster; what is left empty comes from the action and the campaign. */
export const posterTextForm = z.object({
  title: optionalLine(120),
  closing: optionalLine(80),
});

export type PosterTextInput = z.output<typeof posterTextForm>;
