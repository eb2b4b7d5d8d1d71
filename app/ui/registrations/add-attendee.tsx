import { LONGEST_NAME, MOST_SEATS } from "~/domain/registrations/registration";
import { valueIn, type FormState } from "~/web/forms";
import { Button } from "../button";
import { Card } from "../card";
import { useText } from "../text";
import { SelectField, TextField } from "../text-field";

/** For who phones the organiser. */
export function AddAttendee({ dateId, form }: { dateId: string; form: FormState }) {
  const t = useText("registrations");
  return (
    <Card title={t("list.add")}>
      <p>{t("list.addText")}</p>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="date" value={dateId} />
        <TextField
          name="name"
          label={t("list.addName")}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          width="12"
          defaultValue={valueIn(form, "name")}
          errors={form.errors["name"]}
        />
        <TextField
          name="email"
          type="email"
          label={t("list.addEmail")}
          hint={t("list.addEmailHint")}
          optional
          autoComplete="off"
          spellCheck={false}
          defaultValue={valueIn(form, "email")}
          errors={form.errors["email"]}
        />
        <SelectField
          name="seats"
          label={t("list.addSeats")}
          width="4"
          options={Array.from({ length: MOST_SEATS }, (_, i) => String(i + 1)).map((value) => ({
            value,
            label: value,
          }))}
          defaultValue={valueIn(form, "seats") || "1"}
          errors={form.errors["seats"]}
        />
        <Button>{t("list.addButton")}</Button>
      </form>
    </Card>
  );
}
