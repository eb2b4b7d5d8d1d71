import type { AgendaFilter } from "~/domain/agenda/agenda-filter";
import { MainFilterFields, MoreFilterFields, type FilterProps } from "~/ui/agenda/filter-fields";
import { Button } from "~/ui/button";
import { useText } from "~/ui/text";

/** A plain form that asks for an address, so that every view can be kept and shared. */
export function Filters({ filter, campaigns, editions }: FilterProps) {
  const t = useText("agenda");
  return (
    <form className="panel" action="/agenda#gevonden" aria-label={t("filters.label")}>
      <div className="filters">
        <MainFilterFields filter={filter} />
        <Button>{t("filters.search")}</Button>
        <details className="more" open={hasMore(filter)}>
          <summary>{t("filters.more")}</summary>
          <MoreFilterFields filter={filter} campaigns={campaigns} editions={editions} />
          {/* On a phone the other button is a screen away by now. */}
          <p className="more-search">
            <Button wide>{t("filters.search")}</Button>
          </p>
        </details>
      </div>
    </form>
  );
}

/** What is chosen among them must be in sight. */
function hasMore(filter: AgendaFilter): boolean {
  const { near, audience, language, campaign, edition, free, stepFree, access } = filter;
  const chosen = [near, audience, language, campaign, edition].some((choice) => choice !== null);
  return chosen || free || stepFree || access.length > 0;
}
