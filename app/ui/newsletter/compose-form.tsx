import { PERIODS, type AgendaFilter } from "~/domain/agenda/agenda-filter";
import { publicCampaignName } from "~/domain/agenda/public-campaign";
import { LONGEST_INTRO, LONGEST_SUBJECT } from "~/domain/newsletter/newsletter";
import { wijkByCode, wijken } from "~/domain/places/wijken";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Checkbox } from "~/ui/choice-field";
import { ErrorSummary } from "~/ui/error-summary";
import type { CampaignDesign } from "~/ui/tag";
import { useText } from "~/ui/text";
import { SelectField, TextArea, TextField } from "~/ui/text-field";
import { valueIn, type FormState } from "~/web/forms";

type Choices = {
  editions: { id: string; name: string }[];
  campaigns: { slug: string; name: string; design: CampaignDesign }[];
};

/** What a newsletter is made of: which part of the agenda, and one's own words in two languages. */
export function ComposeForm({
  form,
  filter,
  choices,
  version,
}: {
  form: FormState;
  filter: AgendaFilter;
  choices: Choices;
  version?: number;
}) {
  const t = useText("newsletter");
  const words = (name: string) => ({
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <form method="post" className="stack stack--loose" noValidate>
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{
          editionId: t("compose.edition"),
          subjectNl: t("compose.subjectNl"),
          introNl: t("compose.introNl"),
          subjectEn: t("compose.subjectEn"),
          introEn: t("compose.introEn"),
        }}
      />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Card group title={t("compose.what")}>
        <p className="muted">{t("compose.whatHint")}</p>
        {choices.editions.length > 0 && (
          <SelectField
            name="editionId"
            label={t("compose.edition")}
            empty={t("compose.anyEdition")}
            options={choices.editions.map(({ id, name }) => ({ value: id, label: name }))}
            {...words("editionId")}
          />
        )}
        <FilterFields filter={filter} campaigns={choices.campaigns} />
      </Card>
      <Card group title={t("compose.words")}>
        <TextField
          name="subjectNl"
          label={t("compose.subjectNl")}
          maxLength={LONGEST_SUBJECT}
          {...words("subjectNl")}
        />
        <TextArea
          name="introNl"
          label={t("compose.introNl")}
          hint={t("compose.introHint")}
          rows={6}
          maxLength={LONGEST_INTRO}
          {...words("introNl")}
        />
      </Card>
      <Card group title={t("compose.english")}>
        <p className="muted">{t("compose.englishHint")}</p>
        <TextField
          name="subjectEn"
          label={t("compose.subjectEn")}
          optional
          maxLength={LONGEST_SUBJECT}
          {...words("subjectEn")}
        />
        <TextArea
          name="introEn"
          label={t("compose.introEn")}
          optional
          rows={6}
          maxLength={LONGEST_INTRO}
          {...words("introEn")}
        />
      </Card>
      <p>
        <Button>{t("compose.save")}</Button>
      </p>
    </form>
  );
}

/** The filters of the agenda, under the names they have in its address. */
function FilterFields({
  filter,
  campaigns,
}: {
  filter: AgendaFilter;
  campaigns: Choices["campaigns"];
}) {
  const t = useText("agenda");
  return (
    <>
      <TextField
        name="zoek"
        type="search"
        label={t("filters.words")}
        optional
        defaultValue={filter.words}
        maxLength={80}
      />
      <SelectField
        name="wanneer"
        label={t("filters.when")}
        empty={t("filters.anyTime")}
        defaultValue={filter.period ?? ""}
        options={PERIODS.map((period) => ({ value: period, label: t(`filters.${period}`) }))}
      />
      <SelectField
        name="wijk"
        label={t("filters.where")}
        empty={t("filters.anywhere")}
        defaultValue={(filter.wijkCode && wijkByCode(filter.wijkCode)?.slug) ?? ""}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
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
      <div className="checks">
        <Checkbox name="gratis" label={t("filters.free")} checked={filter.free} />
        <Checkbox name="drempelvrij" label={t("filters.stepFree")} checked={filter.stepFree} />
      </div>
    </>
  );
}
