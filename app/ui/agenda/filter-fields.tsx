import { PERIODS, type AgendaFilter } from "~/domain/agenda/agenda-filter";
import { startOfDay } from "~/shared/day";
import { ACCESS_WORDS, AUDIENCE_WORDS } from "~/domain/agenda/filter-words";
import { ACCESS_FEATURES, AUDIENCES, SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { buurtByCode, buurten, buurtenOfWijk } from "~/domain/places/buurten";
import { slugOf } from "~/shared/slug";
import { wijkByCode, wijken } from "~/domain/places/wijken";
import { capital, formatDay } from "~/locales/format";
import { Checkbox } from "~/ui/choice-field";
import { fieldId } from "~/ui/field-id";
import type { CampaignDesign } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { SelectField, TextField } from "~/ui/text-field";

export type FilterProps = {
  filter: AgendaFilter;
  campaigns: { slug: string; name: string; design: CampaignDesign }[];
  editions: { slug: string; name: string }[];
};

/** What most people look for. Fields have the names of the agenda's address. */
export function MainFilterFields({ filter }: Pick<FilterProps, "filter">) {
  const t = useText("agenda");
  const locale = useLocale();
  return (
    <>
      <TextField
        name="zoek"
        type="search"
        label={t("filters.words")}
        defaultValue={filter.words}
        maxLength={80}
      />
      <SelectField
        name="wanneer"
        label={t("filters.when")}
        empty={t("filters.anyTime")}
        defaultValue={filter.day ?? filter.period ?? ""}
        options={[
          ...(filter.day
            ? [{ value: filter.day, label: formatDay(startOfDay(filter.day), locale) }]
            : []),
          ...PERIODS.map((period) => ({ value: period, label: t(`filters.${period}`) })),
        ]}
      />
      <SelectField
        name="wijk"
        label={t("filters.where")}
        empty={t("filters.anywhere")}
        defaultValue={(filter.wijkCode && wijkByCode(filter.wijkCode)?.slug) ?? ""}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </>
  );
}

/** Everything else there is to choose by. */
export function MoreFilterFields({
  filter,
  campaigns,
  editions,
  className,
}: FilterProps & {
  /** Of what stands around the fields that are no boxes. */
  className?: string;
}) {
  const t = useText("agenda");
  const words = useText("listing");
  return (
    <>
      <div className={className}>
        <TextField
          name="postcode"
          label={t("filters.near")}
          hint={t("filters.nearHint")}
          inputMode="numeric"
          autoComplete="postal-code"
          defaultValue={filter.near ?? ""}
        />
        <SelectField
          name="buurt"
          label={t("filters.buurt")}
          empty={t("filters.anyBuurt")}
          defaultValue={buurtSlug(filter.buurtCode)}
          options={(filter.wijkCode ? buurtenOfWijk(filter.wijkCode) : buurten)
            .map(({ name }) => ({ value: slugOf(name), label: name }))
            .sort((a, b) => a.label.localeCompare(b.label, "nl"))}
        />
        <SelectField
          name="voor"
          label={t("filters.audience")}
          empty={words("audiences.everybody")}
          defaultValue={filter.audience ? AUDIENCE_WORDS[filter.audience] : ""}
          options={AUDIENCES.map((audience) => ({
            value: AUDIENCE_WORDS[audience],
            label: words(`audiences.${audience}`),
          }))}
        />
        <SelectField
          name="spreektaal"
          label={t("filters.language")}
          empty={t("filters.anyLanguage")}
          defaultValue={filter.language ?? ""}
          options={SPOKEN_LANGUAGES.map((language) => ({
            value: language,
            label: words(`languages.${language}`),
          }))}
        />
        <SelectField
          name="campagne"
          label={t("filters.campaign")}
          empty={t("filters.anyCampaign")}
          defaultValue={filter.campaign ?? ""}
          options={campaigns.map((campaign) => ({
            value: campaign.slug,
            label: publicCampaignName(campaign),
          }))}
        />
        {(editions.length > 0 || filter.edition) && (
          <SelectField
            name="editie"
            label={t("filters.edition")}
            empty={t("filters.anyEdition")}
            defaultValue={filter.edition ?? ""}
            options={editions.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
      </div>
      <fieldset className="more-checks">
        <legend className="vh">{t("filters.only")}</legend>
        <Checkbox name="gratis" label={t("filters.free")} checked={filter.free} />
        <Checkbox name="drempelvrij" label={t("filters.stepFree")} checked={filter.stepFree} />
        {OTHER_ACCESS.map((feature) => (
          <Checkbox
            key={feature}
            id={fieldId(`toegankelijk-${feature}`)}
            name="toegankelijk"
            value={ACCESS_WORDS[feature]}
            label={capital(words(`access.${feature}`))}
            checked={filter.access.includes(feature)}
          />
        ))}
      </fieldset>
    </>
  );
}

function buurtSlug(code: string | null): string {
  const buurt = code && buurtByCode(code);
  return buurt ? slugOf(buurt.name) : "";
}

const OTHER_ACCESS = ACCESS_FEATURES.filter((feature) => feature !== "stepFree");
