import { DateTime } from "luxon";
import { cleanText } from "../clean-text";
import { CAP_HEIGHT } from "../fit-text";
import { excess } from "../line-reach";
import type { Page } from "../page.server";
import { POSTER_LOCALE } from "../poster-locale";
import { HARD_SPACE } from "../wrap-text";

/** The room between two arcs. */
export type Hold = {
  middle: number;
  cy: number;
  r: number;
  width: number;
  /** What the arcs leave open above and below. */
  mouth: number;
};

/** More lines than this are too small to be the main picture. */
const MOST_LINES = 4;

/** What the two arcs hold: one date drawn large, or the days under each other. */
export function heldDays(page: Page, hold: Hold) {
  const dates = [...new Set(page.content.facts.map((fact) => fact.date))];
  const [date] = dates;
  if (dates.length === 1 && date) return oneDate(page, hold, date);
  severalDays(page, hold);
}

/** Between the text and the end of an arc, in em of the smallest text. */
const AIR = 0.5;

function oneDate(page: Page, hold: Hold, date: string) {
  const day = DateTime.fromISO(date, { zone: "Europe/Amsterdam" });
  if (!day.isValid) throw new Error(`Not a date as YYYY-MM-DD: ${date}`);
  const local = day.setLocale(POSTER_LOCALE[page.content.language]);
  const scale = hold.r / 66;
  const block = page.block({ tag: "P" });
  const put = (text: string, em: number, baseline: number, continues: boolean) => {
    const widest = Math.min(hold.width * 0.62, hold.mouth - 2 * page.smallestEm * AIR);
    const size = Math.max(Math.min(em * scale, widest / page.measure(text, CUT)), page.smallestEm);
    // What is set smaller for want of width keeps its middle.
    const lost = CAP_HEIGHT * Math.max(0, em * scale - size);
    page.write([{ text, hyphenated: false }], style(page, block), {
      x: hold.middle,
      baseline: hold.cy + baseline * scale - lost / 2,
      size,
      align: "middle",
    });
    const item = page.items.at(-1);
    if (item?.kind === "text") item.continues = continues;
  };
  put(local.toFormat("cccc"), 16.5, -43.56, true);
  put(local.toFormat("d"), 106.9, 35.28, true);
  put(local.toFormat("LLLL yyyy"), 16.5, 53.3, false);
}

function severalDays(page: Page, hold: Hold) {
  const { facts, language } = page.content;
  const days = [...new Set(facts.map((fact) => cleanText(fact.day, language, "join")))];
  const shown = days.slice(0, MOST_LINES).map((day) => day.replaceAll(HARD_SPACE, " "));
  if (days.length > MOST_LINES)
    shown.push(cleanText(page.content.labels.moreDays, language, "join"));
  const text = shown.map((day) => day.replaceAll(" ", HARD_SPACE)).join("\n");
  if (!text) return;
  const leading = page.leading(1.14);
  const fitted = page.fit(
    text,
    CUT,
    "day",
    {
      width: hold.width * (shown.length > 2 ? 0.68 : 0.78),
      height: hold.r * 1.3,
      lines: MOST_LINES + 2,
      largest: Math.max(hold.r * 0.4, page.smallestEm),
      smallest: Math.max(hold.r * 0.16, page.smallestEm),
      leading,
    },
    "middle",
  );
  const { size, reach } = fitted;
  const { over, under } = excess(reach);
  const height = ((fitted.lines.length - 1) * reach.leading + under - over) * size;
  page.write(fitted.lines, style(page, page.block({ tag: "P" })), {
    x: hold.middle,
    baseline: hold.cy - height / 2 + 0.33 * size,
    size,
    leading: reach.leading,
    align: "middle",
  });
}

const CUT = "bricolage-800-84";

function style(page: Page, block: number) {
  const { type, ground } = page.colours;
  return { cut: CUT, fill: type, on: ground, block, field: "day" } as const;
}
