import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-field";
import { DateField, TimeField } from "~/ui/date-field";
import { SelectField, TextArea, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text";

const STATIONS = ["Utrecht Centraal", "Utrecht Overvecht", "Utrecht Vaartsche Rijn"].map(
  (label) => ({ value: label, label }),
);
const PARTNERS = ["NS", "ProRail"].map((label) => ({ value: label, label }));

/** The same form twice: as one meets it, and as it comes back. */
export function FieldSamples() {
  const t = useText("style");
  return (
    <div className="grid grid--wide" id="velden">
      <Fields className="span6" title={t("sections.form")} prefix="a" errors={{}} />
      <Fields
        className="span6"
        title={t("sections.formWrong")}
        prefix="b"
        errors={{
          bname: ["required"],
          btext: ["tooLong:600"],
          bstation: ["chooseOne"],
          "bdate.day": [t("sample.dateWrong")],
          bslot: [t("sample.slotWrong")],
          bpartners: ["chooseOne"],
          bstepFree: ["chooseOne"],
          bphone: ["invalid"],
        }}
      />
    </div>
  );
}

function Fields({
  title,
  prefix,
  errors,
  className,
}: {
  title: string;
  prefix: string;
  errors: Record<string, string[]>;
  className: string;
}) {
  const t = useText("style");
  const field = (name: string) => ({ name: prefix + name, errors: errors[prefix + name] });
  return (
    <form className={`${className} stack stack--loose`} noValidate aria-label={title}>
      <ErrorSummary
        errors={errors}
        labels={{
          bname: t("sample.name"),
          btext: t("sample.textLabel"),
          bstation: t("sample.station"),
          bslot: t("sample.slot"),
          bpartners: t("sample.partners"),
          bstepFree: t("sample.stepFree"),
          bphone: t("sample.phone"),
        }}
        linkTo={{ bslot: "bslot.from" }}
      />
      <Card group title={title}>
        <TextField
          {...field("name")}
          label={t("sample.name")}
          hint={t("sample.nameHint")}
          defaultValue={prefix === "a" ? t("sample.nameValue") : ""}
        />
        <TextArea
          {...field("text")}
          label={t("sample.textLabel")}
          hint={t("sample.textHint")}
          rows={3}
        />
        <SelectField
          {...field("station")}
          label={t("sample.station")}
          empty={t("sample.chooseStation")}
          options={STATIONS}
          width="12"
        />
        <DateField
          name={`${prefix}date`}
          legend={t("sample.date")}
          hint={t("sample.dateHint")}
          values={{ day: prefix === "a" ? "24" : "do", month: "9", year: "2026" }}
          partErrors={{ day: errors[`${prefix}date.day`] }}
        />
        <TimeField
          {...field("slot")}
          legend={t("sample.slot")}
          values={{ from: "7.30", until: prefix === "a" ? "9.30" : "7.00" }}
        />
        <CheckboxGroup
          {...field("partners")}
          legend={t("sample.partners")}
          options={PARTNERS}
          values={prefix === "a" ? ["NS"] : []}
        />
        <RadioGroup
          {...field("stepFree")}
          legend={t("sample.stepFree")}
          value={prefix === "a" ? "yes" : undefined}
          options={[
            { value: "yes", label: t("sample.yes"), hint: t("sample.yesHint") },
            { value: "no", label: t("sample.no") },
          ]}
        />
        <TextField {...field("phone")} label={t("sample.phone")} type="tel" optional width="12" />
        <p className="cluster">
          <Button type="button">{t("sample.save")}</Button>
        </p>
      </Card>
    </form>
  );
}
