import { POSTER_FORMATS, type PosterFormat } from "./poster";

export type PosterFile = "pdf" | "png" | "svg";

/** Files that can be made many at a time. */
export const PRINT_FILES = ["pdf", "png"] as const satisfies PosterFile[];
export type PrintFile = (typeof PRINT_FILES)[number];

/** Why a poster is not handed out. */
export type PosterProblem =
  | "missing-glyphs"
  | "contrast"
  | "code-too-small"
  | "code-unreadable"
  /** Its words wait for the communications team. */
  | "not-approved"
  /** Drawing it broke off, twice. */
  | "failed";

export const ALL_FORMATS = Object.keys(POSTER_FORMATS) as PosterFormat[];

/** Formats that are printed; the others are pictures for screens. */
export const PAPER_FORMATS = ALL_FORMATS.filter(
  (format) => POSTER_FORMATS[format].kind === "paper",
);

export function isPosterFormat(text: string): text is PosterFormat {
  return Object.hasOwn(POSTER_FORMATS, text);
}

export function isPrintFile(text: string): text is PrintFile {
  return PRINT_FILES.some((file) => file === text);
}
