import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { buurtenOfWijk } from "~/domain/places/buurten";
import { mapLevels } from "~/domain/places/city-map";
import { cityMap } from "~/domain/places/city-map.server";
import { dataCredits } from "~/domain/places/data-credits";
import { stations } from "~/domain/places/stations";
import { wijken } from "~/domain/places/wijken";
import { DEFAULT_LOCALE } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { loader as rootLoader } from "~/root";
import { CityMap, MapLegend } from "~/ui/city-map";
import { DataTable } from "~/ui/data-table";
import { PublicPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";

export const meta: MetaFunction<typeof loader, { root: typeof rootLoader }> = ({ matches }) => {
  const locale = matches.find(({ id }) => id === "root")?.data?.locale ?? DEFAULT_LOCALE;
  const title = textFor(locale, "data")("title");
  return [{ title: textFor(locale, "shell")("pageTitle", { title }) }];
};

export function loader() {
  const inhabitants = new Map(wijken.map((wijk) => [wijk.code, wijk.inhabitants ?? 0]));
  const { levels, steps } = mapLevels(inhabitants);
  return {
    credits: dataCredits,
    inhabitantsOf: dataCredits.find(({ key }) => key === "inhabitants")?.year ?? null,
    map: cityMap({ width: 520, height: 438, levels, points: stations }),
    steps,
    wijken: wijken.map((wijk) => ({
      code: wijk.code,
      name: wijk.name,
      inhabitants: wijk.inhabitants,
      buurten: buurtenOfWijk(wijk.code).length,
    })),
  };
}

export default function AboutTheData() {
  const { credits } = useLoaderData<typeof loader>();
  const t = useText("data");
  const locale = useLocale();
  return (
    <PublicPage className="wrap stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>

      <div className="prose">
        <h2>{t("sources")}</h2>
        {credits.map((credit) => (
          <section key={credit.key} className="stack stack--tight">
            <h3>{credit.title[locale]}</h3>
            <p>
              <b>{credit.publisher}</b>, {credit.year}. {credit.changes[locale]}
            </p>
            <p className="small muted">
              {t("licence", { licence: credit.licence[locale] })}
              <br />
              {t("source", { source: credit.source })}
            </p>
          </section>
        ))}

        <h2>{t("figures.title")}</h2>
        <p>{t("figures.source")}</p>
        <p>{t("figures.kinds")}</p>
        <p>{t("figures.small")}</p>
        <p>{t("figures.scans")}</p>
      </div>

      <WijkenOfUtrecht />
    </PublicPage>
  );
}

function WijkenOfUtrecht() {
  const { inhabitantsOf, map, steps, wijken: rows } = useLoaderData<typeof loader>();
  const t = useText("data");
  const number = new Intl.NumberFormat(useLocale());
  return (
    <section className="stack top5">
      <h2>{t("wijken.title")}</h2>
      <div className="grid grid--wide">
        <figure className="span6 stack">
          <figcaption>{t("wijken.figure", { year: inhabitantsOf })}</figcaption>
          <CityMap shapes={map} title={t("wijken.map")} description={t("wijken.mapDescription")} />
          <MapLegend
            point={t("wijken.station")}
            items={steps.map(({ level, from, to }) => ({
              level,
              label:
                to === null
                  ? t("wijken.andUp", { most: number.format(from - 1) })
                  : t("wijken.upTo", { most: number.format(to) }),
            }))}
          />
        </figure>
        <div className="span6">
          <DataTable
            caption={t("wijken.caption")}
            rows={rows}
            rowKey={({ code }) => code}
            columns={[
              { key: "wijk", head: t("wijken.wijk"), cell: ({ name }) => name },
              {
                key: "inhabitants",
                head: t("wijken.inhabitants"),
                number: true,
                cell: ({ inhabitants }) =>
                  inhabitants === null ? t("wijken.unknown") : number.format(inhabitants),
              },
              {
                key: "buurten",
                head: t("wijken.buurten"),
                number: true,
                cell: ({ buurten }) => buurten,
              },
            ]}
          />
        </div>
      </div>
    </section>
  );
}
