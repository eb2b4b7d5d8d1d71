import type { PosterContent, PosterFormat } from "./poster";
import type { PosterProblem, PrintFile } from "./poster-file";

/** What a drawing process is asked: one poster on one format, as files at these places. */
export type PosterTask = {
  content: PosterContent;
  format: PosterFormat;
  files: { file: PrintFile; path: string }[];
};

export type PosterDrawn = { ok: true } | { ok: false; reason: PosterProblem };

/** Over the channel between the processes. */
export type PosterRequest = { id: number; task: PosterTask };
export type PosterAnswer =
  | { ready: true }
  | { id: number; drawn: PosterDrawn }
  /** A fault of the machine, such as a full disk: the whole work stops. */
  | { id: number; fault: string };
