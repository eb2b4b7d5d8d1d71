import { PERIODS } from "~/domain/agenda/agenda-filter";
import { MOST_EMBEDDED, THEMES, type EmbedChoice } from "~/domain/agenda/embed-choice";
import { ACCESS_WORDS, AUDIENCE_WORDS } from "~/domain/agenda/filter-words";
import { ACCESS_FEATURES, AUDIENCES, SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { buurten, buurtenOfWijk } from "~/domain/places/buurten";
import { slugOf } from "~/shared/slug";
import { wijkBySlug, wijken } from "~/domain/places/wijken";
import { LOCALES } from "~/locales/locale";
import { Button } from "~/ui/button";
import { Checkbox, CheckboxGroup } from "~/ui/choice-field";
import { SelectField, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text";

const OTHER_ACCESS = ACCESS_FEATURES.filter((feature) => feature !== "stepFree");

/** Those of the chosen wijk, or all of the city. */
function buurtenIn(wijkSlug: string) {
  const wijk = wijkBySlug(wijkSlug);
  return (wijk ? buurtenOfWijk(wijk.code) : buurten)
    .map(({ name }) => ({ value: slugOf(name), label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, "nl"));
}

type Named = { slug: string; name: string };

/** What to show of the agenda; the answer is the same page with the code for it. */
export function ChoiceForm({
  choice,
  campaigns,
  editions,
}: {
  choice: EmbedChoice;
  campaigns: Named[];
  editions: Named[];
}) {
  const t = useText("embedding");
  const words = useText("listing");
  return (
    <form className="span5 stack" action="/insluiten">
      <TextField name="zoek" label={t("zoek")} defaultValue={choice.zoek} maxLength={80} />
      <SelectField
        name="wanneer"
        label={t("wanneer")}
        empty={t("anyTime")}
        defaultValue={choice.wanneer}
        options={PERIODS.map((value) => ({ value, label: t(value) }))}
      />
      <TextField name="dag" type="date" label={t("dag")} defaultValue={choice.dag} />
      <SelectField
        name="wijk"
        label={t("wijk")}
        empty={t("anywhere")}
        defaultValue={choice.wijk}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SelectField
        name="buurt"
        label={t("buurt")}
        empty={t("anyBuurt")}
        defaultValue={choice.buurt}
        options={buurtenIn(choice.wijk)}
      />
      <TextField
        name="postcode"
        label={t("postcode")}
        inputMode="numeric"
        defaultValue={choice.postcode}
      />
      <SelectField
        name="campagne"
        label={t("campagne")}
        empty={t("anyCampaign")}
        defaultValue={choice.campagne}
        options={campaigns.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {editions.length > 0 && (
        <SelectField
          name="editie"
          label={t("editie")}
          empty={t("anyEdition")}
          defaultValue={choice.editie}
          options={editions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <SelectField
        name="voor"
        label={t("voor")}
        empty={words("audiences.everybody")}
        defaultValue={choice.voor}
        options={AUDIENCES.map((audience) => ({
          value: AUDIENCE_WORDS[audience],
          label: words(`audiences.${audience}`),
        }))}
      />
      <SelectField
        name="spreektaal"
        label={t("spreektaal")}
        empty={t("anyLanguage")}
        defaultValue={choice.spreektaal}
        options={SPOKEN_LANGUAGES.map((language) => ({
          value: language,
          label: words(`languages.${language}`),
        }))}
      />
      <Checkbox name="gratis" label={t("gratis")} checked={choice.gratis} />
      <Checkbox name="drempelvrij" label={t("drempelvrij")} checked={choice.drempelvrij} />
      <CheckboxGroup
        name="toegankelijk"
        legend={t("toegankelijk")}
        values={choice.toegankelijk.split(",")}
        options={OTHER_ACCESS.map((feature) => ({
          value: ACCESS_WORDS[feature],
          label: words(`access.${feature}`),
        }))}
      />
      <SelectField
        name="aantal"
        label={t("aantal")}
        defaultValue={String(choice.aantal)}
        options={Array.from({ length: MOST_EMBEDDED }, (_, i) => ({
          value: String(i + 1),
          label: String(i + 1),
        }))}
      />
      <SelectField
        name="inTaal"
        label={t("taal")}
        defaultValue={choice.taal}
        options={LOCALES.map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        name="thema"
        label={t("thema")}
        defaultValue={choice.thema}
        options={THEMES.map((value) => ({ value, label: t(value) }))}
      />
      <p>
        <Button>{t("show")}</Button>
      </p>
    </form>
  );
}
