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
  const size =
    drawing.pixels && !pixels
      ? `width="${drawing.pixels.width}" height="${drawing.pixels.height}"`
      : pixels
        ? // Whole pixels are never quite the shape of the paper: rather stretched by one than with a white edge.
          `width="${pixels.width}" height="${pixels.height}" preserveAspectRatio="none"`
        : `width="${round(width * drawing.unit)}mm" height="${round(height * drawing.unit)}mm"`;

  const shapes: string[] = [];
  const marks: string[] = [];
  const clips: string[] = [];
  const parts = new Map<string, string>();
  const partOf = (d: string) => {
    const id = parts.get(d) ?? `part${parts.size}`;
    if (!parts.has(d)) clips.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    parts.set(d, id);
    return id;
  };
  for (const item of drawing.items) {
    if (item.kind === "text") {
      shapes.push(`<path fill="${item.fill}" d="${outline(item)}"/>`);
      continue;
    }
    if (item.kind === "image") {
      const { left, top, right, bottom } = item.box;
      shapes.push(
        `<image x="${round(left)}" y="${round(top)}" width="${round(right - left)}" ` +
          `height="${round(bottom - top)}" href="data:image/png;base64,${item.png}"/>`,
      );
      continue;
    }
    let attributes = `fill="${item.fill}" d="${item.d}"`;
    if (item.sharp) attributes += ' shape-rendering="crispEdges"';
    if (item.clip) {
      attributes += ` clip-path="url(#clip${shapes.length})"`;
      clips.push(`<clipPath id="clip${shapes.length}"><path d="${item.clip}"/></clipPath>`);
    }
    const shape = `<path ${attributes}/>`;
    if (item.part) shapes.push(`<g clip-path="url(#${partOf(item.part)})">${shape}</g>`);
    else (item.mark ? marks : shapes).push(shape);
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
