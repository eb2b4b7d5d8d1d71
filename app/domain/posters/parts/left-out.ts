import type { Page } from "../page.server";
import type { PosterField, PosterNote } from "../poster";
import type { Piece } from "./stack";

/** The pieces without those of some fields, and without rules that then part nothing. */
export function leftOut(pieces: Piece[], fields: PosterField[]): Piece[] {
  const kept = pieces.filter((piece) => piece.kind === "rule" || !fields.includes(piece.field));
  return kept.filter((piece, index) => {
    const next = kept[index + 1];
    return piece.kind !== "rule" || (index > 0 && next !== undefined && next.kind !== "rule");
  });
}

export function leftOutNote(page: Page, field: PosterField): PosterNote[] {
  const { closing, facts, points = [] } = page.content;
  const texts: Partial<Record<PosterField, string>> = {
    closing,
    spot: facts.map(({ spot }) => spot).join(" "),
    point: points.map(({ text }) => text).join(" "),
  };
  const given = texts[field]?.trim().length ?? 0;
  return given > 0 ? [{ field, shown: "", counts: "characters", given, fits: 0 }] : [];
}

export function daysNote(page: Page, given: number, fits: number): PosterNote {
  return { field: "day", shown: page.content.labels.moreDays, counts: "days", given, fits };
}
