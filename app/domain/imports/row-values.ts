import { LONGEST } from "~/domain/agenda/listing-content";
import { areaOfPostcode, parsePostcode } from "~/domain/places/postcode";
import type { ReadItem } from "./import-item";
import { centsOf } from "./known-words";
import type { SheetField } from "./sheet-fields";
import type { Row } from "./sheet-row";
import { tidyLine } from "./written-text";

export function addressOf({ cell }: Row) {
  const postcode =
    parsePostcode(cell("postcode")) ??
    parsePostcode(/\b[1-9]\d{3}\s?[A-Z]{2}\b/i.exec(cell("address"))?.[0] ?? "");
  const written = postcode?.letters ? `${postcode.pc4} ${postcode.letters}` : cell("postcode");
  const inAddress = /\b[1-9]\d{3}\s?[A-Z]{2}\b/i.test(cell("address"));
  const area = postcode && areaOfPostcode(postcode);
  const named = cell("town") || (area && !inAddress ? "Utrecht" : "");
  const town = [inAddress ? "" : written, named].filter(Boolean).join(" ");
  const address = tidyLine(
    [cell("address"), town].filter(Boolean).join(", "),
    LONGEST.address,
  ).text;
  return {
    address,
    ...(area
      ? { wijkCode: area.wijkCode, latitude: area.latitude, longitude: area.longitude }
      : {}),
  };
}

export function priceOf({ cell, column, notes }: Row): { priceCents?: number; priceNote?: string } {
  const written = cell("price");
  if (written === "") return {};
  const cents = centsOf(written);
  if (cents !== null && cents <= 100_000) return { priceCents: cents };
  const { text } = tidyLine(written, LONGEST.priceNote);
  // "€ 5, met U-pas gratis": the words stay. "€ 5 tot 10" is no one price.
  const [, first = "", rest = ""] =
    /^((?:€|eur(?:o)?)?\s*\d{1,4}(?:[.,]\d{2})?(?:\s*euro)?|gratis)\b(.*)$/is.exec(written) ?? [];
  const amount = first === "" ? null : centsOf(first);
  if (amount !== null && amount <= 100_000 && !/^\s*(?:[-–—/]|tot|à|of)\s*€?\s*\d/i.test(rest)) {
    const words = rest.replace(/^[\s,;:.(/|+–—-]+|\)$/g, "");
    return { priceCents: amount, priceNote: tidyLine(words, LONGEST.priceNote).text };
  }
  notes.push({ code: "price-in-words", column: column("price"), value: text });
  return { priceNote: text };
}

export function registrationOf(
  row: Row,
): Pick<ReadItem["content"], "registration" | "registrationTarget"> | object {
  const written = row.cell("registration");
  if (
    written === "" ||
    /^(?:nee|no|niet nodig|geen|n\.?v\.?t\.?|inloop|vrije inloop)$/i.test(written)
  )
    return {};
  const mail = MAIL.exec(written)?.[0];
  if (mail) return { registration: "mail", registrationTarget: mail };
  const link = linkOf(written);
  if (link) return { registration: "link", registrationTarget: link };
  row.notes.push({
    code: "value-unknown",
    column: row.column("registration"),
    value: written.slice(0, 200),
  });
  return {};
}

const MAIL = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}/i;

export function mailIn(row: Row, field: SheetField): string {
  const written = row.cell(field);
  const mail = MAIL.exec(written)?.[0] ?? "";
  if (written !== "" && mail === "")
    row.problems.push({
      code: "address-unreadable",
      column: row.column(field),
      value: written.slice(0, 100),
    });
  return mail.slice(0, 254);
}

export function linkIn(row: Row, field: SheetField): string | null {
  const written = row.cell(field);
  if (written === "") return null;
  const link = linkOf(written);
  if (!link)
    row.problems.push({
      code: "address-unreadable",
      column: row.column(field),
      value: written.slice(0, 100),
    });
  return link;
}

/** "www.linde.example/agenda" as an address; null for what is none, or no address of a page. */
function linkOf(written: string): string | null {
  const whole = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  if (/\s|[<>"]/.test(whole) || whole.length > LONGEST.url || !URL.canParse(whole)) return null;
  const { hostname } = new URL(whole);
  return /\.[a-z]{2,}$/i.test(hostname) && /^https?:/i.test(whole) ? whole : null;
}

export function choicesIn<T>(
  row: Row,
  field: SheetField,
  choice: (word: string) => T | null | undefined,
): T[] {
  const words = row
    .cell(field)
    .split(/\s*[,;/|\n]\s*|\s+(?:en|and|&)\s+/)
    .filter(Boolean);
  const found = words.flatMap((word) => choice(word) ?? []);
  const unknown = words.filter((word) => choice(word) === undefined);
  if (unknown.length > 0)
    row.notes.push({
      code: "value-unknown",
      column: row.column(field),
      value: unknown.join(", ").slice(0, 200),
    });
  return [...new Set(found)];
}

export function yesOrNo(row: Row, field: SheetField): "yes" | "no" | "unknown" {
  const written = row.cell(field).toLowerCase();
  if (/^(?:ja|j|yes|y|x|waar|true|1|✓|✔)\b|^[✓✔]$/.test(written)) return "yes";
  if (/^(?:nee|neen|n|no|onwaar|false|0)$/.test(written)) return "no";
  if (written !== "" && !/^(?:\?|onbekend|unknown|-)$/.test(written)) {
    row.notes.push({
      code: "value-unknown",
      column: row.column(field),
      value: written.slice(0, 100),
    });
  }
  return "unknown";
}
