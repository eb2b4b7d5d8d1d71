import type { Line, Setting } from "./wrap-text";

/** Lines that follow the sense; `torn` counts places where a line ends just after a clause began. */
export type SenseLines = { lines: Line[]; torn: number };

const TORN = 0.6;
const AFTER_CLAUSE = -0.15;
const SMALL_WORD_LAST = 0.06;

const endsClause = (word: string) => /[.!?,;:…،؛؟]["'’”)]?$/u.test(word);

/**
 * Breaks a text at its spaces into exactly `count` lines of at most `width` em, as people would read
 * it aloud: about equally long, gladly after a comma or full stop, and not right after the first word
 * of a new clause ("Twee koffie. Eén / voor jou"). Null when it does not go.
 */
export function senseLines(
  text: string,
  count: number,
  width: number,
  setting: Setting,
): SenseLines | null {
  const words = text.split(" ").filter(Boolean);
  if (words.length < count) return null;
  const ideal = Math.min(width, (setting.measure(words.join(" ")) / count) * 1.04);

  type Best = { cost: number; from: number };
  // best[lines][end]: the cheapest way to set the words before `end` in so many lines.
  const best: (Best | undefined)[][] = [[{ cost: 0, from: 0 }]];
  for (let line = 1; line <= count; line += 1) {
    const row: (Best | undefined)[] = [];
    for (let end = line; end <= words.length; end += 1) {
      for (let from = end - 1; from >= line - 1; from -= 1) {
        const before = best[line - 1]?.[from];
        const wide = setting.measure(words.slice(from, end).join(" "));
        if (wide > width) break;
        if (!before) continue;
        const slack = (ideal - wide) / width;
        const cost = before.cost + slack * slack + (end < words.length ? breakCost(words, end) : 0);
        if (cost < (row[end]?.cost ?? Infinity)) row[end] = { cost, from };
      }
    }
    best.push(row);
  }

  const lines: Line[] = [];
  let end = words.length;
  let torn = 0;
  for (let line = count; line >= 1; line -= 1) {
    const step = best[line]?.[end];
    if (!step) return null;
    if (end < words.length && tears(words, end)) torn += 1;
    lines.unshift({ text: words.slice(step.from, end).join(" "), hyphenated: false });
    end = step.from;
  }
  return { lines, torn };
}

function tears(words: string[], end: number): boolean {
  const last = words[end - 1] ?? "";
  const previous = words[end - 2] ?? "";
  // A single word before it ("HOI! koffie") is no clause to part from.
  return end > 2 && endsClause(previous) && !endsClause(last);
}

function breakCost(words: string[], end: number): number {
  const last = words[end - 1] ?? "";
  if (endsClause(last)) return AFTER_CLAUSE;
  if (tears(words, end)) return TORN;
  return [...last].length <= 3 ? SMALL_WORD_LAST : 0;
}
