import { formatNumber } from "~/locales/format";
import { DataTable, type Column } from "../data-table";
import { Tag } from "../tag";
import { useLocale, useText } from "../text";

export type ShownPlacement = {
  id: string;
  kind: "poster" | "link";
  label: string;
  address: string;
  actionId: string;
  actionTitle: string;
  removed: boolean;
  scans: number;
  people: number | null;
  ignored: number;
  days: number | null;
  perDay: number | null;
};

/** What each poster or link brought. `withAction` where they belong to several actions. */
export function PlacementTable({
  caption,
  placements,
  withAction = false,
}: {
  caption: string;
  placements: readonly ShownPlacement[];
  withAction?: boolean;
}) {
  const t = useText("scans");
  const locale = useLocale();
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  const kind = placements[0]?.kind ?? "poster";
  const figure = (key: "scans" | "people" | "ignored" | "days" | "perDay") => ({
    key,
    head: t(`table.${key}`),
    number: true,
    cell: (placement: ShownPlacement) => number(placement[key]),
  });
  const columns: Column<ShownPlacement>[] = [
    {
      key: "label",
      head: kind === "poster" ? t("table.label") : t("table.link"),
      cell: ({ label, address, removed }) => (
        <>
          {label} {removed && <Tag>{t("table.removed")}</Tag>}
          {!withAction && <span className="small code address">{address}</span>}
        </>
      ),
    },
    ...(withAction
      ? [
          {
            key: "action",
            head: t("table.action"),
            cell: ({ actionId, actionTitle }: ShownPlacement) => (
              <a href={`/acties/${actionId}`}>{actionTitle}</a>
            ),
          },
        ]
      : []),
    figure("scans"),
    figure("people"),
    ...(kind === "poster" ? [figure("days"), figure("perDay")] : []),
    figure("ignored"),
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={placements} rowKey={({ id }) => id} />
  );
}
