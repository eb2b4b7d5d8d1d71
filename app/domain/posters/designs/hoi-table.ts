import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { smallestEm, type Page } from "../page.server";
import { senderLine } from "../parts/sender-line";
import { HARD_SPACE } from "../wrap-text";
import type { HoiFrame } from "./hoi-frame";

/** On the table: the closing sentence and who invites; partners stand to the right of them. */
export function hoiTable(page: Page, frame: HoiFrame) {
  const { closing: place, sender, edge } = frame;
  if (!place) return;
  const { closing, language } = page.content;
  const full = sender?.beside ? sender.beside.width : page.width - 2 * edge;
  const width = frame.partners ? partners(page, edge) - edge : full;
  const text = cleanText(closing, language, "join");
  let end = edge;
  if (text) {
    const fitted = page.fit(text, "bricolage-800-84", "closing", {
      width,
      lines: page.rightToLeft ? 1 : place.lines,
      height: 15,
      largest: 12.4,
      smallest: Math.min(7.5, 12.4),
      leading: page.leading(1.06),
    });
    const lift = (fitted.lines.length - 1) * page.leading(1.06) * fitted.size;
    page.write(
      fitted.lines,
      {
        cut: "bricolage-800-84",
        fill: COLOURS.ink,
        on: COLOURS.paper,
        block: page.block({ tag: "P" }),
        field: "closing",
      },
      {
        x: edge,
        baseline: place.baseline - lift * 0.8 - page.lower * fitted.size * 1.2,
        size: fitted.size,
        leading: page.leading(1.06),
      },
    );
    const widest = Math.max(
      ...fitted.lines.map((line) => page.measure(line.text, "bricolage-800-84")),
    );
    end = edge + widest * fitted.size + 16;
  }
  if (!sender) return;
  const x = sender.beside ? end : edge;
  const right = sender.beside ? sender.beside.right : edge + width;
  senderLine(page, { x, baseline: sender.baseline, width: right - x, em: 5.8 * page.small });
}

/** Names of partners, under each other on the right. Returns where they begin. */
function partners(page: Page, edge: number): number {
  const { partners: names = [], labels, language } = page.content;
  const right = page.width - edge;
  if (names.length === 0) return right;
  const left = 174;
  const clean = (text: string) => cleanText(text, language, "join");
  const place = { x: left, leading: 1.12 };
  const style = { on: COLOURS.paper, block: page.block({ tag: "P" }) } as const;
  const em = Math.max(5.2 * page.small, smallestEm(page));
  const lower = page.lower * 7;
  const label = page.fit(clean(labels.partners), "atkinson-500", "labels", {
    width: right - left,
    lines: 1,
    largest: em,
    smallest: em,
    leading: 1,
  });
  const list = names.map((name) => clean(name).replaceAll(" ", HARD_SPACE)).join(" · ");
  const fitted = page.fit(list, "atkinson-700", "partners", {
    width: right - left,
    lines: page.rightToLeft ? 1 : 2,
    largest: 7,
    smallest: em,
    leading: page.leading(1.2),
  });
  page.write(
    label.lines,
    { ...style, cut: "atkinson-500", fill: COLOURS.muted, field: "labels" },
    {
      ...place,
      baseline:
        407 -
        7.8 * (1 + page.higher + page.lower) -
        lower -
        (fitted.lines.length - 1) * page.leading(1.2) * fitted.size,
      size: label.size,
    },
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
    {
      x: left,
      leading: page.leading(1.2),
      baseline: 407 - lower - (fitted.lines.length - 1) * page.leading(1.2) * fitted.size,
      size: fitted.size,
    },
  );
  return left - 10;
}
