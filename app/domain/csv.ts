/**
 * A table as CSV (RFC 4180): commas, CRLF, quotes where needed, with the mark by which spreadsheets know UTF-8.
 * What a spreadsheet would run as a formula gets an apostrophe in front: people type these texts.
 */
export function csv(head: readonly string[], rows: readonly (string | number | null)[][]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => csvCell(cell)).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
