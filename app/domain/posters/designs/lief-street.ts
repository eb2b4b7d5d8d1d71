import { COLOURS, type Colour } from "../colours";
import type { Page } from "../page.server";
import { arc, ellipse, polygon, rectangle } from "../shapes";

/** Two arms around a row of houses, and a tulip between their hands. */
export type Street = {
  /** From edge to edge; straight up by `rise`, then round. Without a radius they are one circle. */
  arms: { left: number; right: number; rise: number; radius?: number };
  ground: number;
  scale: number;
  /** Rows of three houses: where each ends, or begins when it is mirrored. */
  rows: { end: number; mirrored: boolean }[];
  /** `tip` is its height over the ground. */
  tulip: { x: number; tip: number };
};

/** What the street measures at scale 1, from the ground up and from the left. */
export const DRAWN = {
  width: 111,
  height: 152,
  /** Of the gable, the highest, and where its middle is. */
  gable: 94,
  middle: 53.6,
  /** Where the tulip stands, from the end of the row. */
  tulip: 5,
  tip: 146.6,
  arm: 19,
  rise: 13.3,
} as const;

export const BETWEEN_ROWS = 3;
/** Half of what stays open between the hands. */
export const OPENING = (22 * Math.PI) / 180;

export function drawStreet(page: Page, street: Street) {
  const { ground, scale } = street;
  arms(page, street);
  tulip(page, street);
  for (const { end, mirrored } of street.rows) {
    houses(page, (x, y, width, height) => {
      const fromEnd = (DRAWN.width - x) * scale;
      const left = mirrored ? end + fromEnd - width * scale : end - fromEnd;
      return { left, top: ground - (y + height) * scale, scale };
    });
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** An arm on either side, up from the ground, open at the top. */
function arms(page: Page, { arms: { left, right, rise, radius }, ground, scale }: Street) {
  const thick = DRAWN.arm * scale;
  const outside = radius ?? (right - left) / 2;
  const inside = outside - thick;
  const cy = ground - rise;
  for (const side of [-1, 1]) {
    const edge = side < 0 ? left : right;
    const centre = edge - side * outside;
    const at = (r: number) =>
      `${round(centre + side * r * Math.sin(OPENING))} ${round(cy - r * Math.cos(OPENING))}`;
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

/** A tulip behind the houses, as high as a house again. */
function tulip(page: Page, { tulip: { x, tip }, ground, scale }: Street) {
  const { paper, coralBright } = COLOURS;
  const top = ground - tip;
  const at = (down: number) => top + down * scale;
  const stem = 3.2 * scale;
  page.paint(rectangle(x - stem / 2, at(28), stem, tip - 28 * scale - 50 * scale), paper);
  for (const side of [-1, 1]) {
    const from = side < 0 ? 0 : 90;
    page.paint(arc(x + side * 13.6 * scale, at(40.6), 13.6 * scale, from, from + 90, stem), paper);
  }
  const r = 16 * scale;
  page.paint(
    `M${round(x - r)} ${round(at(2))}L${round(x - r / 2)} ${round(at(9.6))}L${round(x)} ${round(top)}` +
      `L${round(x + r / 2)} ${round(at(9.6))}L${round(x + r)} ${round(at(2))}V${round(at(17.6))}` +
      `A${round(r)} ${round(r)} 0 0 1 ${round(x - r)} ${round(at(17.6))}Z`,
    coralBright,
  );
}

/** Where a box of the row, measured from its left end and the ground, stands on the page. */
type Place = (
  x: number,
  y: number,
  width: number,
  height: number,
) => { left: number; top: number; scale: number };

/** Three houses: one low with a cornice, one with a stepped gable, one with a round top. */
function houses(page: Page, place: Place) {
  const { coralBright, sun, lilac, aubergine, paper } = COLOURS;
  const box = (x: number, y: number, width: number, height: number, fill: Colour) => {
    const { left, top, scale } = place(x, y, width, height);
    page.paint(rectangle(left, top, width * scale, height * scale), fill);
  };
  const disc = (x: number, y: number, r: number, fill: Colour) => {
    const { left, top, scale } = place(x - r, y - r, 2 * r, 2 * r);
    page.paint(ellipse(left + r * scale, top + r * scale, r * scale, r * scale), fill);
  };
  const door = (x: number, width: number) => {
    disc(x + width / 2, 15, width / 2, aubergine);
    box(x, 0, width, 15, aubergine);
  };

  box(1.6, 0, 31, 51, coralBright);
  box(0, 50, 34.2, 5, coralBright);
  box(6.6, 34, 6, 10, aubergine);
  box(21.6, 34, 6, 10, sun);
  door(12.8, 8.8);

  const { left, top, scale } = place(GABLE[0][0], 0, 36, 0);
  page.paint(
    polygon(GABLE.map(([x, y]) => [left + (x - GABLE[0][0]) * scale, top - y * scale])),
    sun,
  );
  disc(53.6, 82, 2.7, aubergine);
  for (const y of [60, 42]) {
    box(41.8, y, 6.8, 10.4, y === 42 ? paper : aubergine);
    box(58.6, y, 6.8, 10.4, aubergine);
  }
  door(48.4, 10);

  disc(92.6, 62, 18, lilac);
  box(74.6, 0, 36, 62, lilac);
  disc(92.6, 69, 2.7, aubergine);
  for (const y of [45.8, 28]) {
    box(80.8, y, 6.8, 10.4, aubergine);
    box(97.6, y, 6.8, 10.4, y === 45.8 ? sun : aubergine);
  }
  door(87.4, 10);
}

/** The house with the steps, in one piece: between pieces the ground would show as hairs. */
const GABLE = [
  [35.6, 0],
  [35.6, 78.6],
  [40.8, 78.6],
  [40.8, 83.8],
  [46, 83.8],
  [46, 89],
  [51.2, 89],
  [51.2, 94.2],
  [56, 94.2],
  [56, 89],
  [61.2, 89],
  [61.2, 83.8],
  [66.6, 83.8],
  [66.6, 78.6],
  [71.6, 78.6],
  [71.6, 0],
] as const satisfies [number, number][];
