import { ACTION_KINDS } from "~/domain/campaign-actions/campaign-action";
import { listIn, valueIn, type FormState } from "~/web/forms";
import { Card } from "../card";
import { CheckboxGroup, RadioGroup } from "../choice-field";
import { type Option } from "../field";
import { SelectField, TextArea, TextField } from "../text-field";
import { useText } from "../text";
import { SlotFields } from "./slot-fields";

export type ActionChoices = {
  stations: Option[];
  /** Partners this account may organise for. */
  organisers: Option[];
  partners: Option[];
};

/** The fields of an action, for registering and for editing. */
export function ActionFields({ form, choices }: { form: FormState; choices: ActionChoices }) {
  const t = useText("actions");
  const text = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <>
      <Card group title={t("form.what")}>
        <TextField {...text("title")} label={t("form.title")} autoComplete="off" />
        <SelectField
          {...text("kind")}
          label={t("form.kind")}
          empty={t("form.chooseKind")}
          width="12"
          options={ACTION_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <TextField
          {...text("summary")}
          label={t("form.summary")}
          hint={t("form.summaryHint")}
          optional
        />
        <TextArea
          {...text("publicText")}
          label={t("form.publicText")}
          hint={t("form.publicTextHint")}
          optional
        />
      </Card>
      <Card group title={t("form.where")}>
        <SelectField
          {...text("stationCode")}
          label={t("form.station")}
          hint={t("form.stationHint")}
          empty={t("form.chooseStation")}
          width="12"
          optional
          options={choices.stations}
        />
        <TextField
          {...text("placeName")}
          label={t("form.placeName")}
          hint={t("form.placeNameHint")}
          optional
        />
        <TextField
          {...text("postcode")}
          label={t("form.postcode")}
          hint={t("form.postcodeHint")}
          width="6"
          autoComplete="off"
          optional
        />
        <TextField {...text("spot")} label={t("form.spot")} hint={t("form.spotHint")} optional />
        <RadioGroup
          name="stepFree"
          legend={t("form.stepFree")}
          value={valueIn(form, "stepFree") || "unknown"}
          errors={form.errors.stepFree}
          options={(["yes", "no", "unknown"] as const).map((value) => ({
            value,
            label: t(`form.stepFreeOptions.${value}`),
          }))}
        />
      </Card>
      <Card group title={t("form.when")}>
        <SlotFields form={form} />
      </Card>
      <Card group title={t("form.withWhom")}>
        <SelectField
          {...text("partnerId")}
          label={t("form.organiser")}
          empty={choices.organisers.length === 1 ? undefined : t("form.chooseOrganiser")}
          width="12"
          options={choices.organisers}
        />
        <CheckboxGroup
          name="withPartnerIds"
          legend={t("form.partners")}
          values={listIn(form, "withPartnerIds")}
          errors={form.errors.withPartnerIds}
          options={choices.partners}
          optional
        />
        <TextField
          {...text("dayPhone")}
          label={t("form.dayPhone")}
          hint={t("form.dayPhoneHint")}
          type="tel"
          width="12"
          autoComplete="off"
          optional
        />
      </Card>
    </>
  );
}
