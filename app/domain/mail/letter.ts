import type { ReactElement } from "react";
import type { z } from "zod";
import type { LetterWords } from "~/locales/letters";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";

/** One thing in a letter. A string is a paragraph; what is null, false or "" is left out. Addresses are whole. */
export type LetterPart =
  | string
  | null
  | false
  | { small: string }
  /** What somebody wrote, line by line; `title` stands above it in bold. */
  | { quote: string; title?: string }
  /** The one thing to do. */
  | { button: string; to: string }
  /** Another way to go, with what it is for before it. */
  | { link: string; to: string; before?: string; small?: boolean }
  /** Digits to copy by hand. */
  | { code: string };

export type WrittenLetter = { subject: string } & (
  | {
      /** First name of who is greeted; nobody's when it is "". */
      hello?: string;
      /** Why somebody gets this, where it is not for taking part. */
      footer?: string;
      parts: LetterPart[];
    }
  /** A letter that looks like no other brings its own. */
  | { element: ReactElement }
);

/** A letter as the post office knows it: with whatever stands in the database. */
export type Letter<Props = unknown> = {
  name: string;
  words: LetterWords;
  props: z.ZodType<Props>;
  /** Throws when what is stored is not what this letter is written from. */
  write: (stored: unknown, locale: Locale) => WrittenLetter;
};

/**
 * A letter belongs to its subject.
 *
 * @param name stands in the database with every mail that waits, so it never changes
 * @param words where its words begin in app/locales/letters
 * @param props what it is written from, stored with the mail until it is sent. No codes or tokens: they are derived in
 * `write`, just before sending. A mail that an older version stored must still fit: add only what may be missing.
 */
export function defineLetter<Props>({
  write,
  ...letter
}: Omit<Letter<Props>, "write"> & {
  write: (props: Props, locale: Locale) => WrittenLetter;
}): Letter<Props> {
  return { ...letter, write: (stored, locale) => write(letter.props.parse(stored), locale) };
}

/** A way to go that is shown as its address. */
export function address(to: string, before: string): LetterPart {
  return { link: to, to, before };
}

/** What the list of sent mail calls it. */
export function letterLabel({ words }: Letter, locale: Locale): string {
  return textFor(locale, "letters")(`${words}.name`);
}

export type Letters = ReadonlyMap<string, Letter>;

/** Throws when two letters have one name: nobody would know which of them waits in the database. */
export function lettersByName(letters: readonly Letter[]): Letters {
  const byName = new Map(letters.map((letter) => [letter.name, letter]));
  if (byName.size < letters.length) throw new Error("two letters have the same name");
  return byName;
}
