import { useId, type ReactNode } from "react";
import { DataTable, type Column } from "./data-table";
import { useText } from "./text";

export type ChartTable = {
  head: string[];
  /** First cell names the row. */
  rows: string[][];
};

/** What every chart has: a picture with words for who does not see it, a note, and the same as a table. */
export function Chart({
  caption,
  note,
  table,
  children,
}: {
  caption: string;
  note?: ReactNode;
  table: ChartTable;
  children: ReactNode;
}) {
  const t = useText("shell");
  const columns: Column<string[]>[] = table.head.map((head, i) => ({
    key: String(i),
    head,
    number: i > 0,
    cell: (row) => row[i],
  }));
  return (
    <figure>
      {children}
      {note && <p className="small muted">{note}</p>}
      <details>
        <summary>{t("chart.asTable")}</summary>
        <DataTable
          caption={caption}
          columns={columns}
          rows={table.rows}
          rowKey={(row) => row.join("|")}
        />
      </details>
    </figure>
  );
}

/** One drawing of a chart. Give two: one for wide screens, one for narrow ones. */
export function Drawing({
  width,
  height,
  title,
  description,
  children,
}: {
  width: number;
  height: number;
  title: string;
  /** What can be read from the picture, in a sentence or two. */
  description: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <svg
      className="chart"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  );
}
