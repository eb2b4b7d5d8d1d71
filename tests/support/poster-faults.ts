import { COLOURS } from "~/domain/posters/colours";
import type { Box, Drawing, TextItem } from "~/domain/posters/drawing";
import { glyphBoxes } from "~/domain/posters/fonts.server";
import { layOutPoster } from "~/domain/posters/lay-out-poster.server";
import type { PosterContent, PosterFormat } from "~/domain/posters/poster";

/** A poster that is known to be drawn, with what the maker is told. */
export function drawn(content: PosterContent, format: PosterFormat = "a3") {
  const laidOut = layOutPoster(content, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  return laidOut;
}

/** All texts of a drawing that are seen. */
export const textsOf = (drawing: Drawing) =>
  drawing.items.filter((item): item is TextItem => item.kind === "text" && item.text.trim() !== "");

export const overlaps = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** What each letter and mark of a text covers, on the sheet. */
function lettersOf({ text, cut, size, x, baseline, turned, rightToLeft }: TextItem): Box[] {
  const side = turned ? -1 : 1;
  return glyphBoxes(text, cut, rightToLeft).map((box) => {
    const across = [x + side * size * box.left, x + side * size * box.right];
    const down = [baseline + side * size * box.top, baseline + side * size * box.bottom];
    return {
      left: Math.min(...across),
      right: Math.max(...across),
      top: Math.min(...down),
      bottom: Math.max(...down),
    };
  });
}

function touch(one: TextItem, other: TextItem): boolean {
  if (!overlaps(one.ink, other.ink)) return false;
  const letters = lettersOf(other);
  return lettersOf(one).some((letter) => letters.some((box) => overlaps(letter, box)));
}

/** What the rules of the design forbid, as sentences. */
export function faults(drawing: Drawing): string[] {
  const found: string[] = [];
  const all = textsOf(drawing);
  const { safe, width, height, quietZones, unit, pixels } = drawing;
  const least = pixels ? 27 * (width / pixels.width) : 3.5 / unit;
  // Apps lay their own buttons over the top and bottom of a story.
  const isStory = pixels?.height === 1920;
  const [above, below] = isStory ? [(240 / 1080) * width, (340 / 1080) * width] : [safe, safe];
  all.forEach((text, index) => {
    const { ink } = text;
    if (
      ink.left < safe ||
      ink.right > width - safe ||
      ink.top < above ||
      ink.bottom > height - below
    ) {
      found.push(`"${text.text}" (${text.field}) leaves the safe area`);
    }
    if (quietZones.some((zone) => overlaps(ink, zone)))
      found.push(`"${text.text}" is in the white of the code`);
    if (text.size < least - 0.01) found.push(`"${text.text}" is smaller than 10 points`);
    for (const other of all.slice(index + 1)) {
      if (touch(text, other)) found.push(`"${text.text}" and "${other.text}" overlap`);
      // Words over each other are set by their outlines; those beside each other have no line distance.
      const lines =
        other.block === text.block &&
        other.field !== "word" &&
        ink.left < other.ink.right &&
        other.ink.left < ink.right;
      if (
        lines &&
        other.size === text.size &&
        Math.abs(other.baseline - text.baseline) < text.size * 0.97
      ) {
        found.push(`"${text.text}" and "${other.text}" are set too close`);
      }
    }
  });
  return [...found, ...mugFaults(drawing, all), ...groundFaults(drawing)];
}

/** Corners of rectangles, straight or with round corners; undefined for other shapes. */
function boxOf(d: string): Box | undefined {
  if (!/^M[-\d. ]+[HVA]/.test(d) || /[LCQ]/.test(d)) return undefined;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, command = "", rest = ""] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = rest.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (command === "H") xs.push(numbers[0] ?? 0);
    else if (command === "V") ys.push(numbers[0] ?? 0);
    else if (command !== "Z") {
      xs.push(numbers.at(-2) ?? 0);
      ys.push(numbers.at(-1) ?? 0);
    }
  }
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Texts that cross the edge of a panel, block or strip. The mugs of HOI! stand before the edge of the table. */
function groundFaults(drawing: Drawing): string[] {
  const grounds = drawing.items.flatMap((item) => {
    if (item.kind !== "path" || item.sharp || item.mark) return [];
    const box = boxOf(item.d);
    // Smaller ones belong to pictures, and to rules between facts.
    const large = box && box.right - box.left > 60 && box.bottom - box.top > 30;
    return large ? [{ box, fill: item.fill }] : [];
  });
  const hasMug = drawing.items.some((item) => item.kind === "path" && item.fill === COLOURS.inkRim);
  const all = textsOf(drawing).filter(({ field }) => !hasMug || field !== "address");
  return all.flatMap(({ ink, text, field }) =>
    grounds.some(({ box }) => overlaps(ink, box) && !within(ink, box))
      ? [`"${text}" (${field}) crosses the edge of its ground`]
      : [],
  );
}

const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** HOI! only: the title above the ink mug, the facts on it, and nothing of both on the white one. */
function mugFaults(drawing: Drawing, all: TextItem[]): string[] {
  if (drawing.height < 420 || drawing.pixels || drawing.width > 298) return [];
  const rim = drawing.items.find((item) => item.kind === "path" && item.fill === COLOURS.inkRim);
  if (rim?.kind !== "path") return [];
  const [start = 0, middle = 0, rx = 0, ry = 0] = rim.d.match(/-?[\d.]+/g)?.map(Number) ?? [];
  // From right to left everything stands mirrored; it is judged as seen in a mirror.
  const mirrored = drawing.language === "ar";
  const across = (box: Box): Box =>
    mirrored ? { ...box, left: drawing.width - box.right, right: drawing.width - box.left } : box;
  const left = mirrored ? drawing.width - start : start;
  const whiteMug = across(drawing.quietZone).left - 2;
  return all.flatMap(({ field, ink: seen, text, fill }) => {
    const ink = across(seen);
    if (field === "title") {
      const clear = ink.bottom < middle - ry && ink.right < whiteMug;
      return clear ? [] : [`the title "${text}" touches a mug`];
    }
    const isFact = fill === COLOURS.sun || (fill === COLOURS.paper && field !== "word");
    if (!isFact) return [];
    const within =
      ink.left > left + 0.04 * rx * 2 &&
      ink.right < whiteMug &&
      ink.top > middle + ry &&
      ink.bottom < 373;
    return within ? [] : [`the fact "${text}" leaves its mug`];
  });
}
