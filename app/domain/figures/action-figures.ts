import type { ActionKind } from "~/domain/campaign-actions/campaign-action";
import { actionIndicators, type ActionIndicatorKey } from "~/domain/indicators/indicator";

export const QUALITIES = ["counted", "estimated"] as const;
export type FigureQuality = (typeof QUALITIES)[number];

export type ActionFigure = { value: number; quality: FigureQuality; note: string };
export type ActionFigures = Partial<Record<ActionIndicatorKey, ActionFigure>>;

/** The form as it was typed. */
export type TypedFigures = Partial<
  Record<ActionIndicatorKey, { value: string; quality: string; note: string }>
>;

export const HIGHEST_FIGURE = 100_000;
export const LONGEST_NOTE = 300;

export type FigureProblem = {
  indicator: ActionIndicatorKey;
  field: "value" | "quality" | "note";
  reason:
    | "figure-required"
    | "figure-whole"
    | "quality-required"
    | "note-estimated"
    | "note-differs"
    | "note-too-long";
};

/** What is asked of a kind of action; the rest may be left empty. Coffee is counted by the cup. */
export function askedOf(kind: ActionKind): { indicator: ActionIndicatorKey; required: boolean }[] {
  const required: ActionIndicatorKey[] =
    kind === "stationCoffee"
      ? ["cups", "conversations", "volunteers"]
      : ["volunteers", "peopleReached"];
  return actionIndicators.map((indicator) => ({
    indicator,
    required: required.includes(indicator),
  }));
}

/**
 * Checks the figures of one action. An estimate needs a note that says how it was made, and so does a figure
 * that is not what the tally says (`tally`: what was tapped; zero is not tapped at all).
 */
export function readFigures(
  typed: TypedFigures,
  { kind, tally }: { kind: ActionKind; tally: Partial<Record<ActionIndicatorKey, number>> },
): { ok: true; figures: ActionFigures } | { ok: false; problems: FigureProblem[] } {
  const figures: ActionFigures = {};
  const problems: FigureProblem[] = [];
  for (const { indicator, required } of askedOf(kind)) {
    const { value = "", quality = "", note = "" } = typed[indicator] ?? {};
    const refuse = (field: FigureProblem["field"], reason: FigureProblem["reason"]) =>
      problems.push({ indicator, field, reason });

    if (value.trim() === "") {
      if (required) refuse("value", "figure-required");
      continue;
    }
    const figure = readWholeFigure(value);
    if (figure === null) refuse("value", "figure-whole");
    const known = QUALITIES.find((each) => each === quality);
    if (!known) refuse("quality", "quality-required");
    const tapped = tally[indicator] ?? 0;
    const words = note.replace(/\s+/g, " ").trim();
    if (words.length > LONGEST_NOTE) refuse("note", "note-too-long");
    else if (words === "" && known === "estimated") refuse("note", "note-estimated");
    else if (words === "" && known && figure !== null && tapped > 0 && figure !== tapped)
      refuse("note", "note-differs");
    if (figure !== null && known)
      figures[indicator] = { value: figure, quality: known, note: words };
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, figures };
}

/** "1.846", "1 846" and "1846" → 1846; null when it is no whole number from 0 to 100,000. */
export function readWholeFigure(typed: string): number | null {
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(typed.trim())) return null;
  const value = Number(typed.replace(/[. ]/g, ""));
  return value <= HIGHEST_FIGURE ? value : null;
}
