import { z } from "zod";

const optionalLine = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .replace(/[^\S\n]+/g, " ")
        .replace(/\r\n?/g, "\n")
        .trim(),
    )
    .pipe(z.string().max(most))
    .transform((text) => text || null);

/** What the maker may write on a poster; what is left empty comes from the action and the campaign. */
export const posterTextForm = z.object({
  title: optionalLine(120),
  closing: optionalLine(80),
});

export type PosterTextInput = z.output<typeof posterTextForm>;
