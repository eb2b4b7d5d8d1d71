import type { Box, Drawing } from "./drawing";
import { outline } from "./fonts.server";

/** The whole sheet in design units: with bleed and marks where the drawing has them. */
export function sheetOf(drawing: Drawing): Box {
  const { slug, width, height } = drawing;
  return { left: -slug, top: -slug, right: width + slug, bottom: height + slug };
}

/**
 * The drawing as SVG, its letters as paths: what draws it needs no fonts. `pixels` sets a size;
 * without, the picture takes that of the paper.
 */
export function posterSvg(drawing: Drawing, pixels?: { width: number; height: number }): string {
  const sheet = sheetOf(drawing);
  const width = sheet.right - sheet.left;
  const height = sheet.bottom - sheet.top;
  const size = pixels
    ? // Whole pixels are never quite the shape of the paper: rather stretched by one than with a white edge.
      `width="${pixels.width}" height="${pixels.height}" preserveAspectRatio="none"`
    : `width="${round(width * drawing.unit)}mm" height="${round(height * drawing.unit)}mm"`;

  const shapes: string[] = [];
  const marks: string[] = [];
  const clips: string[] = [];
  for (const item of drawing.items) {
    if (item.kind === "text") {
      const d = outline(item.text, item.cut, item.size, item.x, item.baseline);
      shapes.push(`<path fill="${item.fill}" d="${d}"/>`);
      continue;
    }
    let attributes = `fill="${item.fill}" d="${item.d}"`;
    if (item.sharp) attributes += ' shape-rendering="crispEdges"';
    if (item.clip) {
      attributes += ` clip-path="url(#clip${clips.length})"`;
      clips.push(`<clipPath id="clip${clips.length}"><path d="${item.clip}"/></clipPath>`);
    }
    (item.mark ? marks : shapes).push(`<path ${attributes}/>`);
  }

  const { bleed } = drawing;
  const inBleed =
    `<clipPath id="bleed"><rect x="${round(-bleed)}" y="${round(-bleed)}" ` +
    `width="${round(drawing.width + 2 * bleed)}" height="${round(drawing.height + 2 * bleed)}"/></clipPath>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ` +
    `viewBox="${[sheet.left, sheet.top, width, height].map(round).join(" ")}" ` +
    `xml:lang="${drawing.language}" role="img"><title>${escaped(drawing.title)}</title>` +
    `<defs>${inBleed}${clips.join("")}</defs>` +
    `<g clip-path="url(#bleed)">${shapes.join("")}</g>${marks.join("")}</svg>`
  );
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
