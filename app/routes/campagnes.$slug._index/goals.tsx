import { perTenCups } from "~/domain/figures/figures-per-place";
import { actionIndicators, type ActionIndicatorKey } from "~/domain/indicators/indicator";
import { formatNumber } from "~/locales/format";
import { Goal } from "~/ui/goal";
import { useLocale, useText } from "~/ui/text";
import type { CampaignView } from "./route";

/** Figures against their targets, as numbers and a bar. */
export function Goals({ view }: { view: CampaignView }) {
  const t = useText("campaigns");
  const shown = actionIndicators.filter(
    (indicator) => view.targets[indicator] !== undefined || view.total[indicator] !== null,
  );
  return (
    <section aria-labelledby="doel">
      <h2 id="doel" className="vh">
        {t("goals.heading")}
      </h2>
      <div className="goals">
        {shown.map((indicator) => (
          <IndicatorGoal key={indicator} indicator={indicator} view={view} />
        ))}
        {view.visitors && <VisitorsGoal people={view.visitors.people} />}
        <ActionsGoal counts={view.actionCounts} />
      </div>
    </section>
  );
}

function IndicatorGoal({ indicator, view }: { indicator: ActionIndicatorKey; view: CampaignView }) {
  const t = useText("campaigns");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const value = view.total[indicator];
  const target = view.targets[indicator];
  const share = target && value !== null ? value / target : undefined;
  const ratio = perTenCups(view.total);
  const note = [
    share !== undefined && t("goals.percent", { percent: number(Math.round(share * 100)) }),
    indicator === "cups" && view.cupsLastYear !== null && lastYear(view.cupsLastYear),
    indicator === "conversations" &&
      ratio !== null &&
      t("goals.tenCups", { ratio: number(Math.round(ratio * 10) / 10) }),
    indicator === "volunteers" && value !== null && t("goals.shifts"),
  ].filter(Boolean);
  function lastYear({ cups, sameDay }: NonNullable<CampaignView["cupsLastYear"]>) {
    return t(sameDay ? "goals.lastYear" : "goals.lastYearTotal", { cups: number(cups) });
  }
  return (
    <Goal
      title={t(`goals.${indicator}`)}
      value={value === null ? "–" : number(value)}
      of={target ? t("goals.of", { target: number(target) }) : undefined}
      share={target ? (share ?? 0) : undefined}
      note={note.length > 0 ? note.join(" ") : value === null ? t("goals.unknown") : undefined}
    />
  );
}

/** People who came to activities where visitors register. */
function VisitorsGoal({ people }: { people: number | null }) {
  const t = useText("campaigns");
  const locale = useLocale();
  return (
    <Goal
      title={t("goals.visitors")}
      value={people === null ? "–" : formatNumber(people, locale)}
      note={people === null ? t("goals.visitorsFew") : t("goals.visitorsCounted")}
    />
  );
}

function ActionsGoal({ counts }: { counts: CampaignView["actionCounts"] }) {
  const t = useText("campaigns");
  const locale = useLocale();
  const { done, open, preparing, cancelled } = counts;
  const all = done + open;
  const note = [
    open > 0 && t("goals.planned", { count: open }),
    preparing > 0 && t("goals.preparing", { count: preparing }),
    cancelled > 0 && t("goals.cancelled", { count: cancelled }),
  ].filter(Boolean);
  return (
    <Goal
      title={t("goals.actionsDone")}
      value={formatNumber(done, locale)}
      of={all > 0 ? t("goals.of", { target: formatNumber(all, locale) }) : undefined}
      share={all > 0 ? done / all : undefined}
      note={note.join(" ")}
    />
  );
}
