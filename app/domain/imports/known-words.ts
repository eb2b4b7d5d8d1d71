import {
  ACCESS_FEATURES,
  AUDIENCES,
  SPOKEN_LANGUAGES,
  type AccessFeature,
  type Audience,
  type SpokenLanguage,
} from "~/domain/agenda/listing-choices";
import { slugOf } from "~/shared/slug";
import { textFor } from "~/locales/text";

/*
 * What others write in lists and categories, as choices we have: our own words in both languages, and some that are
 * usual.
 */

const OTHER_AUDIENCES: Record<string, Audience> = {
  jongeren: "youngAdults",
  studenten: "youngAdults",
  senioren: "seniors",
  "55-plus": "seniors",
  "55": "seniors",
  "65": "seniors",
  gezin: "families",
  ouders: "families",
  kind: "children",
  jeugd: "children",
  nieuwkomers: "newcomers",
  statushouders: "newcomers",
  vluchtelingen: "newcomers",
  mantelzorger: "carers",
  lhbti: "lgbtq",
  lhbtiq: "lgbtq",
  lhbtqia: "lgbtq",
  vrouw: "women",
  man: "men",
};
const EVERYBODY = [
  "iedereen",
  "everybody",
  "everyone",
  "alle-leeftijden",
  "all-ages",
  "volwassenen",
];

const OTHER_LANGUAGES: Record<string, SpokenLanguage> = {
  nl: "nl",
  en: "en",
  marokkaans: "ar",
  darija: "ar",
  tamazight: "ber",
  farsi: "fa",
  dari: "fa",
};

function words<T extends string>(
  choices: readonly T[],
  group: "audiences" | "languages" | "access",
  other: Record<string, T> = {},
) {
  const known = new Map<string, T>(Object.entries(other));
  for (const locale of ["nl", "en"] as const) {
    const t = textFor(locale, "listing");
    for (const choice of choices)
      known.set(slugOf(t(`${group}.${choice}` as "audiences.seniors")), choice);
  }
  return known;
}

const audienceWords = words(AUDIENCES, "audiences", OTHER_AUDIENCES);
const languageWords = words(SPOKEN_LANGUAGES, "languages", OTHER_LANGUAGES);
const accessWords = words(ACCESS_FEATURES, "access", {
  rolstoeltoegankelijk: "stepFree",
  toegankelijk: "stepFree",
  "wheelchair-accessible": "stepFree",
  gebarentolk: "signLanguage",
});

export const audienceOf = (word: string): Audience | undefined => audienceWords.get(slugOf(word));
export const languageOfWord = (word: string): SpokenLanguage | undefined =>
  languageWords.get(slugOf(word));
export const accessOf = (word: string): AccessFeature | undefined => accessWords.get(slugOf(word));
export const isEverybody = (word: string): boolean => EVERYBODY.includes(slugOf(word));

const OFF =
  /^[[(]?(?:gecanceld|geannuleerd|afgelast|vervallen|vervalt|gaat niet door|cancell?ed|called off)[\])]?\s*(?:[:!–—-]+\s*|(?<=[\])])\s*)(?=\S)/i;

/** "Geannuleerd: Taalcafé" says that it is off, as Outlook writes it; its name is what stands behind. */
export function nameOf(title: string): { name: string; off: boolean } {
  const name = title.trim().replace(OFF, "");
  return { name, off: name !== title.trim() };
}

/** "gratis", "€ 2,50", "2.50 euro", "vanaf 5" (with a note) → cents; null for what is no price. */
export function centsOf(text: string): number | null {
  const written = text.trim().toLowerCase();
  if (
    /^(?:gratis|free|vrij(?:e)?(?: toegang)?|geen|nvt|n\.v\.t\.?|€?\s*0(?:[.,]00?|,-)?|-)$/.test(
      written,
    )
  )
    return 0;
  const match =
    /^(?:€|eur(?:o)?)?\s*(\d{1,4})(?:[.,](\d{1,2}|-{1,2}))?\s*(?:€|eur(?:o)?|p\.?p\.?)?(?:\s*p\.?p\.?)?$/.exec(
      written,
    );
  if (!match) return null;
  const cents = (match[2] ?? "").replace(/-/g, "").padEnd(2, "0");
  return Number(match[1]) * 100 + Number(cents.slice(0, 2));
}
