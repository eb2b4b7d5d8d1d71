const MOST_WORDS = 8;
/** Longer ones are cut, as the database cuts them. */
const MOST_LETTERS = 60;

/**
 * The words to look for in what somebody typed, small and without accents, as the database keeps them: "Één café!" →
 * "een", "cafe". Signs are no words, so nothing typed here has a meaning for the database.
 */
export function searchWords(typed: string): string[] {
  const plain = typed
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, MOST_LETTERS)))].slice(0, MOST_WORDS);
}
