import { BETWEEN_NAMES, cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { CAP_HEIGHT, type Fitted } from "../fit-text";
import { excess } from "../line-reach";
import { smallestEm, type Page } from "../page.server";
import { drawSender, planSender } from "../parts/sender-line";
import { HARD_SPACE } from "../wrap-text";
import type { HoiFrame } from "./hoi-frame";

/** Between the outlines of two texts on the table. */
const AIR = 0.6;

/** On the table: the closing sentence and who invites; partners stand to the right of them. */
export function hoiTable(page: Page, frame: HoiFrame) {
  const { closing: place, sender, edge } = frame;
  if (!place) return;
  const { closing, language } = page.content;
  const full = sender?.beside ? sender.beside.width : page.width - 2 * edge;
  const width = frame.partners ? partners(page, frame) - edge : full;
  const text = cleanText(closing, language, "join");
  const em = 5.8 * page.small;
  const under = sender && !sender.beside && planSender(page, { ...sender, width, em });
  const lowest = under
    ? under.baseline - (under.fitted?.reach.above ?? 0) * (under.fitted?.size ?? 0) - AIR
    : page.lowest;
  const fitted = text ? fitClosing(page, text, { frame, width, lowest }) : undefined;
  if (fitted) drawClosing(page, text, fitted, { edge, baseline: place.baseline, lowest });
  else if (text) {
    page.notes.push({
      field: "closing",
      shown: "",
      counts: "characters",
      given: text.length,
      fits: 0,
    });
  }
  if (!sender) return;
  if (under) {
    drawSender(page, edge, under);
    return;
  }
  const widest = fitted?.lines.map((line) => page.measure(line.text, CLOSING)) ?? [];
  const x = fitted ? edge + Math.max(...widest) * fitted.size + 16 : edge;
  const right = sender.beside?.right ?? edge + width;
  drawSender(page, x, planSender(page, { ...sender, width: right - x, em }));
}

const CLOSING = "bricolage-800-84";

/** The closing sentence over the white mug, beside the word. */
export function closingOverMug(page: Page, { overMug }: HoiFrame) {
  const { closing, language } = page.content;
  const text = cleanText(closing, language, "join");
  if (!overMug || !text) return;
  const { left, right, top, bottom, largest, smallest } = overMug;
  const fitted = page.fit(text, CLOSING, "closing", {
    width: right - left,
    height: bottom - top,
    lines: 2,
    largest,
    smallest,
    leading: page.leading(1.07),
  });
  const { size, reach } = fitted;
  page.write(
    fitted.lines,
    {
      cut: CLOSING,
      fill: COLOURS.ink,
      on: COLOURS.coralBright,
      block: page.block({ tag: "P" }),
      field: "closing",
    },
    {
      x: left,
      baseline: top + (CAP_HEIGHT + excess(reach).over) * size,
      size,
      leading: reach.leading,
    },
  );
}

type ClosingRoom = { frame: HoiFrame; width: number; lowest: number };

/** Between the feet of the mugs and what stands under it; undefined where even one line is too high. */
function fitClosing(page: Page, text: string, { frame, width, lowest }: ClosingRoom) {
  const most = page.rightToLeft ? 1 : (frame.closing?.lines ?? 1);
  const heights = [15, 15, 12, 10, 8];
  const attempts = heights.map((height, index) =>
    page.tryFit(text, CLOSING, {
      width,
      lines: index === 0 ? most : 1,
      height,
      largest: page.rightToLeft ? 11 : 12.4,
      smallest: Math.max(7.5 - 0.2 * index, smallestEm(page)),
      leading: page.leading(1.06),
    }),
  );
  return attempts.find((fitted) => {
    const { above, below } = fitted.reach;
    return (above + below) * fitted.size + liftOf(fitted) <= lowest - frame.foot;
  });
}

/** From the first baseline to the last. */
const liftOf = ({ lines, reach, size }: Fitted) => (lines.length - 1) * reach.leading * size;

function drawClosing(
  page: Page,
  text: string,
  fitted: Fitted,
  place: { edge: number; baseline: number; lowest: number },
) {
  const { size, reach } = fitted;
  const lift = liftOf(fitted);
  page.check(text, CLOSING, "closing");
  page.noteShortened(text, "closing", fitted);
  page.write(
    fitted.lines,
    {
      cut: CLOSING,
      fill: COLOURS.ink,
      on: COLOURS.paper,
      block: page.block({ tag: "P" }),
      field: "closing",
    },
    {
      x: place.edge,
      baseline: Math.min(place.baseline - lift * 0.8, place.lowest - lift - reach.below * size),
      size,
      leading: reach.leading,
    },
  );
}

/** Names of partners, under each other on the right. Returns where they begin. */
function partners(page: Page, { edge, sender }: HoiFrame): number {
  const { partners: names = [], labels, language } = page.content;
  const right = page.width - edge;
  if (names.length === 0) return right;
  const left = 174;
  const clean = (text: string) => cleanText(text, language, "join");
  const style = { on: COLOURS.paper, block: page.block({ tag: "P" }) } as const;
  const em = Math.max(5.2 * page.small, smallestEm(page));
  const label = page.fit(clean(labels.partners), "atkinson-500", "labels", {
    width: right - left,
    lines: 1,
    largest: em,
    smallest: em,
    leading: 1,
  });
  const list = names.map((name) => clean(name).replaceAll(" ", HARD_SPACE)).join(BETWEEN_NAMES);
  const fitted = page.fit(list, "atkinson-700", "partners", {
    width: right - left,
    lines: page.rightToLeft ? 1 : 2,
    largest: 7,
    smallest: em,
    leading: page.leading(1.2),
  });
  const { size, reach } = fitted;
  const last = (sender?.baseline ?? 407) - excess(reach).under * size;
  const first = last - liftOf(fitted);
  const labelBaseline = Math.min(
    first - 7.8,
    first - reach.above * size - label.reach.below * label.size - AIR,
  );
  page.write(
    label.lines,
    { ...style, cut: "atkinson-500", fill: COLOURS.muted, field: "labels" },
    { x: left, baseline: labelBaseline, size: label.size },
  );
  page.write(
    fitted.lines,
    {
      ...style,
      block: page.block({ tag: "P" }),
      cut: "atkinson-700",
      fill: COLOURS.ink,
      field: "partners",
    },
    { x: left, leading: reach.leading, baseline: first, size },
  );
  return left - 10;
}
