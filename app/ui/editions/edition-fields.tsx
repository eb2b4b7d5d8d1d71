import { partsIn, valueIn, type FormState } from "~/web/forms";
import { DateField } from "../date-field";
import { ErrorSummary } from "../error-summary";
import { SelectField, TextField } from "../text-field";
import { useText } from "../text";

const DAYS = ["startsOn", "endsOn", "opensOn", "closesOn", "kitsCloseOn"] as const;
const HINTS = { closesOn: "form.closesHint", kitsCloseOn: "form.kitsHint" } as const;

type Choice = { id: string; name: string };

/** On top of the form: what is not right yet. */
export function EditionErrors({ form }: { form: FormState }) {
  const t = useText("editions");
  return (
    <ErrorSummary
      errors={form.errors}
      linkTo={Object.fromEntries(DAYS.map((name) => [name, `${name}.day`]))}
      labels={{
        ...Object.fromEntries(DAYS.map((name) => [name, t(`form.${name}`)])),
        campaignId: t("form.campaign"),
        previousId: t("form.previous"),
      }}
    />
  );
}

export function EditionFields({
  form,
  campaigns,
  editions,
}: {
  form: FormState;
  campaigns: Choice[];
  /** The ones before this one. */
  editions: Choice[];
}) {
  const t = useText("editions");
  const options = (choices: Choice[]) =>
    choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="stack stack--loose">
      <TextField
        name="name"
        label={t("form.name")}
        hint={t("form.nameHint")}
        defaultValue={valueIn(form, "name")}
        errors={form.errors.name}
        autoComplete="off"
      />
      {DAYS.map((name) => (
        <DateField
          key={name}
          name={name}
          legend={t(`form.${name}`)}
          hint={name in HINTS ? t(HINTS[name as keyof typeof HINTS]) : undefined}
          optional={name === "kitsCloseOn"}
          values={partsIn(form, name)}
          errors={form.errors[name]}
        />
      ))}
      <SelectField
        name="campaignId"
        label={t("form.campaign")}
        hint={t("form.campaignHint")}
        optional
        empty={t("form.noCampaign")}
        options={options(campaigns)}
        defaultValue={valueIn(form, "campaignId")}
        errors={form.errors.campaignId}
      />
      <SelectField
        name="previousId"
        label={t("form.previous")}
        hint={t("form.previousHint")}
        optional
        empty={t("form.noPrevious")}
        options={options(editions)}
        defaultValue={valueIn(form, "previousId")}
        errors={form.errors.previousId}
      />
    </div>
  );
}
