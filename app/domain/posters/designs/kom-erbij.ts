import { DateTime } from "luxon";
import { COLOURS } from "../colours";
import type { Page } from "../page.server";
import { drawStage, type Stage } from "../parts/stage";
import { POSTER_WORDS } from "~/locales/posters-languages";
import { POSTER_LOCALE } from "../poster-locale";
import { ellipse, ringPart } from "../shapes";

/**
 * Kom erbij: the seven days of a week make a ring that is open, and the code is the door. The sun at
 * the opening is whoever still comes.
 */

export function drawKomErbij(page: Page) {
  drawStage(page, { ground: COLOURS.sky, picture: ring, rise: 40 });
}

/** Sizes as drawn; everything scales with the ring. */
const OUTER = 120;
const INNER = 84;
const GAP = 5.4;
/** How wide the opening is, and where its middle lies, clockwise from three o'clock: towards the door. */
const OPEN = 60;
const OPENING = { tall: 60, story: 60, square: 42, wide: 24 };
const DAYS = 7;
const WORD = {
  cut: "bricolage-800-84",
  width: 116,
  height: 116,
  largest: 67,
  leading: 0.9,
  air: 0.1,
  /** From the middle of the ring: no corner of a letter touches the days. */
  reach: 78,
} as const;

function ring(page: Page, stage: Stage) {
  const { cx, cy, scale } = place(page, stage);
  const days = weekDays(page);
  const own = new Set(page.content.facts.map((fact) => fact.date));
  const step = (360 - OPEN) / DAYS;

  // In a small ring only the numbers can be read.
  const named = 9 * scale >= page.smallestEm;

  days.forEach((day, index) => {
    const from = OPENING[page.shape] + OPEN / 2 + index * step;
    const date = day?.toISODate() ?? undefined;
    const on = date && own.has(date) ? COLOURS.sun : index % 2 === 0 ? COLOURS.paper : COLOURS.haze;
    const part = {
      outer: OUTER * scale,
      inner: INNER * scale,
      from,
      to: from + step,
      before: index > 0 ? (GAP / 2) * scale : 0,
      after: index < DAYS - 1 ? (GAP / 2) * scale : 0,
    };
    page.paint(ringPart(cx, cy, part), on);
    if (!day) return;
    const angle = ((from + step / 2) * Math.PI) / 180;
    const x = cx + ((OUTER + INNER) / 2) * scale * Math.cos(angle);
    const y = cy + ((OUTER + INNER) / 2) * scale * Math.sin(angle);
    const style = { on, block: page.block({ tag: "P" }), field: "day" } as const;
    const name = day.toFormat("ccc").replace(".", "");
    const room = 30 * scale;
    const put = (
      text: string,
      cut: "atkinson-700" | "bricolage-800-100",
      em: number,
      down: number,
    ) => {
      page.check(text, cut, "day");
      const fits = Math.min(em * scale, room / page.measure(text, cut));
      const size = Math.max(fits, page.smallestEm);
      const fill = cut === "atkinson-700" && on !== COLOURS.sun ? COLOURS.sky : COLOURS.ink;
      page.write(
        [{ text, hyphenated: false }],
        { ...style, cut, fill },
        {
          x,
          baseline: y + down * scale,
          size,
          align: "middle",
        },
      );
      const item = page.items.at(-1);
      if (item?.kind === "text") item.continues = text === name;
    };
    // Arabic reaches lower, towards its number.
    if (named) put(name, "atkinson-700", 9, page.rightToLeft ? -3.8 : -1.6);
    put(day.toFormat("d"), "bricolage-800-100", named ? 14.8 : 19, named ? 10.6 : 6.6);
  });

  word(page, cx, cy, scale);
  guest(page, stage, { cx, cy, scale });
}

function place(page: Page, { bottom, panel, frame }: Stage) {
  const upright = page.shape === "tall" || page.shape === "story";
  const top = frame.word.top - (upright ? 13 : 6);
  const under = upright ? 25 : 10;
  const scale = Math.min(1, (bottom - under - top) / (2 * OUTER));
  // In front of the door, or beside it where the door is as high as the sheet.
  const column = frame.margin + panel.left + (page.shape === "square" ? 60 : 0);
  const cx = upright ? page.width / 2 : (column - 34 * scale) / 2;
  return { cx, cy: top + OUTER * scale, scale };
}

/** The week that the content names, else the one from Monday around its first day; or no days at all. */
function weekDays(page: Page): (DateTime | undefined)[] {
  const { week, facts, language } = page.content;
  const first = facts
    .map((fact) => fact.date)
    .filter(Boolean)
    .sort()[0];
  const start = week
    ? DateTime.fromISO(week, { zone: "utc" })
    : first
      ? DateTime.fromISO(first, { zone: "utc" }).startOf("week")
      : undefined;
  const local = start?.setLocale(POSTER_LOCALE[language]);
  if (local && !local.isValid) throw new Error(`Not a date as YYYY-MM-DD: ${week ?? first}`);
  return Array.from({ length: DAYS }, (_, day) => local?.plus({ days: day }));
}

function word(page: Page, cx: number, cy: number, scale: number) {
  const lines = POSTER_WORDS[page.content.language].komErbij.split("\n");
  // The narrow cut has the heaviest Arabic beside it.
  const cut = page.rightToLeft ? "bricolage-800-75" : WORD.cut;
  const inks = lines.map((line) => page.ink(line, cut));
  const widest = Math.max(...inks.map((ink) => ink.right - ink.left));
  // As close as their outlines allow: some scripts reach further under the line than others.
  const below = (inks[0]?.bottom ?? 0) - (inks[1]?.top ?? 0);
  const leading = lines.length > 1 ? Math.max(WORD.leading, below + WORD.air) : 0;
  const top = inks[0]?.top ?? 0;
  const bottom = leading + (inks.at(-1)?.bottom ?? 0);
  const corners = inks.flatMap((ink, line) => {
    const half = (ink.right - ink.left) / 2;
    const middle = (top + bottom) / 2;
    return [ink.top, ink.bottom].map((y) => Math.hypot(half, line * leading + y - middle));
  });
  const most = [
    WORD.largest,
    WORD.width / widest,
    WORD.height / (bottom - top),
    WORD.reach / Math.max(...corners),
  ];
  const size = Math.min(...most) * scale;
  page.write(
    lines.map((text) => ({ text, hyphenated: false })),
    {
      cut,
      fill: COLOURS.paper,
      on: COLOURS.sky,
      block: page.block({ tag: "H1" }),
      field: "word",
    },
    { x: cx, baseline: cy - ((top + bottom) / 2) * size, size, leading, align: "middle" },
  );
}

/** The sun between the ring and the door. */
function guest(page: Page, { panel }: Stage, ring: { cx: number; cy: number; scale: number }) {
  const { cx, cy, scale } = ring;
  const r = 19 * scale;
  const angle = (OPENING[page.shape] * Math.PI) / 180;
  const upright = page.shape === "tall" || page.shape === "story";
  const away = (OUTER + 4) * scale;
  const x = upright ? panel.left + 43 * scale : cx + away * Math.cos(angle);
  const y = upright ? panel.top - 4.8 - r : cy + away * Math.sin(angle);
  page.paint(ellipse(x, y, r, r), COLOURS.sun);
}
