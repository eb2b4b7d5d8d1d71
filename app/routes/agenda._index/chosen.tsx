import { filterQuery, NO_FILTER, type AgendaFilter } from "~/domain/agenda/agenda-filter";
import { startOfDay } from "~/shared/day";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { buurtByCode } from "~/domain/places/buurten";
import { wijkByCode } from "~/domain/places/wijken";
import { capital, formatDay } from "~/locales/format";
import type { FilterProps } from "~/ui/agenda/filter-fields";
import { Icon } from "~/ui/icon";
import { useLocale, useText } from "~/ui/text";

/** What is chosen, each with a link that takes it away. */
export function Chosen({ filter, campaigns, editions }: FilterProps) {
  const t = useText("agenda");
  const chosen = useChosen({ filter, campaigns, editions });
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
      <a className="screen-only" href="/agenda">
        {t("filters.clear")}
      </a>
    </p>
  );
}

function useChosen({ filter, campaigns, editions }: FilterProps) {
  const t = useText("agenda");
  const words = useText("listing");
  const locale = useLocale();
  const chosen: { label: string; without: Partial<AgendaFilter> }[] = [];
  const { day, period, wijkCode, near, campaign, edition, audience, language } = filter;
  if (filter.words)
    chosen.push({ label: `“${filter.words}”`, without: { words: NO_FILTER.words } });
  if (day) chosen.push({ label: formatDay(startOfDay(day), locale), without: { day: null } });
  else if (period) chosen.push({ label: t(`filters.${period}`), without: { period: null } });
  const wijk = wijkCode && wijkByCode(wijkCode);
  const buurt = filter.buurtCode && buurtByCode(filter.buurtCode);
  if (wijk) chosen.push({ label: wijk.name, without: { wijkCode: null, buurtCode: null } });
  if (buurt) chosen.push({ label: buurt.name, without: { buurtCode: null } });
  if (near) chosen.push({ label: t("filters.nearChosen", { near }), without: { near: null } });
  if (campaign) {
    const known = campaigns.find(({ slug }) => slug === campaign);
    const label = known ? publicCampaignName(known) : campaign;
    chosen.push({ label, without: { campaign: null } });
  }
  if (edition) {
    const label = editions.find(({ slug }) => slug === edition)?.name ?? edition;
    chosen.push({ label, without: { edition: null } });
  }
  if (audience) {
    chosen.push({ label: capital(words(`audiences.${audience}`)), without: { audience: null } });
  }
  if (language) chosen.push({ label: words(`languages.${language}`), without: { language: null } });
  if (filter.free) chosen.push({ label: t("filters.free"), without: { free: false } });
  if (filter.stepFree) {
    chosen.push({ label: t("filters.stepFree"), without: { stepFree: false } });
  }
  for (const feature of filter.access) {
    const access = filter.access.filter((other) => other !== feature);
    chosen.push({ label: capital(words(`access.${feature}`)), without: { access } });
  }
  return chosen;
}
