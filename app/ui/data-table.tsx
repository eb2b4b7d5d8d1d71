import type { ReactNode } from "react";
import { classes } from "./classes";

export type Column<Row> = {
  key: string;
  head: string;
  /** Numbers stand right. */
  number?: boolean;
  /** The cell says itself what it is, such as a link: on a phone it stands without the head. */
  speaks?: boolean;
  cell: (row: Row) => ReactNode;
};

/** A table of figures. The first column names the row. On a phone each row becomes a small card. */
export function DataTable<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  total,
}: {
  /** What the table holds, in words; always there for screen readers. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Cells of the last line, by column. */
  total?: Record<string, ReactNode>;
}) {
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <div className="tbl--stack">
      <table className="tbl">
        <caption className={showCaption ? "small muted" : "vh"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, number }) => (
              <th key={key} scope="col" className={classes(number && "r")}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{first.cell(row)}</th>
              {others.map(({ key, head, number, speaks, cell }) => (
                <td
                  key={key}
                  data-label={speaks ? undefined : head}
                  className={classes(number && "r")}
                >
                  <span>{cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{total[first.key]}</th>
              {others.map(({ key, head, number }) => (
                <td key={key} data-label={head} className={classes(number && "r")}>
                  <span>{total[key]}</span>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
