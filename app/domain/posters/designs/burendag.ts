import { COLOURS, type Colour } from "../colours";
import type { Page } from "../page.server";
import { drawStage, type Stage } from "../parts/stage";
import { arc, ellipse, polygon } from "../shapes";

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

const SLOPE = -6;
/** Sizes at the height that the picture was drawn for. */
const DRAWN_HEIGHT = 152;
const PITCH = 46.8;
const HALF_TABLE = 33;
const WIDE_GAP = 100;
/** From the middle of the table to the back of the free chair, and a little air. */
const CHAIR_REACH = HALF_TABLE + 44;
const PEOPLE: [body: Colour, head: Colour][] = [
  [COLOURS.aubergine, COLOURS.ink],
  [COLOURS.teal, COLOURS.ink],
  [COLOURS.ink, COLOURS.teal],
  [COLOURS.aubergine, COLOURS.teal],
  [COLOURS.teal, COLOURS.aubergine],
  [COLOURS.ink, COLOURS.aubergine],
];
const DISHES: Colour[] = [COLOURS.teal, COLOURS.mist, COLOURS.sun];

/** The table's own directions: `u` along it and `v` across, from the free chair, at the picture's scale. */
type Table = { at: (u: number, v: number) => [x: number, y: number]; scale: number };

function table(page: Page, { top, bottom, blockRight, panel, frame }: Stage) {
  // Between block and panel there may be room for a larger table, that runs on behind both.
  const between = panel.left - blockRight > WIDE_GAP;
  const height = (between ? page.height - 34 : bottom) - top;
  const scale = Math.min(1, height / DRAWN_HEIGHT);
  const angle = (SLOPE * Math.PI) / 180;
  // The free chair stands over the end of the block, clear of the panel.
  const over = Math.min((frame.margin + blockRight) / 2 + 8 * scale, panel.left - 30 * scale);
  const chair = between ? (blockRight + panel.left) / 2 : over;
  const drawnAt = top + height * 0.47 + (between ? 0 : (chair - page.width / 2) * Math.tan(angle));
  // The free chair is never behind the block: it is what the poster is about.
  const middle = Math.min(drawnAt, top + height - CHAIR_REACH * scale);
  const at = (u: number, v: number): [number, number] => [
    chair + scale * (u * Math.cos(angle) - v * Math.sin(angle)),
    middle + scale * (u * Math.sin(angle) + v * Math.cos(angle)),
  ];
  const place: Table = { at, scale };
  const reach = (x: number) => (x - chair) / (scale * Math.cos(angle));
  const from = Math.floor(reach(-page.bleed) / PITCH) - 2;
  const to = Math.ceil(reach(page.width + page.bleed) / PITCH) + 2;

  for (let seat = from; seat <= to; seat += 1) {
    person(page, place, seat * PITCH + 1.5, -1, of(PEOPLE, seat + 3));
    if (seat !== 0) person(page, place, seat * PITCH, 1, of(PEOPLE, seat * 5 + 3));
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
    plate(page, place, seat * PITCH + 1.5, -20, of(DISHES, seat + 1));
    if (seat !== 0) plate(page, place, seat * PITCH, 20, of(DISHES, seat + 2));
    middleOfTable(page, place, seat);
  }
  freeChair(page, place);
}

function of<T>(list: T[], index: number): T {
  return list[((index % list.length) + list.length) % list.length] as T;
}

/** `side` is -1 above the table and 1 below it. */
function person(page: Page, table: Table, u: number, side: -1 | 1, [body, head]: [Colour, Colour]) {
  const [x, y] = table.at(u, side * (HALF_TABLE + 7.6));
  const from = side < 0 ? 188 + SLOPE : 8 + SLOPE;
  page.paint(arc(x, y, 16.2 * table.scale, from, from + 164, 10.4 * table.scale), body);
  page.paint(ellipse(x, y, 9 * table.scale, 9 * table.scale), head);
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
function freeChair(page: Page, { at, scale }: Table) {
  const [x, y] = at(0, HALF_TABLE + 15);
  page.paint(arc(x, y, 18.5 * scale, 8 + SLOPE, 172 + SLOPE, 11.8 * scale), COLOURS.brick);
  const waiting = at(0, 19.5);
  disc(page, waiting, 12 * scale, COLOURS.brick);
  disc(page, waiting, 9.7 * scale, COLOURS.white);
  const glass = at(15, 12.6);
  disc(page, glass, 5.6 * scale, COLOURS.brick);
  disc(page, glass, 3.6 * scale, COLOURS.white);
}

/** Between the plates: a bowl and a cake in turn. */
function middleOfTable(page: Page, { at, scale }: Table, seat: number) {
  const place = at((seat + 0.5) * PITCH, 0);
  if (seat % 2 === 0) {
    const [x, y] = place;
    page.paint(arc(x, y, 8 * scale, -24 + SLOPE, 288 + SLOPE, 9 * scale), COLOURS.sun);
    disc(page, place, 3.5 * scale, COLOURS.aubergine);
    return;
  }
  disc(page, place, 11 * scale, COLOURS.aubergine);
  disc(page, place, 7.8 * scale, seat % 4 === 1 || seat % 4 === -3 ? COLOURS.sun : COLOURS.mist);
}
