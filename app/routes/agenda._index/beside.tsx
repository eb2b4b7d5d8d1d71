import { filterQuery, type AgendaFilter } from "~/domain/agenda/agenda-filter";
import type { CityMapShapes } from "~/domain/places/city-map";
import type { MapBackground } from "~/domain/places/map-tiles";
import { wijken } from "~/domain/places/wijken";
import { formatNumber } from "~/locales/format";
import { ButtonLink } from "~/ui/button";
import { CityMap } from "~/ui/city-map";
import { DataTable } from "~/ui/data-table";
import { useLocale, useText } from "~/ui/text";
import type { MapStep } from "./wijk-counts";

/** How much there is in each wijk: as a picture, and as a table whose names lead to that wijk. */
export function WijkMap({
  shapes,
  background,
  steps,
  goingPerWijk,
  filter,
}: {
  shapes: CityMapShapes;
  background: MapBackground | null;
  steps: MapStep[];
  goingPerWijk: Record<string, number>;
  filter: AgendaFilter;
}) {
  const t = useText("agenda");
  const locale = useLocale();
  const rows = wijken.map((wijk) => ({ ...wijk, going: goingPerWijk[wijk.code] ?? 0 }));
  const busiest = rows.reduce((most, row) => (row.going > most.going ? row : most), rows[0]!);
  return (
    <figure className="stack">
      <figcaption>
        <h2 className="big">{t("wijkMap.heading")}</h2>
      </figcaption>
      <CityMap
        shapes={shapes}
        background={background}
        title={t("wijkMap.title")}
        description={
          busiest.going > 0
            ? t("wijkMap.description", { wijk: busiest.name })
            : t("wijkMap.descriptionEmpty")
        }
      />
      <Legend steps={steps} withPoints={shapes.points.length > 0} />
      <details>
        <summary>{t("wijkMap.table")}</summary>
        <DataTable
          caption={t("wijkMap.heading")}
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "wijk",
              head: t("wijkMap.wijk"),
              cell: ({ code, name }) => (
                <a href={`/agenda${filterQuery({ ...filter, wijkCode: code, page: 1 })}`}>{name}</a>
              ),
            },
            {
              key: "going",
              head: t("wijkMap.count"),
              number: true,
              cell: ({ going }) => formatNumber(going, locale),
            },
          ]}
        />
      </details>
    </figure>
  );
}

function Legend({ steps, withPoints }: { steps: MapStep[]; withPoints: boolean }) {
  const t = useText("agenda");
  const words = ({ from, to }: MapStep, last: boolean) => {
    if (from === to) return String(from);
    return last ? t("wijkMap.orMore", { from }) : t("wijkMap.span", { from, to });
  };
  return (
    <ul className="legend num">
      {steps.map((step, i) => (
        <li key={step.level}>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <rect className={`m${step.level}`} width="18" height="18" rx="3" />
          </svg>
          {words(step, i === steps.length - 1)}
        </li>
      ))}
      {withPoints && (
        <li>
          <svg className="map" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <circle className="pt" cx="9" cy="9" r="6" />
          </svg>
          {t("wijkMap.place")}
        </li>
      )}
    </ul>
  );
}

/** The same list for somebody's own calendar, which follows what changes. */
export function FeedBox({ feeds }: { feeds: { ics: string; atom: string; json: string } }) {
  const t = useText("agenda");
  const newsletterText = useText("newsletter");
  return (
    <section className="panel stack" id="feeds" aria-labelledby="feeds-kop">
      <h2 id="feeds-kop">{t("feed.heading")}</h2>
      <p>{t("feed.text")}</p>
      <p>
        <ButtonLink href={feeds.ics.replace(/^https?:/, "webcal:")} look="line" icon="calendar">
          {t("feed.subscribe")}
        </ButtonLink>
      </p>
      <p>
        <a href="/nieuwsbrief">{newsletterText("subscribe.fromAgenda")}</a>
      </p>
      <p className="small">
        {t("feed.address")}
        <br />
        <a href={feeds.ics}>{feeds.ics}</a>
      </p>
      <p className="small">
        {t("feed.readers")}{" "}
        <a href={feeds.atom} type="application/atom+xml">
          Atom
        </a>
        ,{" "}
        <a href={feeds.json} type="application/feed+json">
          JSON Feed
        </a>
        . <a href="/ontwikkelaars">{t("feed.developers")}</a>
      </p>
    </section>
  );
}
