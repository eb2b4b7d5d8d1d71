import { COLOURS, type Colour } from "../colours";
import type { Page } from "../page.server";
import { drawStage, type Stage } from "../parts/stage";
import { arc, ellipse, polygon, roundedRectangle } from "../shapes";

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
const PERSON_REACH = HALF_TABLE + 33;
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
type Table = { at: (u: number, v: number) => [x: number, y: number]; scale: number; slope: number };

function table(page: Page, stage: Stage) {
  const { top, bottom, blockRight, panel, frame } = stage;
  const height = bottom - top;
  // Between block and panel there may be room for the free chair; else it stands over the end of the block.
  const between = panel.left - blockRight > WIDE_GAP;
  const scale = Math.min(1, height / DRAWN_HEIGHT);
  // On a lying sheet a steep table would peep out over the panel.
  const slope = page.shape === "wide" ? SLOPE / 2 : SLOPE;
  const angle = (slope * Math.PI) / 180;
  const over = Math.min((frame.margin + blockRight) / 2 + 8 * scale, panel.left - 30 * scale);
  const chair = between ? (blockRight + panel.left) / 2 : over;
  const drawnAt = top + height * 0.47 + (chair - page.width / 2) * Math.tan(angle);
  // Nobody sits behind the block, least of all who still comes: it is what the poster is about.
  const reach = between ? PERSON_REACH * scale - chair * Math.tan(angle) : CHAIR_REACH * scale;
  const middle = Math.min(drawnAt, bottom - reach);
  const at = (u: number, v: number): [number, number] => [
    chair + scale * (u * Math.cos(angle) - v * Math.sin(angle)),
    middle + scale * (u * Math.sin(angle) + v * Math.cos(angle)),
  ];
  const place: Table = { at, scale, slope };
  const along = (x: number) => (x - chair) / (scale * Math.cos(angle));
  const from = Math.floor(along(-page.bleed) / PITCH) - 2;
  const to = Math.ceil(along(page.width + page.bleed) / PITCH) + 2;

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
  halo(page, stage);
}

/** The panel is as light as the table: where it stands before it, a band of the ground parts them. */
const HALO = 5;

function halo(page: Page, { panel, frame }: Stage) {
  if (page.shape !== "square" && page.shape !== "wide") return;
  const { left, top, right, bottom } = panel;
  const around = {
    left: left - HALO,
    top: top - HALO,
    right: right + HALO,
    bottom: bottom + HALO,
  };
  page.paint(roundedRectangle(around, frame.panel.radius + HALO), COLOURS.sun);
}

function of<T>(list: T[], index: number): T {
  return list[((index % list.length) + list.length) % list.length] as T;
}

/** `side` is -1 above the table and 1 below it. */
function person(page: Page, table: Table, u: number, side: -1 | 1, [body, head]: [Colour, Colour]) {
  const [x, y] = table.at(u, side * (HALF_TABLE + 7.6));
  const from = (side < 0 ? 188 : 8) + table.slope;
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
