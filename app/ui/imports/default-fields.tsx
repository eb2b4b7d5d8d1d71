import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { YES_NO_UNKNOWN } from "~/domain/agenda/listing-content";
import { Card } from "~/ui/card";
import type { Option } from "~/ui/field";
import { SelectField, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";

/** What holds for everything of a source. */
export function DefaultFields({
  form,
  choices,
}: {
  form: FormState;
  choices: { campaigns: Option[]; editions: Option[] };
}) {
  const t = useText("imports");
  const listing = useText("listing");
  const field = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <Card group title={t("match.defaults")}>
      <p>{t("match.defaultsHint")}</p>
      <TextField
        {...field("organiserName")}
        label={t("match.organiser")}
        hint={t("match.organiserHint")}
        optional
      />
      <TextField
        {...field("placeName")}
        label={t("match.place")}
        hint={t("match.placeHint")}
        optional
      />
      {choices.campaigns.length > 0 && (
        <SelectField
          {...field("campaignId")}
          label={t("match.campaign")}
          empty={t("match.noCampaign")}
          options={choices.campaigns}
        />
      )}
      {choices.editions.length > 0 && (
        <SelectField
          {...field("editionId")}
          label={t("match.edition")}
          empty={t("match.noEdition")}
          options={choices.editions}
        />
      )}
      <fieldset>
        <legend className="utrecht-form-label">{t("match.access")}</legend>
        <div className="cluster">
          {ACCESS_FEATURES.map((feature) => (
            <SelectField
              key={feature}
              {...field(feature)}
              defaultValue={valueIn(form, feature) || "unknown"}
              label={listing(`access.${feature}`)}
              width="12"
              options={YES_NO_UNKNOWN.map((value) => ({ value, label: t(`match.${value}`) }))}
            />
          ))}
        </div>
      </fieldset>
    </Card>
  );
}
