import { COLOURS, type Colour } from "../colours";
import type { Page } from "../page.server";
import { drawStage, type Stage } from "../parts/stage";
import { arc, ellipse, polygon, rectangle } from "../shapes";

/** Lief & leed: two arms around a street. The code is one of the houses; it has the roof. */

/** Stays Dutch in every language: it is the name of the scheme. */
const WORD = "Lief & leed";

export function drawLiefEnLeed(page: Page) {
  drawStage(page, {
    ground: COLOURS.aubergine,
    word: { text: WORD, fill: COLOURS.paper, title: COLOURS.sun },
    picture: street,
    crown: roof,
    rise: 30,
  });
}

/** Sizes at the height that the picture was drawn for, from the ground up. */
const DRAWN_HEIGHT = 152;
const ARM = { width: 19, rise: 13.3, opening: 22 };
const ROOF = { eaves: 6, height: 47, overlap: 3 };
/** Room at the right of the houses, and how wide they are together. */
const HOUSES = { width: 111, air: 4 };

function street(page: Page, stage: Stage) {
  const { top, panel, blockRight, frame } = stage;
  // Between block and panel there may be room for a street down to the bottom.
  const between = panel.left - blockRight > HOUSES.width + ARM.width;
  const bottom = between ? page.height + page.bleed : stage.bottom;
  const scale = Math.min(1, (bottom - top) / DRAWN_HEIGHT);
  const end = between ? panel.left - 2 : Math.min(blockRight + 10, panel.left - HOUSES.air);
  // Upright the arms reach from margin to margin; lower they hold what fits between them.
  const upright = page.shape === "tall" || page.shape === "story";
  const thick = ARM.width * scale;
  const left = upright ? frame.margin + 1 : end - HOUSES.width * scale - thick - 4;
  const tall = bottom - top - 7 * scale;
  const right = upright || between ? panel.right - 1 : left + 2 * tall;
  arms(page, { left, right, tall, ground: bottom, thick });

  const at = (x: number, y: number): [number, number] => [
    end - (HOUSES.width - x) * scale,
    bottom - y * scale,
  ];
  tulip(page, at, scale);
  houses(page, at, scale);
}

type Arms = { left: number; right: number; tall: number; ground: number; thick: number };

/** An arm on either side, up from the ground, open at the top. */
function arms(page: Page, { left, right, tall, ground, thick }: Arms) {
  const outside = Math.min((right - left) / 2, tall);
  const inside = outside - thick;
  const cy = ground - Math.min(ARM.rise, tall - outside);
  const angle = (ARM.opening * Math.PI) / 180;
  for (const side of [-1, 1]) {
    const edge = side < 0 ? left : right;
    const centre = edge - side * outside;
    const at = (r: number) =>
      `${round(centre + side * r * Math.sin(angle))} ${round(cy - r * Math.cos(angle))}`;
    const sweep = side < 0 ? 1 : 0;
    page.paint(
      `M${round(edge)} ${round(ground)}V${round(cy)}` +
        `A${round(outside)} ${round(outside)} 0 0 ${sweep} ${at(outside)}L${at(inside)}` +
        `A${round(inside)} ${round(inside)} 0 0 ${1 - sweep} ${round(edge - side * thick)} ${round(cy)}` +
        `V${round(ground)}Z`,
      COLOURS.paper,
    );
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000;

type At = (x: number, y: number) => [x: number, y: number];

/** A tulip behind the last house, as high as a house again. */
function tulip(page: Page, at: At, scale: number) {
  const { paper, coralBright } = COLOURS;
  const centre = 106;
  const bar = (x: number, y: number, width: number, height: number) => {
    const [left, top] = at(x, y + height);
    return rectangle(left, top, width * scale, height * scale);
  };
  page.paint(bar(centre - 1.6, 66, 3.2, 52), paper);
  for (const side of [-1, 1]) {
    const [x, y] = at(centre + side * 13.6, 106);
    const from = side < 0 ? 0 : 90;
    page.paint(arc(x, y, 13.6 * scale, from, from + 90, 3.2 * scale), paper);
  }
  const [x, y] = at(centre, 129);
  const r = 16 * scale;
  const [, tip] = at(0, 146.6);
  const [, dip] = at(0, 137);
  page.paint(
    `M${round(x - r)} ${round(tip + 2 * scale)}L${round(x - r / 2)} ${round(dip)}L${round(x)} ${round(tip)}` +
      `L${round(x + r / 2)} ${round(dip)}L${round(x + r)} ${round(tip + 2 * scale)}V${round(y)}` +
      `A${round(r)} ${round(r)} 0 0 1 ${round(x - r)} ${round(y)}Z`,
    coralBright,
  );
}

/** Three houses: one low with a cornice, one with a stepped gable, one with a round top. */
function houses(page: Page, at: At, scale: number) {
  const { coralBright, sun, lilac, aubergine, paper } = COLOURS;
  const box = (x: number, y: number, width: number, height: number, fill: Colour) => {
    const [left, top] = at(x, y + height);
    page.paint(rectangle(left, top, width * scale, height * scale), fill);
  };
  const round = (x: number, y: number, r: number, fill: Colour) => {
    const [cx, cy] = at(x, y);
    page.paint(ellipse(cx, cy, r * scale, r * scale), fill);
  };
  const door = (x: number, width: number) => {
    round(x + width / 2, 15, width / 2, aubergine);
    box(x, 0, width, 15, aubergine);
  };

  box(1.6, 0, 31, 50, coralBright);
  box(0, 50, 34.2, 5, coralBright);
  box(6.6, 34, 6, 10, aubergine);
  box(21.6, 34, 6, 10, sun);
  door(12.8, 8.8);

  box(35.6, 0, 36, 78.6, sun);
  box(40.8, 78.6, 25.8, 5.2, sun);
  box(46, 83.8, 15.2, 5.2, sun);
  box(51.2, 89, 4.8, 5.2, sun);
  round(53.6, 82, 2.7, aubergine);
  for (const y of [60, 42]) {
    box(41.8, y, 6.8, 10.4, y === 42 ? paper : aubergine);
    box(58.6, y, 6.8, 10.4, aubergine);
  }
  door(48.4, 10);

  round(92.6, 62, 18, lilac);
  box(74.6, 0, 36, 62, lilac);
  round(92.6, 69, 2.7, aubergine);
  for (const y of [45.8, 28]) {
    box(80.8, y, 6.8, 10.4, aubergine);
    box(97.6, y, 6.8, 10.4, y === 45.8 ? sun : aubergine);
  }
  door(87.4, 10);
}

/** The roof on the panel: the code is a house in the street. */
function roof(page: Page, { panel, top, frame }: Stage) {
  const middle = (panel.left + panel.right) / 2;
  const width = panel.right - panel.left + 2 * ROOF.eaves;
  const base = panel.top + ROOF.overlap;
  const above = page.shape === "wide" ? frame.word.top - 8 : top;
  const height = Math.min(ROOF.height, Math.max(18, base - above - 6));
  const { coralBright, aubergine } = COLOURS;
  page.paint(
    rectangle(middle + width * 0.18, base - height * 0.83, width * 0.1, height * 0.5),
    coralBright,
  );
  page.paint(
    polygon([
      [middle - width / 2, base],
      [middle, base - height],
      [middle + width / 2, base],
    ]),
    coralBright,
  );
  const r = Math.min(7.5, height * 0.16);
  page.paint(ellipse(middle, base - height * 0.42, r, r), aubergine);
}
