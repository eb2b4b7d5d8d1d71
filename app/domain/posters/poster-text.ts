import { z } from "zod";
import { nullWhenEmpty, optionalLine } from "~/domain/typed-text";

/** What the maker may write on a poster; what is left empty (null) comes from the action and the campaign. */
export const posterTextForm = z.object({
  title: optionalLine(120).transform(nullWhenEmpty),
  closing: optionalLine(80).transform(nullWhenEmpty),
});

export type PosterTextInput = z.output<typeof posterTextForm>;
