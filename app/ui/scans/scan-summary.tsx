import { formatNumber } from "~/locales/format";
import { ButtonLink } from "../button";
import { Goal } from "../goal";
import { useLocale, useText } from "../text";

/** What was scanned in three numbers, how it was counted, and the same as files. */
export function ScanSummary({
  scans,
  people,
  ignored,
  files,
}: {
  scans: number;
  people: number | null;
  ignored: number;
  /** Address of the page itself; the files are beside it. */
  files: string;
}) {
  const t = useText("scans");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="stack" aria-labelledby="kort">
      <h2 id="kort">{t("summary.heading")}</h2>
      <div className="goals">
        <Goal title={t("summary.scans")} value={number(scans)} />
        <Goal
          title={t("summary.people")}
          value={people === null ? t("summary.peopleUnknown") : number(people)}
          note={t("summary.peopleNote")}
        />
        <Goal
          title={t("summary.ignored")}
          value={number(ignored)}
          note={t("summary.ignoredNote")}
        />
      </div>
      {scans === 0 && <p>{t("none")}</p>}
      <details>
        <summary>{t("how.summary")}</summary>
        <div className="stack">
          <p>{t("how.scans")}</p>
          <p>{t("how.people")}</p>
          <p>{t("how.ignored")}</p>
          <p>{t("how.days")}</p>
          <p>{t("how.delay")}</p>
        </div>
      </details>
      <p className="cluster">
        <ButtonLink look="line" icon="download" href={`${files}.xlsx`}>
          {t("exportAs.xlsx")}
        </ButtonLink>
        <ButtonLink look="line" icon="download" href={`${files}.csv`}>
          {t("exportAs.csv")}
        </ButtonLink>
      </p>
    </section>
  );
}
