import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { dayForDatabase } from "~/shared/day";
import { daysOf } from "~/domain/campaigns/campaign";
import type { CampaignFigures } from "~/domain/figures/campaign-figures.server";
import { formatDay, formatNumber, formatWeekdayShort, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { ChartLine, LineDrawing } from "~/ui/line-chart";

type Frame = { width: number; height: number; left: number; right: number; mostTicks: number };
const TOP = 16;
const WIDE: Frame = { width: 620, height: 300, left: 52, right: 500, mostTicks: 7 };
const NARROW: Frame = { width: 360, height: 260, left: 48, right: 290, mostTicks: 3 };
/** More points than this are a caterpillar. */
const MOST_POINTS = 14;

/** Cups day by day, against last year and the target; null where there is no line to draw. */
export function cupsChart(
  { campaign, cups, targets }: Pick<CampaignFigures, "campaign" | "cups" | "targets">,
  locale: Locale,
) {
  const days = daysOf(campaign);
  const { phase, day } = campaign.progress;
  const known = phase === "after" ? days.length : phase === "running" ? (day ?? 0) : 0;
  const now = cups.thisYear.slice(0, known);
  const before = cups.lastYear?.perDay ?? [];
  if (days.length < 2 || Math.max(0, ...now, ...before) === 0) return null;

  const t = textFor(locale, "campaigns");
  const number = (value: number) => formatNumber(value, locale);
  const target = targets.cups ?? null;
  const today = now.at(-1);
  const thenToday = today === undefined ? undefined : before[now.length - 1];
  const lastDay = days[now.length - 1];
  const beforeYear = cups.lastYear?.year;

  const draw = (frame: Frame): LineDrawing => {
    const count = Math.max(days.length, before.length);
    const highest = Math.max(...now, ...before, target ?? 0);
    const bottom = frame.height - 34;
    const y = scaleLinear([0, highest], [bottom, TOP]).nice(4);
    const x = scaleLinear([0, count - 1], [frame.left, frame.right]);
    const at = (values: number[]) =>
      values.map((value, index) => ({ x: round(x(index)), y: round(y(value)) }));
    const lines = spread([
      ...(target === null
        ? []
        : [
            lineOf(
              "target",
              [
                { x: frame.left, y: round(y(target / days.length)) },
                { x: round(x(days.length - 1)), y: round(y(target)) },
              ],
              frame === WIDE
                ? t("chart.target", { target: number(target) })
                : t("chart.targetShort"),
            ),
          ]),
      ...(before.length === 0 ? [] : [lineOf("before", at(before), String(beforeYear))]),
      ...(today === undefined ? [] : [lineOf("now", at(now), number(today), now.length === count)]),
    ]);
    return {
      width: frame.width,
      height: frame.height,
      left: frame.left,
      right: frame.right,
      bottom,
      yTicks: y.ticks(4).map((value) => ({ y: round(y(value)), words: number(value) })),
      xTicks: evenly(days, frame.mostTicks).map((index) => ({
        x: round(x(index)),
        words: shortDay(days[index] ?? "", days.length, locale),
      })),
      lines,
    };
  };

  const finding: Finding =
    today === undefined || thenToday === undefined
      ? "plain"
      : today > thenToday
        ? "more"
        : today < thenToday
          ? "less"
          : "same";
  const description = [
    today !== undefined &&
      lastDay &&
      t("chart.descriptionNow", {
        day: formatDay(dayForDatabase(lastDay), locale),
        cups: number(today),
      }),
    thenToday !== undefined &&
      t("chart.descriptionBefore", { year: beforeYear, cups: number(thenToday) }),
    target !== null && t("chart.descriptionTarget", { target: number(target) }),
  ].filter(Boolean);
  return {
    finding,
    description: description.join(" "),
    wide: draw(WIDE),
    narrow: draw(NARROW),
    table: {
      head: [t("chart.day"), String(campaign.year), ...(beforeYear ? [String(beforeYear)] : [])],
      rows: days.map((each, index) => [
        shortDay(each, days.length, locale),
        now[index] === undefined ? t("chart.notYet") : number(now[index]),
        ...(beforeYear ? [before[index] === undefined ? "–" : number(before[index])] : []),
      ]),
    },
  };
}

type Finding = "more" | "less" | "same" | "plain";
type Point = { x: number; y: number };

function lineOf(kind: ChartLine["kind"], points: Point[], words: string, beside = true): ChartLine {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const path = line<Point>(
    (point) => point.x,
    (point) => point.y,
  )(points);
  return {
    kind,
    d: path ?? "",
    points: points.length > MOST_POINTS ? points.slice(-1) : points,
    // Beside the end; a line that stops halfway has another beside it, so above its point.
    label: beside
      ? { x: end.x + 12, y: end.y + 5, words }
      : { x: end.x - 24, y: end.y - 14, words },
  };
}

/** Moves labels at the same height apart, so that each can be read. */
function spread(lines: ChartLine[]): ChartLine[] {
  const LINE = 20;
  const sorted = [...lines].sort((a, b) => a.label.y - b.label.y);
  const placed: ChartLine[] = [];
  for (const each of sorted) {
    const near = placed.filter(({ label }) => Math.abs(label.x - each.label.x) < 60);
    const lowest = Math.max(-Infinity, ...near.map(({ label }) => label.y));
    const y = Math.max(each.label.y, lowest + LINE);
    placed.push({ ...each, label: { ...each.label, y } });
  }
  return lines.flatMap((each) => placed.find(({ kind }) => kind === each.kind) ?? []);
}

/** So many places in a row of days, first and last among them. */
function evenly(days: string[], most: number): number[] {
  const count = Math.min(days.length, most);
  return Array.from({ length: count }, (_, nth) =>
    Math.round((nth * (days.length - 1)) / (count - 1)),
  );
}

/** "do 24", in a long campaign "24 sep". */
function shortDay(day: string, days: number, locale: Locale): string {
  const at = dayForDatabase(day);
  const local = inUtrecht(at).setLocale(locale === "nl" ? "nl-NL" : "en-GB");
  return days <= MOST_POINTS
    ? `${formatWeekdayShort(at, locale)} ${local.day}`
    : local.toFormat("d LLL").replace(".", "");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
