import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import type { Page } from "../page.server";
import type { PosterField } from "../poster";
import { daysByTimes, sameTimes, type Visit } from "./days";
import type { Piece } from "./stack";

/** What the paper block tells, piece by piece. */

const UNLABELLED = { day: "", time: "", place: "" };

type Shown = {
  /** Whether the picture tells the day, when there is only one. */
  dayIsTold: boolean;
  /** Whether the title stands here, because the picture has no room for it. */
  withTitle?: boolean;
  /** Not all days are shown. */
  more: boolean;
  /** Times stand after each other, not each on its own line. */
  joined: boolean;
  /** In em of the strong text. */
  lineWidth: number;
};

/** Square and lying sheets keep their room for the picture: day and place stand there without a label. */
export function isLow(page: Page): boolean {
  return page.shape === "square" || page.shape === "wide";
}

export function factPieces(page: Page, all: Visit[], options: Shown): Piece[] {
  const { language, closing, title, facts: given, points = [] } = page.content;
  const labels = isLow(page) ? { ...page.content.labels, ...UNLABELLED } : page.content.labels;
  const pieces: Piece[] = [];
  const add = (
    role: "label" | "strong" | "times" | "second",
    field: PosterField,
    text: string,
    most: number,
  ) => {
    const clean = cleanText(text, language, "join");
    const fill = role === "label" ? COLOURS.muted : COLOURS.ink;
    if (clean) pieces.push({ kind: "text", role, field, text: clean, fill, most });
  };
  const rule = () => {
    if (pieces.length > 0 && pieces.at(-1)?.kind !== "rule") pieces.push({ kind: "rule" });
  };
  if (options.withTitle) add("strong", "title", title, 3);
  for (const point of points) {
    rule();
    add("label", "labels", point.label, 1);
    add("strong", "point", point.text, 2);
    add("second", "point", point.detail ?? "", 2);
  }

  const many = given.length > 1;
  const once = options.dayIsTold && sameTimes(given);
  if (once && given[0]?.times.length) {
    rule();
    add("label", "labels", labels.time, 1);
    if (options.joined) add("times", "times", given[0].times.join(", "), 2);
    else for (const time of given[0].times) add("strong", "times", time, 2);
  }
  for (const visit of all) {
    rule();
    if (!once) {
      if (visit === all[0] && (many || !options.dayIsTold)) add("label", "labels", labels.day, 1);
      for (const { days, times } of daysByTimes(visit)) {
        const together = many ? null : dayWithTime(page, days, times, options.lineWidth);
        if (together) {
          add("strong", "day", together, 1);
          continue;
        }
        for (const day of days) add("strong", "day", day, 2);
        if (many || options.joined) add("times", "times", times.join(", "), 2);
        else for (const time of times) add("strong", "times", time, 2);
      }
      if (options.more && visit === all.at(-1)) add("second", "labels", labels.moreDays, 2);
      rule();
    } else if (many && all.length > 1) {
      add("second", "day", visit.days.map(({ day }) => day).join(", "), 3);
    }
    if (visit === all[0] && visit.place) add("label", "labels", labels.place, 1);
    add("strong", "place", visit.place, 4);
    add("second", "spot", visit.spot, 3);
  }
  if (closing.trim()) {
    rule();
    add("second", "closing", closing, 3);
  }
  if (pieces.at(-1)?.kind === "rule") pieces.pop();
  return pieces;
}

/** A line may get so much smaller to hold day and time. */
const TOGETHER = 1.22;

/** On lying sheets the block is wide and low: one day and its time share a line where they fit. */
function dayWithTime(page: Page, days: string[], times: string[], width: number): string | null {
  const [day, ...otherDays] = days;
  const [time, ...otherTimes] = times;
  if (page.shape !== "wide" || page.rightToLeft || !day || !time) return null;
  if (otherDays.length > 0 || otherTimes.length > 0) return null;
  const text = `${day}, ${time}`;
  return page.measure(text, "bricolage-800-84") <= width * TOGETHER ? text : null;
}
