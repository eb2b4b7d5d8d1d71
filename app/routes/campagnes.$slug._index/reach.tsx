import { formatNumber } from "~/locales/format";
import { BarChart } from "~/ui/bar-chart";
import { GoLink } from "~/ui/link";
import { useLocale, useText } from "~/ui/text";
import type { CampaignView } from "./route";

/** From poster to conversation. Bars show contacts; none is a part of the one before, so no shares. */
export function Reach({
  reach,
  lengths,
  slug,
}: Pick<CampaignView, "reach" | "lengths"> & { slug: string }) {
  const t = useText("campaigns");
  const scans = useText("scans");
  const locale = useLocale();
  const number = (value: number | null) =>
    value === null ? t("reach.unknown") : formatNumber(value, locale);
  const steps = ["scans", "visits", "conversations"] as const;
  const notes = {
    scans: t("reach.placements", { count: reach.placements }),
    visits: t("reach.visitsNote"),
    conversations: t("reach.conversationsNote"),
  };
  return (
    <section className="span7 stack" aria-labelledby="bereik">
      <h2 id="bereik">{t("reach.heading")}</h2>
      <BarChart
        funnel
        title={t("reach.heading")}
        description={t("reach.description", {
          scans: number(reach.scans),
          visits: number(reach.visits),
          conversations: number(reach.conversations),
        })}
        bars={steps.map((step) => ({
          label: t(`reach.${step}`),
          value: reach[step] === null ? "–" : number(reach[step]),
          length: lengths[step],
          note: notes[step],
        }))}
        note={t("reach.note", { ignored: number(reach.ignoredScans) })}
        table={{
          head: [t("reach.step"), t("reach.count")],
          rows: steps.map((step) => [t(`reach.${step}`), number(reach[step])]),
        }}
      />
      <p>
        <GoLink href={`/campagnes/${slug}/scans`}>{scans("open")}</GoLink>
      </p>
    </section>
  );
}
