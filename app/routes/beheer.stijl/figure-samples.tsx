import { BarChart } from "~/ui/bar-chart";
import { DataTable } from "~/ui/data-table";
import { Goal, ShareBar } from "~/ui/goal";
import { LineChart, type LineDrawing } from "~/ui/line-chart";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text";

export function FigureSamples({ cups }: { cups: { wide: LineDrawing; narrow: LineDrawing } }) {
  const t = useText("style");
  return (
    <div className="stack stack--section" data-campaign="hoi">
      <section className="stack" aria-labelledby="cijfers">
        <h2 id="cijfers">{t("sections.goals")}</h2>
        <div className="goals">
          <Goal
            title={t("sample.cups")}
            value="4.069"
            of={t("sample.of", { number: "6.000" })}
            share={0.68}
            note={t("sample.ofTarget", { percent: 68 })}
          />
          <Goal
            title={t("sample.conversations")}
            value="1.620"
            of={t("sample.of", { number: "1.500" })}
            share={1.08}
            note={t("sample.ofTarget", { percent: 108 })}
          />
          <Goal title={t("sample.badges")} value="46" note={t("sample.noTarget")} />
          <Goal
            title={t("sample.partners")}
            value={t("sample.hidden")}
            note={t("sample.hiddenNote")}
          />
        </div>
      </section>
      <section className="stack" aria-labelledby="grafieken">
        <h2 id="grafieken">{t("sections.charts")}</h2>
        <div className="grid grid--wide">
          <div className="span6">
            <h3>{t("sample.funnel")}</h3>
            <BarChart
              title={t("sample.funnel")}
              description={t("sample.funnelText")}
              funnel
              bars={[
                { label: t("sample.scans"), value: "959", length: 1, note: t("sample.hanging") },
                {
                  label: t("sample.visits"),
                  value: "802",
                  length: 0.836,
                  share: t("sample.share", { percent: 84, step: 1 }),
                },
                {
                  label: t("sample.signUps"),
                  value: "96",
                  length: 0.1,
                  share: t("sample.share", { percent: 12, step: 2 }),
                },
              ]}
              note={t("sample.people")}
              table={{
                head: [t("sample.step"), t("sample.count")],
                rows: [
                  [t("sample.scans"), "959"],
                  [t("sample.visits"), "802"],
                  [t("sample.signUps"), "96"],
                ],
              }}
            />
          </div>
          <div className="span6">
            <h3>{t("sample.cupsPerDay")}</h3>
            <LineChart
              title={t("sample.cupsPerDay")}
              description={t("sample.cupsPerDayText")}
              {...cups}
              table={{
                head: [t("sample.dayHead"), "2026", "2025"],
                rows: [
                  ["do 24", "912", "640"],
                  ["vr 25", "2.016", "1.420"],
                  ["za 26", "2.504", "1.810"],
                ],
              }}
            />
          </div>
        </div>
      </section>
      <section className="stack" aria-labelledby="tabel">
        <h2 id="tabel">{t("sections.table")}</h2>
        <DataTable
          caption={t("sample.perStation")}
          rows={[
            { station: "Utrecht Centraal", cups: "1.846", talks: "512", share: 1, counted: true },
            { station: "Vaartsche Rijn", cups: "978", talks: "341", share: 0.53, counted: true },
            { station: "Zuilen", cups: "–", talks: "–", share: 0, counted: false },
          ]}
          rowKey={({ station }) => station}
          columns={[
            { key: "station", head: t("sample.station"), cell: ({ station }) => station },
            {
              key: "cups",
              head: t("sample.cups"),
              cell: ({ cups, share }) => (
                <>
                  {cups}
                  <ShareBar share={share} />
                </>
              ),
            },
            {
              key: "talks",
              head: t("sample.conversations"),
              number: true,
              cell: ({ talks }) => talks,
            },
            {
              key: "how",
              head: t("sample.how"),
              cell: ({ counted }) =>
                counted ? (
                  <Tag kind="ok">{t("sample.counted")}</Tag>
                ) : (
                  <Tag kind="wait">{t("sample.missing")}</Tag>
                ),
            },
          ]}
          total={{ station: t("sample.total"), cups: "2.824", talks: "853" }}
        />
      </section>
    </div>
  );
}
