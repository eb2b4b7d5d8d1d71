import { stretchesAt, type Outline } from "./polygon";

export type Spot = { x: number; y: number };
type Candidate = Spot & { cost: number };

/** A name on a map with the places where it could stand, best first. */
export type Label = { width: number; candidates: Candidate[] };

/** How far from the middle of an area its name may stand, in pixels, and how fine the places are tried. */
const REACH = 60;
const STEP = 5;
const HALF_HEIGHT = 7;
/** A dot with its edge. */
const DOT = 7;
/** What it costs to stand outside the area, per pixel; on a dot; and on another name, which nobody can read. */
const OUTSIDE = 3;
const ON_DOT = 45;
const ON_NAME = 500;

/** The places for a name of this width in an area: near its middle and inside it, as far as it fits. */
export function labelOf(outline: Outline, middle: Spot, width: number): Label {
  const candidates: Candidate[] = [];
  for (let dy = -REACH; dy <= REACH; dy += STEP) {
    const y = middle.y + dy;
    const lines = [y - HALF_HEIGHT + 2, y, y + HALF_HEIGHT - 2].map((line) =>
      stretchesAt(outline, line),
    );
    for (let dx = -REACH; dx <= REACH; dx += STEP) {
      const x = middle.x + dx;
      const outside = lines.map((stretches) => width - covered(stretches, x, width));
      const sticksOut = outside.reduce((sum, pixels) => sum + pixels, 0) / lines.length;
      candidates.push({ x, y, cost: Math.hypot(dx, dy) + OUTSIDE * sticksOut });
    }
  }
  return { width, candidates: candidates.sort((a, b) => a.cost - b.cost) };
}

/** Puts every name where it covers no other name, and no dot as long as there is room. */
export function placeLabels(labels: readonly Label[], dots: readonly Spot[]): Spot[] {
  const places = new Map<Label, Spot>();
  // Who fits nowhere easily chooses first.
  const hardest = (label: Label) => label.candidates[0]?.cost ?? 0;
  const taken: (Spot & { width: number })[] = [];
  for (const label of [...labels].sort((a, b) => hardest(b) - hardest(a))) {
    const place = bestPlace(label, taken, dots);
    places.set(label, place);
    taken.push({ ...place, width: label.width });
  }
  return labels.map((label) => places.get(label) ?? { x: 0, y: 0 });
}

function bestPlace(
  { width, candidates }: Label,
  taken: readonly (Spot & { width: number })[],
  dots: readonly Spot[],
): Spot {
  let best: Candidate = { x: 0, y: 0, cost: Infinity };
  for (const { x, y, cost: ownCost } of candidates) {
    if (ownCost >= best.cost) break;
    const names = taken.filter(
      (other) =>
        Math.abs(other.x - x) < (other.width + width) / 2 &&
        Math.abs(other.y - y) < 2 * HALF_HEIGHT,
    ).length;
    const covers = dots.filter(
      (dot) => Math.abs(dot.x - x) < width / 2 + DOT && Math.abs(dot.y - y) < HALF_HEIGHT + DOT,
    ).length;
    const cost = ownCost + names * ON_NAME + covers * ON_DOT;
    if (cost < best.cost) best = { x, y, cost };
  }
  return { x: best.x, y: best.y };
}

/** How much of a name that has its middle at x lies within the stretches of one line. */
function covered(stretches: { left: number; right: number }[], x: number, width: number): number {
  return stretches.reduce((sum, { left, right }) => {
    const inside = Math.min(right, x + width / 2) - Math.max(left, x - width / 2);
    return sum + Math.max(0, inside);
  }, 0);
}
