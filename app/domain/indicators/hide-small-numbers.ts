/** A count of people below this is not shown. */
export const LEAST_PEOPLE_SHOWN = 5;

export type ShownCounts = {
  /** In the order of the parts; null is not shown. */
  parts: (number | null)[];
  /** Null is not shown. */
  total: number | null;
};

/**
 * Counts of people as a reader may see them. A part under five is hidden; so is the next smallest, where the
 * hidden one could be worked out from the total. A part that is empty, zero or hidden is null: they look alike.
 * Missing parts (null) count as zero in the total.
 */
export function hideSmallNumbers(counts: (number | null)[]): ShownCounts {
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const parts = counts.map((count) => ((count ?? 0) < LEAST_PEOPLE_SHOWN ? null : count));
  if (total < LEAST_PEOPLE_SHOWN) return { parts, total: null };

  while (givesAway(counts, parts)) {
    const next = smallestShown(parts);
    // Nothing left to hide behind: then the total itself would say it.
    if (next === null) return { parts, total: null };
    parts[next] = null;
  }
  return { parts, total };
}

/**
 * What is hidden adds up to the total minus what is shown. That sum says too much when one person-count alone
 * makes it up, or when it is itself under five.
 */
function givesAway(counts: (number | null)[], parts: (number | null)[]): boolean {
  const hidden = counts.filter((count, index) => parts[index] === null && (count ?? 0) > 0);
  if (hidden.length === 0) return false;
  const sum = hidden.reduce<number>((all, count) => all + (count ?? 0), 0);
  return hidden.length === 1 || sum < LEAST_PEOPLE_SHOWN;
}

function smallestShown(parts: (number | null)[]): number | null {
  let smallest: number | null = null;
  for (const [index, part] of parts.entries()) {
    if (part === null) continue;
    const least = smallest === null ? null : parts[smallest];
    if (least === null || least === undefined || part < least) smallest = index;
  }
  return smallest;
}

/** One count of people that is not part of a sum on the page. */
export function hideSmallNumber(count: number | null): number | null {
  return count === null || count < LEAST_PEOPLE_SHOWN ? null : count;
}
