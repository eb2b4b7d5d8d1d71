import {
  filterQuery,
  NO_FILTER,
  PERIODS,
  startOfDay,
  type AgendaFilter,
} from "~/domain/agenda/agenda-filter";
import type { CampaignLabel } from "~/domain/agenda/list-agenda.server";
import { publicCampaignName } from "~/domain/agenda/public-campaign";
import { wijkByCode, wijken } from "~/domain/places/wijken";
import { formatDay } from "~/locales/format";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choice-field";
import { SelectField, TextField } from "~/ui/text-field";
import { Icon } from "~/ui/icon";
import { useLocale, useText } from "~/ui/text";

type Props = { filter: AgendaFilter; campaigns: CampaignLabel[] };

/** A plain form that asks for an address, so that every view can be kept and shared. */
export function Filters({ filter, campaigns }: Props) {
  const t = useText("agenda");
  const locale = useLocale();
  const hasMore =
    filter.free || filter.stepFree || filter.campaign !== null || filter.near !== null;
  return (
    <form className="panel" action="/agenda" aria-label={t("filters.label")}>
      <div className="filters">
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
        <Button>{t("filters.search")}</Button>
        <details className="more" open={hasMore}>
          <summary>{t("filters.more")}</summary>
          <div>
            <TextField
              name="postcode"
              label={t("filters.near")}
              hint={t("filters.nearHint")}
              inputMode="numeric"
              autoComplete="postal-code"
              defaultValue={filter.near ?? ""}
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
            <Checkbox name="gratis" label={t("filters.free")} checked={filter.free} />
            <Checkbox name="drempelvrij" label={t("filters.stepFree")} checked={filter.stepFree} />
          </div>
        </details>
      </div>
    </form>
  );
}

/** What is chosen, each with a link that takes it away. */
export function Chosen({ filter, campaigns }: Props) {
  const t = useText("agenda");
  const chosen = useChosen(filter, campaigns);
  if (chosen.length === 0) return null;
  return (
    <p className="cluster chosen">
      <span className="vh">{t("filters.chosen")}: </span>
      {chosen.map(({ label, without }) => (
        <a
          key={label}
          className="tag"
          href={`/agenda${filterQuery({ ...filter, ...without, page: 1 })}`}
        >
          {label} <span className="vh">{t("filters.remove")}</span>
          <Icon name="cross" />
        </a>
      ))}
      <a href="/agenda">{t("filters.clear")}</a>
    </p>
  );
}

function useChosen(filter: AgendaFilter, campaigns: CampaignLabel[]) {
  const t = useText("agenda");
  const locale = useLocale();
  const chosen: { label: string; without: Partial<AgendaFilter> }[] = [];
  const { words, day, period, wijkCode, near, campaign, free, stepFree } = filter;
  if (words) chosen.push({ label: `“${words}”`, without: { words: NO_FILTER.words } });
  if (day) chosen.push({ label: formatDay(startOfDay(day), locale), without: { day: null } });
  else if (period) chosen.push({ label: t(`filters.${period}`), without: { period: null } });
  const wijk = wijkCode && wijkByCode(wijkCode);
  if (wijk) chosen.push({ label: wijk.name, without: { wijkCode: null } });
  if (near) chosen.push({ label: t("filters.nearChosen", { near }), without: { near: null } });
  if (campaign) {
    const known = campaigns.find(({ slug }) => slug === campaign);
    const label = known ? publicCampaignName(known) : campaign;
    chosen.push({ label, without: { campaign: null } });
  }
  if (free) chosen.push({ label: t("filters.free"), without: { free: false } });
  if (stepFree) chosen.push({ label: t("filters.stepFree"), without: { stepFree: false } });
  return chosen;
}
