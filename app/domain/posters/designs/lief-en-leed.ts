import { COLOURS } from "../colours";
import type { Page } from "../page.server";
import { drawStage, type Stage } from "../parts/stage";
import { ellipse, polygon, rectangle } from "../shapes";
import { BETWEEN_ROWS, DRAWN, drawStreet, OPENING, type Street } from "./lief-street";

/** Lief & leed: two arms around a street. The code is one of the houses; it has the roof. */

/** Stays Dutch in every language: it is the name of the scheme. */
const WORD = "Lief & leed";

export function drawLiefEnLeed(page: Page) {
  drawStage(page, {
    ground: COLOURS.aubergine,
    word: { text: WORD, fill: COLOURS.paper, title: COLOURS.sun },
    picture: street,
    crown: roof,
    // Walls go straight up to the eaves.
    panelTop: "square",
    rise: 30,
  });
}

const ROOF = { eaves: 6, height: 47, overlap: 3 };
/** At most so far from the last house to the panel. */
const AIR = 4;
/** Between the title and a street of its own. */
const TITLE_AIR = 6;
/** The tulip reaches so far over the hands. */
const HAND = 24;
/** Arms that are wider than this part of their height hold two rows of houses. */
const WIDE = 0.75;
/** What a street grows by when a short title leaves room over it. */
const MOST_LIFT = 16;
const PAVEMENT = 3.2;

function street(page: Page, stage: Stage) {
  const isUpright = page.shape === "tall" || page.shape === "story";
  drawStreet(page, isUpright ? uprightStreet(stage) : lowStreet(page, stage));
  if (!isUpright) return;
  // The last house stands half beside the block: the pavement goes on to the house of the code.
  const { blockRight, bottom, panel } = stage;
  page.paint(
    rectangle(blockRight - 1, bottom, panel.left - blockRight + 2, PAVEMENT),
    COLOURS.paper,
  );
}

/** The arms reach from margin to margin, so that the code is one of the houses they hold. */
function uprightStreet({ top, bottom, panel, blockRight, frame }: Stage): Street {
  const scale = Math.min(1, (bottom - top) / DRAWN.height);
  const lift = Math.min(MOST_LIFT, Math.max(0, bottom - top - DRAWN.height) / 2);
  const left = frame.margin + 1;
  const right = panel.right - 1;
  const end = Math.min(blockRight + 10, panel.left - AIR);
  const tall = bottom - top - 7 * scale;
  const radius = Math.min((right - left) / 2, tall);
  return {
    arms: { left, right, radius, rise: Math.min(DRAWN.rise, tall - radius) + lift },
    // Reaches under the block, or its edge shows as a hair.
    ground: bottom + 1,
    scale,
    rows: [{ end, mirrored: false }],
    tulip: { x: end - DRAWN.tulip * scale, tip: DRAWN.tip * scale + lift },
  };
}

/** Where the panel leaves no room behind it, the arms hold a street of their own. */
function lowStreet(page: Page, { top, bottom, blockRight, panel, frame }: Stage): Street {
  // Between block and panel there may be room for a street down to the bottom.
  const isBetween = panel.left - blockRight > DRAWN.width;
  const [left, right] = isBetween
    ? [blockRight + 2 * AIR, panel.left - 2 * AIR]
    : [frame.margin, blockRight];
  const ground = isBetween ? page.height + page.bleed : bottom + 1;
  const height = ground - top - TITLE_AIR;
  // Arms wider than this would rise into the title.
  const half = Math.min((right - left) / 2, height - HAND);
  const rows = half > WIDE * height ? 2 : 1;
  const scale = scaleFor({ width: 2 * half, height }, rows);
  const middle = (left + right) / 2;
  const hands = Math.min(height - HAND * scale, DRAWN.gable * scale + half * 0.9);
  const houses =
    rows === 1
      ? [{ end: middle + (DRAWN.width - DRAWN.middle) * scale, mirrored: false }]
      : [false, true].map((mirrored) => ({
          end: middle + ((mirrored ? 1 : -1) * BETWEEN_ROWS * scale) / 2,
          mirrored,
        }));
  return {
    arms: {
      left: middle - half,
      right: middle + half,
      rise: Math.max(0, hands - half * Math.cos(OPENING)),
    },
    ground,
    scale,
    rows: houses,
    tulip: { x: middle, tip: Math.min(height, hands + HAND * scale) },
  };
}

/** So large that the houses stand between the arms, and the tulip over them. */
function scaleFor(room: { width: number; height: number }, rows: number): number {
  const wide = rows * DRAWN.width + (rows - 1) * BETWEEN_ROWS + 2 * (DRAWN.arm + 3);
  return Math.min(1, room.width / wide, room.height / DRAWN.height);
}

/** The roof on the panel: the code is a house in the street. */
function roof(page: Page, { panel, top, frame }: Stage) {
  const middle = (panel.left + panel.right) / 2;
  const width = panel.right - panel.left + 2 * ROOF.eaves;
  // Arabic over the code stands higher than Latin letters do.
  const base = panel.top + (page.rightToLeft ? 0 : ROOF.overlap);
  const above = page.shape === "wide" ? frame.word.top - 8 : top;
  const height = Math.min(ROOF.height, Math.max(18, base - above - 6));
  const { coralBright, aubergine } = COLOURS;
  page.paint(
    rectangle(middle + width * 0.2, base - height * 0.83, width * 0.1, height * 0.5),
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
