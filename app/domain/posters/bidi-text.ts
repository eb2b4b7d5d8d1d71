import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** A part of a line that reads in one direction. */
export type VisualPart = { text: string; backwards: boolean };

/**
 * A line in a text from right to left as its parts stand from left to right (Unicode bidirectional
 * algorithm): numbers and Latin names keep their own direction. Brackets in a backward part are turned.
 */
export function visualParts(line: string): VisualPart[] {
  const { levels } = bidi.getEmbeddingLevels(line, "rtl");
  const parts: (VisualPart & { level: number })[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const level = levels[index] ?? 1;
    const backwards = level % 2 === 1;
    const character = line[index] ?? "";
    const shown = backwards ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const last = parts.at(-1);
    if (last?.level === level) last.text += shown;
    else parts.push({ text: shown, backwards, level });
  }
  const highest = Math.max(0, ...parts.map((part) => part.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < parts.length; from += 1) {
      let to = from;
      while (to < parts.length && (parts[to]?.level ?? 0) >= level) to += 1;
      if (to - from > 1) parts.splice(from, to - from, ...parts.slice(from, to).reverse());
      from = to;
    }
  }
  return parts.map(({ text, backwards }) => ({ text, backwards }));
}
