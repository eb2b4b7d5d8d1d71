import type { ListingContent } from "~/domain/agenda/listing-content";

/** Texts that residents read, in the order in which a listing shows them. */
export const RESIDENT_TEXTS = ["title", "summary", "description"] as const;
export type ResidentText = (typeof RESIDENT_TEXTS)[number];

/** Who reads that an activity is for lonely people stays at home; "eenzelvig" and "eenzijdig" are other words. */
const LONELY = /eenza+m|lonel(?:y|ier|iest|iness)/i;

/** Addresses are no text: eenzaamheid@utrecht.nl stays what it is. */
const ADDRESS = /@|:\/\/|www\.|\.(?:nl|com|org|eu)\b/i;

/** The first such word, as it stands there. Word by word, so that a text without an end costs no time without end. */
function lonelyWord(text: string): string | undefined {
  for (const [token] of text.matchAll(/\S+/g)) {
    if (!LONELY.test(token) || ADDRESS.test(token)) continue;
    return token.match(/\p{L}+/gu)?.find((word) => LONELY.test(word)) ?? token;
  }
  return undefined;
}

const INVITATIONS = {
  nl: "Kom erbij, ook als je nog niemand kent.",
  en: "Come along, also if you do not know anybody yet.",
} as const;

/** The campaign's own name for residents. */
const JOIN_IN = "Kom erbij";

export type UnkindWord = {
  field: ResidentText;
  /** As it stands there: "eenzaamheid". */
  word: string;
  /** The sentence around it. */
  sentence: string;
  /** The whole text of the field as we would write it; null where only a person can tell. */
  suggestion: string | null;
};

/** Where the texts for residents say that people are lonely, with what we would write instead. */
export function unkindWords(content: Pick<ListingContent, ResidentText>): UnkindWord[] {
  return RESIDENT_TEXTS.flatMap((field) => {
    const text = content[field];
    const word = lonelyWord(text);
    if (!word) return [];
    const sentence =
      sentences(text)
        .find((part) => LONELY.test(part))
        ?.trim() ?? word;
    return [{ field, word, sentence, suggestion: rewritten(field, text) }];
  });
}

/** Each with the white space that follows it; together they are the text. */
function sentences(text: string): string[] {
  return text.match(/[^\n]*?(?:[.!?]+["”’)]*(?=\s|$)\s*|\n\s*|$)/g)?.filter(Boolean) ?? [];
}

function rewritten(field: ResidentText, text: string): string | null {
  const better = field === "title" ? titleOf(text) : textOf(text);
  return better !== null && !lonelyWord(better) ? better : null;
}

/** "Koffie tegen de eenzaamheid" → "Kom erbij: koffie". */
function titleOf(title: string): string | null {
  const rest = title
    .replace(/\b(?:de\s+|in\s+de\s+)?week\s+tegen\s+(?:de\s+)?eenzaamheid\b/iu, "")
    .replace(
      /\b(?:tegen|voor|against|for)\s+(?:de\s+|alle\s+)?(?:eenzaam|eenzame|lonel)\p{L}*(?:\s+(?:mensen|ouderen|people))?/iu,
      "",
    )
    .replace(/^[\s:,–-]+|[\s:,–-]+$/gu, "")
    .replace(/\s{2,}/g, " ");
  if (rest === title || LONELY.test(rest) || !/\p{L}{3}/u.test(rest)) return null;
  const first = /^\p{Lu}\p{Ll}/u.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest;
  return `${JOIN_IN}: ${first}`;
}

/** The first sentence with the word becomes the invitation, later ones go; line ends between them stay. */
function textOf(text: string): string {
  const invitation = /lonel/i.test(text) && !/eenza/i.test(text) ? INVITATIONS.en : INVITATIONS.nl;
  let invited = text.includes(invitation);
  return sentences(text)
    .map((sentence) => {
      if (!lonelyWord(sentence)) return sentence;
      const space = /\s*$/.exec(sentence)?.[0] ?? "";
      const words = invited ? "" : invitation;
      invited = true;
      return words ? words + space : space.replace(/^ +/, "");
    })
    .join("")
    .trim();
}
