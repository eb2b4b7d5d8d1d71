import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { dayForDatabase } from "~/shared/day";
import { wijkByCode } from "~/domain/places/wijken";
import { POSTER_DESIGNS } from "~/domain/posters/poster";
import type { DesignWords } from "~/domain/scans/scan-export";
import type { PlacementFigures, ScanFigures } from "~/domain/scans/scan-figures";
import { codeAddress } from "~/domain/posters/short-code";
import { formatDay, formatNumber, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { LineDrawing } from "~/ui/line-chart";

type Frame = { width: number; height: number; left: number; right: number; mostTicks: number };
const TOP = 30;
const WIDE: Frame = { width: 620, height: 260, left: 52, right: 596, mostTicks: 7 };
const NARROW: Frame = { width: 360, height: 240, left: 44, right: 340, mostTicks: 4 };
/** More points than this are a caterpillar. */
const MOST_POINTS = 31;
const MOST_COMPARED = 10;

/** What was scanned, as a page shows it: numbers in words and charts in drawing units. */
export function scanView(
  figures: ScanFigures,
  { locale, appUrl }: { locale: Locale; appUrl: string },
) {
  const placements = figures.placements.map((placement) => ({
    id: placement.id,
    kind: placement.kind,
    label: placement.label,
    address: codeAddress(appUrl, placement.code),
    actionId: placement.action.id,
    actionTitle: placement.action.title,
    removed: placement.removedAt !== null,
    scans: placement.scans,
    people: placement.people,
    ignored: placement.ignored,
    days: placement.days,
    perDay: placement.perDay,
  }));
  return {
    scans: figures.scans,
    people: figures.people,
    ignored: figures.ignored,
    posters: placements.filter(({ kind }) => kind === "poster"),
    links: placements.filter(({ kind }) => kind === "link"),
    perDay: dayChart(figures, locale),
    perHour: hourChart(figures, locale),
    compared: comparedChart(figures.placements, locale),
    perDesign: designChart(figures, locale),
    perWijk: wijkChart(figures, locale),
  };
}

function dayChart({ days }: ScanFigures, locale: Locale) {
  const most = days.toSorted((a, b) => b.scans - a.scans)[0];
  if (!most || days.length < 2) return null;
  const t = textFor(locale, "scans");
  const at = (day: string) => dayForDatabase(day);
  const short = (day: string) =>
    inUtrecht(at(day))
      .setLocale(locale === "nl" ? "nl-NL" : "en-GB")
      .toFormat("d LLL")
      .replace(".", "");
  const values = days.map(({ scans }) => scans);
  const draw = (frame: Frame) =>
    lineDrawing(
      values,
      days.map(({ day }) => short(day)),
      frame,
      locale,
    );
  return {
    description: t("days.description", {
      day: formatDay(at(most.day), locale),
      count: most.scans,
    }),
    wide: draw(WIDE),
    narrow: draw(NARROW),
    table: {
      head: [t("days.day"), t("table.scans"), t("table.people")],
      rows: days.map(({ day, scans, people }) => [
        formatDay(at(day), locale, { withYear: true }),
        formatNumber(scans, locale),
        people === null ? "–" : formatNumber(people, locale),
      ]),
    },
  };
}

function hourChart({ hours, scans }: ScanFigures, locale: Locale) {
  if (scans === 0) return null;
  const t = textFor(locale, "scans");
  const busiest = hours.indexOf(Math.max(...hours));
  const draw = (frame: Frame) =>
    lineDrawing(
      hours,
      hours.map((_, hour) => String(hour)),
      frame,
      locale,
    );
  return {
    description: t("hours.description", { from: busiest, until: busiest + 1 }),
    wide: draw({ ...WIDE, mostTicks: 24 }),
    narrow: draw({ ...NARROW, mostTicks: 9 }),
    table: {
      head: [t("hours.hour"), t("table.scans")],
      rows: hours.map((count, hour) => [
        t("hours.range", { from: hour, until: hour + 1 }),
        formatNumber(count, locale),
      ]),
    },
  };
}

function comparedChart(placements: readonly PlacementFigures[], locale: Locale) {
  const t = textFor(locale, "scans");
  const best = placements
    .filter((placement) => placement.kind === "poster" && placement.scans > 0)
    .sort((a, b) => (b.perDay ?? 0) - (a.perDay ?? 0))
    .slice(0, MOST_COMPARED);
  const [first] = best;
  if (!first || best.length < 2) return null;
  const length = scaleLinear([0, first.perDay ?? 1], [0, 1]);
  const actions = new Set(placements.map(({ action }) => action.id));
  const nameOf = ({ label, action }: PlacementFigures) =>
    actions.size > 1 ? `${label} (${action.title})` : label;
  const number = (value: number | null) => formatNumber(value ?? 0, locale);
  return {
    description: t("compare.description", { label: nameOf(first), count: number(first.perDay) }),
    bars: best.map((placement) => ({
      label: shortened(placement.label),
      value: number(placement.perDay),
      length: length(placement.perDay ?? 0),
      note:
        actions.size > 1
          ? shortened(placement.action.placeName, 26)
          : t("compare.days", { count: placement.days ?? 0 }),
    })),
    table: {
      head: [t("table.label"), t("table.perDay"), t("table.scans"), t("table.days")],
      rows: best.map((placement) => [
        nameOf(placement),
        number(placement.perDay),
        number(placement.scans),
        number(placement.days),
      ]),
    },
  };
}

function designChart({ designs, scans }: ScanFigures, locale: Locale) {
  const [first] = designs;
  if (!first || designs.length < 2 || scans === 0) return null;
  const t = textFor(locale, "scans");
  const words = designWords(locale);
  const length = scaleLinear([0, first.perDay || 1], [0, 1]);
  const number = (value: number) => formatNumber(value, locale);
  return {
    description: t("designs.description", {
      design: words[first.design],
      count: number(first.perDay),
    }),
    bars: designs.map(({ design, perDay, placements }) => ({
      label: words[design],
      value: number(perDay),
      length: length(perDay),
      note: t("designs.places", { count: placements }),
    })),
    table: {
      head: [t("exportAs.heads.design"), t("table.perDay"), t("table.scans"), t("table.days")],
      rows: designs.map(({ design, perDay, scans, days }) => [
        words[design],
        number(perDay),
        number(scans),
        number(days),
      ]),
    },
  };
}

export function designWords(locale: Locale): DesignWords {
  const t = textFor(locale, "posters");
  return Object.fromEntries(
    POSTER_DESIGNS.map((design) => [design, t(`designs.names.${design}`)]),
  ) as DesignWords;
}

function wijkChart({ wijken, scans }: ScanFigures, locale: Locale) {
  const [first] = wijken;
  if (!first || wijken.length < 2 || scans === 0) return null;
  const t = textFor(locale, "scans");
  const length = scaleLinear([0, Math.max(1, first.scans)], [0, 1]);
  const name = (code: string | null) => wijkName(code) ?? t("wijken.unknown");
  return {
    description: t("wijken.description", {
      wijk: name(first.wijkCode),
      count: formatNumber(first.scans, locale),
    }),
    bars: wijken.map((wijk) => ({
      label: shortened(name(wijk.wijkCode)),
      value: formatNumber(wijk.scans, locale),
      length: length(wijk.scans),
      note: t("wijken.places", { count: wijk.placements }),
    })),
    table: {
      head: [t("wijken.heading"), t("table.scans"), t("summary.places")],
      rows: wijken.map((wijk) => [
        name(wijk.wijkCode),
        formatNumber(wijk.scans, locale),
        formatNumber(wijk.placements, locale),
      ]),
    },
  };
}

export function wijkName(code: string | null): string | null {
  return code === null ? null : (wijkByCode(code)?.name ?? null);
}

/** As much as fits left of a bar. */
function shortened(label: string, most = 22): string {
  return label.length > most ? `${label.slice(0, most - 1).trimEnd()}…` : label;
}

function lineDrawing(values: number[], names: string[], frame: Frame, locale: Locale): LineDrawing {
  const bottom = frame.height - 34;
  const y = scaleLinear([0, Math.max(1, ...values)], [bottom, TOP]).nice(4);
  const x = scaleLinear([0, values.length - 1], [frame.left + 8, frame.right - 8]);
  const points = values.map((value, nth) => ({ x: round(x(nth)), y: round(y(value)) }));
  const highest = points[values.indexOf(Math.max(...values))] ?? { x: frame.left, y: bottom };
  return {
    width: frame.width,
    height: frame.height,
    left: frame.left,
    right: frame.right,
    bottom,
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: round(y(value)), words: formatNumber(value, locale) })),
    xTicks: evenly(values.length, frame.mostTicks).map((nth) => ({
      x: round(x(nth)),
      words: names[nth] ?? "",
    })),
    lines: [
      {
        kind: "now",
        d:
          line<{ x: number; y: number }>(
            (point) => point.x,
            (point) => point.y,
          )(points) ?? "",
        points: points.length > MOST_POINTS ? [highest] : points,
        label: {
          x: Math.min(highest.x + 8, frame.right - 40),
          y: highest.y - 10,
          words: formatNumber(Math.max(...values), locale),
        },
      },
    ],
  };
}

/** So many places in a row, first and last among them. */
function evenly(amount: number, most: number): number[] {
  const count = Math.min(amount, most);
  return Array.from({ length: count }, (_, nth) => Math.round((nth * (amount - 1)) / (count - 1)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
