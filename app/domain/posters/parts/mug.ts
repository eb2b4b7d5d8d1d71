import type { Colour } from "../colours";
import type { Page } from "../page.server";
import { arc, ellipse } from "../shapes";

export type Mug = {
  left: number;
  right: number;
  /** The middle of its opening. */
  rim: number;
  foot: number;
  handle: "left" | "right";
  body: Colour;
  edge: Colour;
  inside: Colour;
  coffee: Colour;
};

/** Half the height of the opening, for a mug of this width. */
export function rimHeight(width: number): number {
  return width * 0.085;
}

/** How much narrower a mug of this width is on either side, at its foot. */
export function taperOf(width: number): number {
  return width * 0.03;
}

/** How much narrower the mug is on either side, at height `y`. */
export function taperAt(mug: Pick<Mug, "left" | "right" | "rim" | "foot">, y: number): number {
  const width = mug.right - mug.left;
  const part = (y - mug.rim) / (mug.foot - 0.14 * width - mug.rim);
  return taperOf(width) * Math.min(1, Math.max(0, part));
}

export function drawMug(page: Page, mug: Mug) {
  const { left, right, rim, foot } = mug;
  const width = right - left;
  const middle = (left + right) / 2;
  const rx = width / 2;
  const ry = rimHeight(width);

  const handleHeight = rim + (foot - rim) * 0.43;
  const handleRadius = (foot - rim) * 0.27;
  const handle =
    mug.handle === "right"
      ? arc(right - width * 0.04, handleHeight, handleRadius, -90, 90, width * 0.105)
      : arc(left + width * 0.04, handleHeight, handleRadius, 90, 270, width * 0.105);
  page.paint(handle, mug.body);

  const side = taperOf(width);
  const bend = foot - width * 0.14;
  const corner = width * 0.17;
  page.paint(
    `M${left} ${rim}L${left + side} ${bend}Q${left + side + 0.3} ${foot} ${left + corner} ${foot}` +
      `H${right - corner}Q${right - side - 0.3} ${foot} ${right - side} ${bend}L${right} ${rim}Z`,
    mug.body,
  );
  page.paint(ellipse(middle, rim, rx, ry), mug.edge);
  const inside = ellipse(middle, rim + 0.6, rx * 0.956, ry * 0.788);
  page.paint(inside, mug.inside);
  page.paint(ellipse(middle, rim + ry * 0.62, rx * 0.9, ry * 0.86), mug.coffee, { clip: inside });
}
