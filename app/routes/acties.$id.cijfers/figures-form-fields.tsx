import { QUALITIES, type TypedFigures } from "~/domain/figures/action-figures";
import type { ActionIndicatorKey } from "~/domain/indicators/indicator";
import { formatNumber } from "~/locales/format";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { RadioGroup } from "~/ui/choice-field";
import { TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";
import { partOf } from "./figures-form";

/** A card per figure: how many, how it is known, and a note. */
export function FiguresForm({
  form,
  asked,
  tally,
  corrects,
}: {
  form: FormState;
  asked: { indicator: ActionIndicatorKey; required: boolean }[];
  tally: Partial<Record<ActionIndicatorKey, number>>;
  corrects: boolean;
}) {
  const t = useText("figures");
  const labels = Object.fromEntries(
    asked.flatMap(({ indicator }) =>
      (["value", "quality", "note"] as const).map((field) => [
        `${indicator}.${field}`,
        t(`indicator.${indicator}`),
      ]),
    ),
  );
  return (
    <form method="post" className="stack stack--loose">
      <ErrorSummary errors={form.errors} formErrors={form.formErrors} labels={labels} />
      <input type="hidden" name="seenConfirmedAt" value={valueIn(form, "seenConfirmedAt")} />
      <div className="figures-cards">
        {asked.map(({ indicator, required }) => (
          <FigureCard
            key={indicator}
            indicator={indicator}
            optional={!required}
            tapped={tally[indicator] ?? 0}
            form={form}
          />
        ))}
      </div>
      {!corrects && <p className="muted">{t("form.closes")}</p>}
      <Button>{t(corrects ? "form.saveAgain" : "form.save")}</Button>
    </form>
  );
}

function FigureCard({
  indicator,
  optional,
  tapped,
  form,
}: {
  indicator: ActionIndicatorKey & keyof TypedFigures;
  optional: boolean;
  tapped: number;
  form: FormState;
}) {
  const t = useText("figures");
  const locale = useLocale();
  const count = formatNumber(tapped, locale);
  const tally =
    tapped === 0
      ? ""
      : t(indicator === "volunteers" ? "form.fromTallyVolunteers" : "form.fromTally", { count });
  const field = (name: "value" | "quality" | "note") => ({
    name: `${indicator}.${name}`,
    errors: form.errors[`${indicator}.${name}`],
  });
  return (
    <Card group title={t(`indicator.${indicator}`)}>
      <TextField
        {...field("value")}
        label={t("form.value")}
        hint={[t(`form.hint.${indicator}`), tally].filter(Boolean).join(" ")}
        optional={optional}
        inputMode="numeric"
        autoComplete="off"
        width="6"
        defaultValue={partOf(form, indicator, "value")}
      />
      <RadioGroup
        {...field("quality")}
        legend={t("form.quality")}
        value={partOf(form, indicator, "quality")}
        options={QUALITIES.map((quality) => ({ value: quality, label: t(`form.${quality}`) }))}
      />
      <TextField
        {...field("note")}
        label={t("form.note")}
        hint={t("form.noteHint")}
        optional
        maxLength={300}
        autoComplete="off"
        defaultValue={partOf(form, indicator, "note")}
      />
    </Card>
  );
}
