import { isPosterFormat } from "~/domain/posters/poster-file";
import { formatDay, formatNumber } from "~/locales/format";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";

type Row = {
  code: string;
  label: string;
  copies: number | null;
  format: string | null;
  neededBy: Date | null;
  deliverTo: string | null;
  hangedByName: string | null;
  hungAt: Date | null;
  action: { title: string };
};

/** Every place with its order, to print on paper too. */
export function PrintTable({ slug, placements }: { slug: string; placements: Row[] }) {
  const t = useText("posters");
  const locale = useLocale();
  const format = (row: Row) =>
    row.format && isPosterFormat(row.format) ? t(`formats.${row.format}`) : "";
  const copies = placements.reduce((sum, row) => sum + (row.copies ?? 0), 0);
  return (
    <div className="stack">
      <p>
        {t("print.total", {
          hung: placements.filter(({ hungAt }) => hungAt).length,
          places: placements.length,
          copies: formatNumber(copies, locale),
        })}
      </p>
      <DataTable
        caption={t("print.caption")}
        rows={placements}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "place",
            head: t("print.place"),
            cell: (row) => (
              <>
                <a href={`/campagnes/${slug}/drukwerk/${row.code}`}>
                  {row.label}
                  <span className="vh">: {t("print.change")}</span>
                </a>
                <span className="small muted"> {row.action.title}</span>
              </>
            ),
          },
          {
            key: "code",
            head: t("print.code"),
            cell: (row) => (
              <a href={`/ophangen/${row.code}`}>
                <span className="code">{row.code}</span>
                <span className="vh">: {t("hang.link")}</span>
              </a>
            ),
          },
          {
            key: "copies",
            head: t("print.copies"),
            number: true,
            cell: (row) => row.copies ?? "–",
          },
          { key: "format", head: t("print.format"), cell: (row) => format(row) || "–" },
          {
            key: "neededBy",
            head: t("print.neededBy"),
            cell: (row) => (row.neededBy ? formatDay(row.neededBy, locale) : "–"),
          },
          {
            key: "deliverTo",
            head: t("print.deliverTo"),
            cell: (row) => row.deliverTo ?? "–",
          },
          {
            key: "hangedByName",
            head: t("print.hangedByName"),
            cell: (row) => row.hangedByName ?? "–",
          },
          {
            key: "hangs",
            head: t("print.hangs"),
            cell: (row) =>
              row.hungAt ? <Tag kind="ok">{formatDay(row.hungAt, locale)}</Tag> : t("print.notYet"),
          },
        ]}
      />
    </div>
  );
}
