import { csv } from "~/domain/csv";
import type { PosterProblem } from "./poster-file";

export type ManifestRow = {
  /** Empty for a poster that was not made. */
  file: string;
  code: string;
  placement: string;
  target: string;
  action: string;
  format: string;
  problem: PosterProblem | null;
};

const COLUMNS = ["file", "code", "placement", "target", "action", "format", "problem"] as const;

/** The list that goes with posters made in bulk: which file hangs where, and what could not be made. */
export function manifest(rows: ManifestRow[]): string {
  return csv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}
