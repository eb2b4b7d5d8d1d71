import { csv } from "~/domain/csv";
import { scanSheets, type ScanExport } from "~/domain/scans/scan-export";
import { workbook } from "~/domain/scans/scan-workbook.server";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { designWords, wijkName } from "./scan-view.server";

type Named = {
  locale: Locale;
  /** Part of the file's name; letters, digits and hyphens. */
  name: string;
};

/** Scans of every placement in every hour. */
export function scanCsvResponse(scans: ScanExport, { locale, name }: Named): Response {
  const { sheets, heads } = inWords(scans, locale);
  return fileResponse(csv(heads.hours, sheets.hours), {
    type: "text/csv; charset=utf-8",
    file: `${fileName(name, locale)}.csv`,
  });
}

/** Places, days and hours, each on a sheet. */
export async function scanWorkbookResponse(
  scans: ScanExport,
  { locale, name }: Named,
): Promise<Response> {
  const { t, sheets, heads } = inWords(scans, locale);
  const body = await workbook([
    { name: t("exportAs.sheets.places"), head: heads.places, rows: sheets.places },
    { name: t("exportAs.sheets.days"), head: heads.days, rows: sheets.days },
    { name: t("exportAs.sheets.hours"), head: heads.hours, rows: sheets.hours },
  ]);
  return fileResponse(Uint8Array.from(body), {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    file: `${fileName(name, locale)}.xlsx`,
  });
}

function inWords(scans: ScanExport, locale: Locale) {
  const t = textFor(locale, "scans");
  const sheets = scanSheets(scans, {
    kinds: { poster: t("kinds.poster"), link: t("kinds.link") },
    designs: designWords(locale),
    wijkName: (code) => wijkName(code) ?? "",
  });
  const place = [
    t("exportAs.heads.action"),
    t("exportAs.heads.wijk"),
    t("exportAs.heads.label"),
    t("exportAs.heads.kind"),
    t("exportAs.heads.code"),
  ];
  const [scansHead, people, ignored] = [
    t("exportAs.heads.scans"),
    t("exportAs.heads.people"),
    t("exportAs.heads.ignored"),
  ];
  const day = t("exportAs.heads.day");
  return {
    t,
    sheets,
    heads: {
      places: [
        ...place,
        scansHead,
        people,
        ignored,
        t("exportAs.heads.posterDays"),
        t("exportAs.heads.perDay"),
        t("exportAs.heads.design"),
      ],
      days: [day, scansHead, people],
      hours: [
        ...place,
        day,
        t("exportAs.heads.hour"),
        t("exportAs.heads.hourUtc"),
        scansHead,
        people,
        ignored,
      ],
    },
  };
}

function fileName(name: string, locale: Locale): string {
  return textFor(locale, "scans")("exportAs.file", { name: name.replace(/[^a-z0-9-]+/gi, "-") });
}

function fileResponse(
  body: string | Uint8Array<ArrayBuffer>,
  { type, file }: { type: string; file: string },
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${file}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
