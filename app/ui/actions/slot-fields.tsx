import type { FormState, FormValue } from "~/web/forms";
import { Button } from "../button";
import { DateField, TimeField } from "../date-field";
import { useText } from "../text";

type TypedSlot = Record<string, string>;

/** The slots as they were typed; at least one, so that there is something to fill in. */
export function typedSlots(form: FormState): TypedSlot[] {
  const { slots } = form.values;
  const typed = Array.isArray(slots) ? slots.map(slotIn) : [];
  return typed.length > 0 ? typed : [{}];
}

/** Date and times, once for each slot; adding and taking away works without any script. */
export function SlotFields({ form }: { form: FormState }) {
  const t = useText("actions");
  const slots = typedSlots(form);
  return (
    <>
      {slots.map((slot, index) => {
        const errors = (field: string) => form.errors[`slots[${index}].${field}`];
        const number = index + 1;
        return (
          <fieldset className="slot" key={index} id={`tijdvak-${number}`}>
            <legend>
              <h3>{t("form.slot", { number })}</h3>
            </legend>
            <DateField
              name={`slots[${index}]`}
              legend={t("form.date")}
              values={slot}
              partErrors={{ day: errors("day"), month: errors("month"), year: errors("year") }}
            />
            <TimeField
              name={`slots[${index}].times`}
              names={{ from: `slots[${index}].from`, until: `slots[${index}].until` }}
              legend={`${t("form.from")} – ${t("form.until").toLowerCase()}`}
              hint={t("form.timeHint")}
              values={slot}
              partErrors={{ from: errors("from"), until: errors("until") }}
            />
            {slot.id && <input type="hidden" name={`slots[${index}].id`} value={slot.id} />}
            {slots.length > 1 && (
              <Button look="quiet" name="intent" value={`remove-slot:${index}`}>
                {t("form.removeSlotNumber", { number })}
              </Button>
            )}
          </fieldset>
        );
      })}
      <Button look="line" icon="plus" name="intent" value="add-slot">
        {t("form.addSlot")}
      </Button>
    </>
  );
}

function slotIn(value: FormValue): TypedSlot {
  if (typeof value !== "object" || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, typed]) =>
      typeof typed === "string" ? [[key, typed]] : [],
    ),
  );
}
