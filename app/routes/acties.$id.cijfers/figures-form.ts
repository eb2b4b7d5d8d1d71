import type { ActionFigures, FigureProblem, TypedFigures } from "~/domain/figures/action-figures";
import { actionIndicators, type ActionIndicatorKey } from "~/domain/indicators/indicator";
import { formatNumber } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import type { Text } from "~/locales/text";
import { formWith, valueIn, type FormState, type FormValue } from "~/web/forms";

type Tally = Partial<Record<ActionIndicatorKey, number>>;

/** What was confirmed; before that what the phones counted, ready to be agreed with. */
export function formOfFigures({
  figures,
  figuresConfirmedAt,
  tally,
}: {
  figures: ActionFigures;
  figuresConfirmedAt: Date | null;
  tally: Tally;
}): FormState {
  const values: Record<string, FormValue> = {
    seenConfirmedAt: figuresConfirmedAt?.toISOString() ?? "",
  };
  for (const indicator of actionIndicators) {
    const figure = figures[indicator];
    const tapped = tally[indicator] ?? 0;
    if (figure) {
      const { value, quality, note } = figure;
      values[indicator] = { value: String(value), quality, note };
    } else if (!figuresConfirmedAt && tapped > 0) {
      values[indicator] = { value: String(tapped), quality: "counted", note: "" };
    }
  }
  return formWith(values);
}

export function typedFigures(form: FormState): TypedFigures {
  return Object.fromEntries(
    actionIndicators.map((indicator) => [
      indicator,
      {
        value: partOf(form, indicator, "value"),
        quality: partOf(form, indicator, "quality"),
        note: partOf(form, indicator, "note"),
      },
    ]),
  );
}

/** One field of one figure, as typed. */
export function partOf(
  form: FormState,
  indicator: ActionIndicatorKey,
  field: "value" | "quality" | "note",
): string {
  const part = form.values[indicator];
  if (typeof part !== "object" || Array.isArray(part)) return "";
  const value = part[field];
  return typeof value === "string" ? value : "";
}

/** The confirmation this form was filled in from; null for the first. */
export function seenIn(form: FormState): Date | null {
  const seen = valueIn(form, "seenConfirmedAt");
  return seen !== "" && !Number.isNaN(Date.parse(seen)) ? new Date(seen) : null;
}

export function formWithProblems(
  form: FormState,
  problems: FigureProblem[],
  { t, locale, tally }: { t: Text<"figures">; locale: Locale; tally: Tally | undefined },
): FormState {
  const errors: Record<string, string[]> = {};
  for (const { indicator, field, reason } of problems) {
    const tapped = formatNumber(tally?.[indicator] ?? 0, locale);
    errors[`${indicator}.${field}`] = [t(`problem.${reason}`, { tally: tapped })];
  }
  return { ...form, errors };
}
