import { COLOURS } from "../colours";
import type { Box } from "../drawing";
import type { Page } from "../page.server";
import { archedBelow, roundedRectangle } from "../shapes";
import { codeFace, codeFaceSize } from "./code-face";
import type { Frame } from "./frame";

/** The white panel of the code; its width is that of the code with its white. */
export function panelBox(page: Page, { panel }: Frame): Box {
  const face = codeFaceSize(page, panel);
  return {
    left: panel.right - face.width,
    right: panel.right,
    top: panel.bottom - face.height - 2 * panel.padding,
    bottom: panel.bottom,
  };
}

/** Width of the line around it, in design units. */
const EDGE = 1.5;

function wider({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** `top`: square where a roof stands on it. */
export function drawPanel(
  page: Page,
  { panel }: Frame,
  box: Box,
  top: "round" | "square" = "round",
) {
  const { edge } = page.colours;
  if (edge) page.paint(roundedRectangle(wider(box, EDGE), panel.radius + EDGE), edge);
  const outline = top === "round" ? roundedRectangle : archedBelow;
  page.paint(outline(box, panel.radius), COLOURS.white);
  codeFace(page, {
    middle: (box.left + box.right) / 2,
    top: box.top + panel.padding,
    symbol: panel.symbol,
    callEm: panel.callEm,
    addressEm: panel.addressEm,
    widthAt: () => box.right - box.left - 2 * panel.padding,
  });
}
