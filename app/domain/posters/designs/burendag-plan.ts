import type { Box } from "../drawing";
import type { Page } from "../page.server";
import type { Stage } from "../parts/stage";

/** Where the table of Burendag comes to stand, and how large it is. */

/** Sizes at the height that the picture was drawn for. */
const DRAWN_HEIGHT = 152;
export const PITCH = 46.8;
export const HALF_TABLE = 33;
/** Middle of a head from the middle of the table, and the outer radius of the arms around it. */
export const SEAT = HALF_TABLE + 7.6;
export const ARMS = 21.4;
/** Who sits above the table sits a little aside. */
export const ASIDE = 1.5;
const SLOPE = -6;
const WIDE_GAP = 100;
/** From the middle of the table to the back of the free chair, and a little air. */
const CHAIR_REACH = HALF_TABLE + 44;
const PERSON_REACH = HALF_TABLE + 33;
/** Between people and a text, the block or the panel, in design units. */
const AIR = 3.6;
/** Parts of the size that the room would allow, for a table that must stay clear of what is around it. */
const SMALLER = [1, 0.95, 0.9, 0.85, 0.8, 0.75];

/** The table's own directions: `u` along it and `v` across, from the free chair, at the picture's scale. */
export type Table = {
  at: (u: number, v: number) => [x: number, y: number];
  scale: number;
  slope: number;
  /** The first and the last seat on the sheet and its bleed, counted from the free chair. */
  from: number;
  to: number;
};

/** As large as its people stay clear of the texts above it and of the block and panel under it. */
export function planTable(page: Page, stage: Stage): Table {
  // On a lying sheet a steep table would peep out over the panel.
  const slopes = page.shape === "wide" ? [SLOPE / 2] : [SLOPE, SLOPE / 2];
  const plans = slopes.flatMap((slope) =>
    SMALLER.map((part) => planWith(page, stage, { slope, part })),
  );
  return plans.find((plan) => plan.clear) ?? planWith(page, stage, { slope: SLOPE / 2, part: 1 });
}

function planWith(page: Page, stage: Stage, { slope, part }: { slope: number; part: number }) {
  const { top, bottom, blockRight, panel, frame } = stage;
  const height = bottom - top;
  // Between block and panel there may be room for the free chair; else it stands over the end of the block.
  const between = panel.left - blockRight > WIDE_GAP;
  const scale = Math.min(1, height / DRAWN_HEIGHT) * part;
  const angle = (slope * Math.PI) / 180;
  const over = Math.min((frame.margin + blockRight) / 2 + 8 * scale, panel.left - 30 * scale);
  const chair = between ? (blockRight + panel.left) / 2 : over;
  const along = (x: number) => (x - chair) / (scale * Math.cos(angle) * PITCH);
  const place = (middle: number): Table => ({
    at: (u, v) => [
      chair + scale * (u * Math.cos(angle) - v * Math.sin(angle)),
      middle + scale * (u * Math.sin(angle) + v * Math.cos(angle)),
    ],
    scale,
    slope,
    from: Math.floor(along(-page.bleed)) - 2,
    to: Math.ceil(along(page.width + page.bleed)) + 2,
  });

  const drawnAt = top + height * 0.47 + (chair - page.width / 2) * Math.tan(angle);
  // Nobody sits behind the block, least of all who still comes: it is what the poster is about.
  const reach = between ? PERSON_REACH * scale - chair * Math.tan(angle) : CHAIR_REACH * scale;
  const { highest, lowest } = limits(page, stage, place(0));
  const least = Math.min(bottom - reach, lowest);
  const middle = Math.min(Math.max(drawnAt, highest), least);
  return { ...place(middle), clear: highest <= least };
}

/** How high and how low the middle of the table may be, from where it stands at 0. */
function limits(page: Page, { bottom, blockRight, panel }: Stage, table: Table) {
  const texts = page.items.flatMap((item) =>
    item.kind === "text" && (item.field === "word" || item.field === "title") ? [item.ink] : [],
  );
  // On a square or lying sheet the table runs on behind the panel.
  const upright = page.shape === "tall" || page.shape === "story";
  const block = { left: -page.bleed, top: bottom, right: blockRight, bottom: page.height };
  const under = upright ? [block, panel] : [block];
  let highest = -Infinity;
  let lowest = Infinity;
  for (let seat = table.from; seat <= table.to; seat += 1) {
    const above = table.at(seat * PITCH + ASIDE, -SEAT);
    const below = table.at(seat * PITCH, SEAT);
    const r = ARMS * table.scale + AIR;
    for (const box of texts) {
      highest = Math.max(highest, box.bottom + needed(above[0], box, r) - above[1]);
    }
    for (const box of below[0] > -r ? under : []) {
      lowest = Math.min(lowest, box.top - needed(below[0], box, r) - below[1]);
    }
  }
  return { highest, lowest };
}

/** How far above or under a box the middle of a circle must stay, to keep off it. */
function needed(x: number, box: Box, r: number): number {
  const aside = Math.max(0, box.left - x, x - box.right);
  return aside < r ? Math.sqrt(r * r - aside * aside) : -Infinity;
}
