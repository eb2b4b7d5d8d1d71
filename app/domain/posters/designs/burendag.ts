import { COLOURS, type Colour } from "../colours";
import type { Box } from "../drawing";
import type { Page } from "../page.server";
import { drawStage, type Stage } from "../parts/stage";
import { arc, ellipse, polygon, roundedRectangle } from "../shapes";
import { ASIDE, HALF_TABLE, PITCH, planTable, SEAT, type Table } from "./burendag-plan";

/**
 * Burendag: a long table seen from above, through the whole sheet and past its edges. People are arcs
 * around a head. Coral is kept for one thing: the chair and the plate that are still free.
 */

/** Stays Dutch in every language: it is the name of the day. */
const WORD = "Burendag";

export function drawBurendag(page: Page) {
  drawStage(page, {
    ground: COLOURS.sun,
    word: { text: WORD, fill: COLOURS.ink, title: COLOURS.ink },
    picture: table,
    rise: 26,
  });
}

const HEAD = 9;
const PEOPLE: [body: Colour, head: Colour][] = [
  [COLOURS.aubergine, COLOURS.ink],
  [COLOURS.teal, COLOURS.ink],
  [COLOURS.ink, COLOURS.teal],
  [COLOURS.aubergine, COLOURS.teal],
  [COLOURS.teal, COLOURS.aubergine],
  [COLOURS.ink, COLOURS.aubergine],
];
const DISHES: Colour[] = [COLOURS.teal, COLOURS.mist, COLOURS.sun];

function table(page: Page, stage: Stage) {
  const place = planTable(page, stage);
  const { at, from, to } = place;
  const front = halo(page, stage);

  const sits = (u: number, side: -1 | 1, colours: [Colour, Colour]) => {
    // Of who sits behind the panel no sleeve peeps out.
    if (!front || !touches(at(u, side * SEAT), HEAD * place.scale, front))
      person(page, place, u, side, colours);
  };
  for (let seat = from; seat <= to; seat += 1) {
    sits(seat * PITCH + ASIDE, -1, of(PEOPLE, seat + 3));
    if (seat !== 0) sits(seat * PITCH, 1, of(PEOPLE, seat * 5 + 3));
  }
  const band = (half: number) =>
    polygon([
      at((from - 1) * PITCH, -half),
      at((to + 1) * PITCH, -half),
      at((to + 1) * PITCH, half),
      at((from - 1) * PITCH, half),
    ]);
  page.paint(band(HALF_TABLE), COLOURS.paper);
  page.paint(band(5.6), COLOURS.mist);

  for (let seat = from; seat <= to; seat += 1) {
    plate(page, place, seat * PITCH + ASIDE, -20, of(DISHES, seat + 1));
    if (seat !== 0) plate(page, place, seat * PITCH, 20, of(DISHES, seat + 2));
    middleOfTable(page, place, seat);
  }
  freeChair(page, place);
  if (front) page.paint(roundedRectangle(front, stage.frame.panel.radius + HALO), COLOURS.sun);
}

/** The panel is as light as the table: where it stands before it, a band of the ground parts them. */
const HALO = 5;

function halo(page: Page, { panel: { left, top, right, bottom } }: Stage): Box | undefined {
  if (page.shape !== "square" && page.shape !== "wide") return undefined;
  return { left: left - HALO, top: top - HALO, right: right + HALO, bottom: bottom + HALO };
}

function touches([x, y]: [number, number], r: number, box: Box): boolean {
  const aside = Math.max(0, box.left - x, x - box.right);
  const off = Math.max(0, box.top - y, y - box.bottom);
  return Math.hypot(aside, off) < r;
}

function of<T>(list: T[], index: number): T {
  return list[((index % list.length) + list.length) % list.length] as T;
}

/** `side` is -1 above the table and 1 below it. */
function person(page: Page, table: Table, u: number, side: -1 | 1, [body, head]: [Colour, Colour]) {
  const [x, y] = table.at(u, side * SEAT);
  const from = (side < 0 ? 188 : 8) + table.slope;
  page.paint(arc(x, y, 16.2 * table.scale, from, from + 164, 10.4 * table.scale), body);
  page.paint(ellipse(x, y, HEAD * table.scale, HEAD * table.scale), head);
}

function disc(page: Page, [x, y]: [number, number], r: number, fill: Colour) {
  page.paint(ellipse(x, y, r, r), fill);
}

function plate(page: Page, { at, scale }: Table, u: number, v: number, dish: Colour) {
  const place = at(u, v);
  disc(page, place, 10.5 * scale, COLOURS.ink);
  disc(page, place, 9.5 * scale, COLOURS.white);
  disc(page, place, 5.4 * scale, dish);
}

/** The chair pushed back from the table, and the plate and glass that wait. */
function freeChair(page: Page, { at, scale, slope }: Table) {
  const [x, y] = at(0, HALF_TABLE + 15);
  page.paint(arc(x, y, 18.5 * scale, 8 + slope, 172 + slope, 11.8 * scale), COLOURS.brick);
  const waiting = at(0, 19.5);
  disc(page, waiting, 12 * scale, COLOURS.brick);
  disc(page, waiting, 9.7 * scale, COLOURS.white);
  const glass = at(20.5, 21);
  disc(page, glass, 5.6 * scale, COLOURS.brick);
  disc(page, glass, 3.6 * scale, COLOURS.white);
}

/** Between the plates: a bowl and a cake in turn. */
function middleOfTable(page: Page, { at, scale, slope }: Table, seat: number) {
  const place = at((seat + 0.5) * PITCH, 0);
  if (seat % 2 === 0) {
    const [x, y] = place;
    page.paint(arc(x, y, 8 * scale, -24 + slope, 288 + slope, 9 * scale), COLOURS.sun);
    disc(page, place, 3.5 * scale, COLOURS.aubergine);
    return;
  }
  disc(page, place, 11 * scale, COLOURS.aubergine);
  disc(page, place, 7.8 * scale, seat % 4 === 1 || seat % 4 === -3 ? COLOURS.sun : COLOURS.mist);
}
