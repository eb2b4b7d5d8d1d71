import { WEEKDAYS } from "~/domain/agenda/rhythm";
import { REPEATS } from "~/domain/submissions/when-form";
import { listIn, partsIn, valueIn, type FormState, type FormValue } from "~/web/forms";
import { Button } from "../button";
import { Checkbox, CheckboxGroup, RadioGroup } from "../choice-field";
import { DateField, TimeField } from "../date-field";
import { Message } from "../message";
import { useText } from "../text";

/**
 * Dates, and whether they come back. What does not belong to what was chosen is put away by the style sheet where
 * browsers can (`:has`); elsewhere it all stands there, and the server leaves it out.
 */
export function WhenFields({ form, otherRhythm }: { form: FormState; otherRhythm: boolean }) {
  const t = useText("submissions");
  const dates = typedDates(form);
  const repeat = valueIn(form, "repeat") || "no";
  return (
    <div className="when stack stack--loose">
      {otherRhythm && <Message kind="wait">{t("when.otherRhythm")}</Message>}
      <Checkbox name="allDay" label={t("when.allDay")} checked={valueIn(form, "allDay") === "1"} />
      {dates.map((values, index) => (
        <DateFields
          key={index}
          form={form}
          values={values}
          index={index}
          removable={dates.length > 1}
          added={index === dates.length - 1 && valueIn(form, "intent") === "add-date"}
        />
      ))}
      <p>
        <Button look="line" icon="plus" name="intent" value="add-date">
          {t("when.add")}
        </Button>
      </p>
      <RadioGroup
        name="repeat"
        legend={t("when.repeat")}
        value={repeat}
        errors={form.errors.repeat}
        options={REPEATS.map((value) => ({
          value,
          label: t(`when.repeats.${value}`),
          hint:
            value === "month" || value === "lastOfMonth"
              ? t(`when.repeatHints.${value}`)
              : undefined,
        }))}
      />
      <div className="when__weekdays">
        <CheckboxGroup
          name="weekdays"
          legend={t("when.weekdays")}
          hint={t("when.weekdaysHint")}
          values={listIn(form, "weekdays")}
          errors={form.errors.weekdays}
          options={WEEKDAYS.map((value) => ({ value, label: t(`when.weekday.${value}`) }))}
          optional
        />
      </div>
      <div className="when__until">
        <DateField
          name="until"
          legend={t("when.until")}
          hint={t("when.untilHint")}
          values={partsIn(form, "until")}
          partErrors={{ day: form.errors["until.day"] }}
        />
      </div>
    </div>
  );
}

type TypedDate = Record<string, string>;

function DateFields({
  form,
  values,
  index,
  removable,
  added,
}: {
  form: FormState;
  values: TypedDate;
  index: number;
  removable: boolean;
  /** It was asked for just now: the page opens there. */
  added: boolean;
}) {
  const t = useText("submissions");
  const name = `dates[${index}]`;
  const errors = (part: string) => form.errors[`${name}.${part}`];
  const number = index + 1;
  const several = ["endDay", "endMonth", "endYear"].some((part) => values[part] || errors(part));
  return (
    <fieldset className="slot stack" tabIndex={added ? -1 : undefined} autoFocus={added}>
      <legend>
        <h2>{t("when.dateNumber", { number })}</h2>
      </legend>
      <DateField
        name={name}
        legend={t("when.date")}
        hint={t("when.dateHint")}
        values={values}
        partErrors={{ day: errors("day"), month: errors("month"), year: errors("year") }}
      />
      <div className="when__times">
        <TimeField
          name={`${name}.times`}
          names={{ from: `${name}.from`, until: `${name}.until` }}
          legend={t("when.time")}
          hint={t("when.timeHint")}
          values={values}
          partErrors={{ from: errors("from"), until: errors("until") }}
        />
      </div>
      <details open={several || undefined}>
        <summary>{t("when.several")}</summary>
        <DateField
          name={`${name}.end`}
          names={{ day: `${name}.endDay`, month: `${name}.endMonth`, year: `${name}.endYear` }}
          legend={t("when.lastDay")}
          values={{ day: values.endDay, month: values.endMonth, year: values.endYear }}
          partErrors={{
            day: errors("endDay"),
            month: errors("endMonth"),
            year: errors("endYear"),
          }}
        />
      </details>
      {removable && (
        <p>
          <Button look="quiet" name="intent" value={`remove-date:${index}`}>
            {t("when.remove", { number })}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** The dates as they were typed; at least one, so that there is something to fill in. */
function typedDates(form: FormState): TypedDate[] {
  const { dates } = form.values;
  const typed = Array.isArray(dates) ? dates.map(dateIn) : [];
  return typed.length > 0 ? typed : [{}];
}

function dateIn(value: FormValue): TypedDate {
  if (typeof value !== "object" || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([part, typed]) =>
      typeof typed === "string" ? [[part, typed]] : [],
    ),
  );
}
