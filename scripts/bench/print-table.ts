/** One line per row, columns as wide as their widest cell; numbers stand right. */
export function printTable(head: string[], rows: (string | number)[][]): void {
  const cells = rows.map((row) => row.map((cell) => formatted(cell)));
  const widths = head.map((name, i) =>
    Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const isNumber = head.map((_, i) => rows.some((row) => typeof row[i] === "number"));
  const line = (row: string[]) =>
    row
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  console.log(line(head));
  console.log(widths.map((width) => "-".repeat(width)).join("  "));
  for (const row of cells) console.log(line(row));
}

function formatted(cell: string | number): string {
  if (typeof cell === "string") return cell;
  if (Number.isNaN(cell)) return "–";
  if (Number.isInteger(cell)) return String(cell);
  return Math.abs(cell) >= 100 ? cell.toFixed(0) : cell.toFixed(1);
}

/** A target beside what was measured: "< 60 ms  ok". */
export function against(value: number, most: number, unit: string): [string, string] {
  return [`< ${most} ${unit}`, value < most ? "ok" : "slower"];
}
