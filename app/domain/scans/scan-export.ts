import type { PosterDesign } from "~/domain/posters/poster";
import { inUtrecht } from "~/locales/format";
import type { ScanFigures, ScannedHour, ScannedPlacement } from "./scan-figures";
import { estimate } from "./sketch";

/** What a spreadsheet gets: words and numbers, null where a number is not known. */
export type SheetRow = (string | number | null)[];

export type ScanSheets = { places: SheetRow[]; days: SheetRow[]; hours: SheetRow[] };

export type KindWords = { poster: string; link: string };
export type DesignWords = Record<PosterDesign, string>;

/** In the order of the heads `export.places`, `export.days` and `export.hours` of the texts `scans`. */
export function scanSheets(
  { figures, placements, rows }: ScanExport,
  {
    kinds,
    designs,
    wijkName,
  }: { kinds: KindWords; designs: DesignWords; wijkName: (code: string) => string },
): ScanSheets {
  const wijk = ({ action }: ScannedPlacement) => (action.wijkCode ? wijkName(action.wijkCode) : "");
  const byId = new Map(placements.map((placement) => [placement.id, placement]));
  return {
    places: figures.placements.map((placement) => [
      placement.action.title,
      wijk(placement),
      placement.label,
      kinds[placement.kind],
      placement.code,
      placement.scans,
      placement.people,
      placement.ignored,
      placement.days,
      placement.perDay === null ? null : Math.round(placement.perDay * 100) / 100,
      placement.kind === "poster" ? designs[placement.design] : null,
    ]),
    days: figures.days.map(({ day, scans, people }) => [day, scans, people]),
    hours: rows.flatMap((row) => {
      const placement = byId.get(row.placementId);
      if (!placement) return [];
      const local = inUtrecht(row.hour);
      return [
        [
          placement.action.title,
          wijk(placement),
          placement.label,
          kinds[placement.kind],
          placement.code,
          local.toISODate(),
          local.hour,
          // Tells the two hours from two to three in October apart.
          row.hour.toISOString(),
          row.counted,
          row.scanners ? estimate(row.scanners) : row.counted === 0 ? 0 : null,
          row.ignored,
        ],
      ];
    }),
  };
}

export type ScanExport = {
  figures: ScanFigures;
  placements: readonly ScannedPlacement[];
  rows: readonly ScannedHour[];
};
