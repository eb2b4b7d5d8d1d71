import type { Box } from "./drawing";

/** How far set lines reach, in em: what their outlines cover, whatever the script and its marks. */
export type Reach = {
  /** From the first baseline up. */
  above: number;
  /** From the last baseline down. */
  below: number;
  /** Distance of lines, at which no two of them touch. */
  leading: number;
};

/** A line on its own baseline: its outlines together, and those of each letter. */
export type InkLine = { ink: Box; letters: () => Box[] };

/** What a text from the top of its capitals to its last baseline leaves for accents and for descenders, in em. */
export const ACCENTS = 0.9;
export const DESCENDER = 0.24;

/** Between lines of one text, in em. */
const AIR = 0.03;
/** Letters closer than this above each other count as touching, in em. */
const ASIDE = 0.02;

/** `aligned`: the lines begin at the same place, so that one letter can be held against another. */
export function reachOf(lines: InkLine[], leading: number, aligned: boolean): Reach {
  let apart = leading;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || before.ink.bottom - line.ink.top + AIR <= apart) return;
    const needed = aligned
      ? lettersApart(before.letters(), line.letters())
      : before.ink.bottom - line.ink.top;
    apart = Math.max(apart, needed + AIR);
  });
  let above = 0;
  let below = 0;
  lines.forEach(({ ink }, index) => {
    above = Math.max(above, -ink.top - index * apart);
    below = Math.max(below, ink.bottom - (lines.length - 1 - index) * apart);
  });
  return { above, below, leading: apart };
}

/** How far apart two baselines must be for no letter to touch one of the other line. */
function lettersApart(over: Box[], under: Box[]): number {
  let apart = -Infinity;
  for (const one of over) {
    for (const other of under) {
      if (one.left >= other.right + ASIDE || other.left >= one.right + ASIDE) continue;
      apart = Math.max(apart, one.bottom - other.top);
    }
  }
  return apart;
}

/** How much further up and down the lines reach than the distances of a design allow for, in em. */
export function excess({ above, below }: Reach): { over: number; under: number } {
  return { over: Math.max(0, above - ACCENTS), under: Math.max(0, below - DESCENDER) };
}
