import { z } from "zod";

/*
 * Text that people type, tidied. Messages are keys of the texts "validation".
 * Tidied in place, without .pipe(): behind one, the form library takes a text that was left empty for one
 * that was never sent, and then it counts as missing.
 */

/**
 * What cannot be seen and does harm: control characters (calendars and posters fail on them), codes that are no
 * character and halves of one (feeds cannot hold them), orders to turn the direction of all that follows, and space
 * without width. Joiners stay: emoji and Persian need them.
 */
const UNSEEN =
  /(?![\n\r\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u200b\u2060\ufeff\ufff9-\ufffb\u202a-\u202e\u2066-\u2069]/gu;

/** More marks on one letter than any script has: dozens of them stand through the lines above and below. */
const HEAP_OF_MARKS = /([\p{Mn}\p{Me}]{6})[\p{Mn}\p{Me}]+/gu;

/** Text of others as it is, but for what nobody could type into a form of ours either. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "").replace(HEAP_OF_MARKS, "$1");
}

/** Text without a single character that shows is no text; fillers of Korean and of braille count as letters but are blank. */
const seen = (text: string) =>
  /[^\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(text) ? text : "";

const tidy = (text: string) => seen(withoutUnseen(text).trim());
const line = (text: string) => tidy(text.replace(/\s+/g, " "));
const paragraphs = (text: string) => tidy(text.replace(/\r\n?/g, "\n"));

/** For what was not sent at all; a message of the whole would drown those of its checks. */
function whenMissing(missing: string) {
  return ({ code }: { code: string }) => (code === "invalid_type" ? missing : undefined);
}

/** One line (white space of any kind becomes one space) of at most `most` characters. */
export function requiredLine(most: number, missing: string) {
  return z
    .string({ error: whenMissing(missing) })
    .overwrite(line)
    .min(1, { message: missing })
    .max(most);
}

/** The same; left empty it is "". */
export function optionalLine(most: number) {
  return z.string().overwrite(line).max(most).default("");
}

/** Paragraphs; line ends of every system become \n. */
export function requiredParagraphs(most: number, missing: string) {
  return z
    .string({ error: whenMissing(missing) })
    .overwrite(paragraphs)
    .min(1, { message: missing })
    .max(most);
}

export function optionalParagraphs(most: number) {
  return z.string().overwrite(paragraphs).max(most).default("");
}

export function nullWhenEmpty(text: string): string | null {
  return text || null;
}
