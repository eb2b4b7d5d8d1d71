import type { AccessFeature, Audience } from "./listing-choices";

/** How the choices of a listing stand in addresses; once published these words stay. */

export const AUDIENCE_WORDS: Record<Audience, string> = {
  youngAdults: "jongvolwassenen",
  seniors: "ouderen",
  families: "gezinnen",
  children: "kinderen",
  newcomers: "nieuwkomers",
  migrationBackground: "migratieachtergrond",
  carers: "mantelzorgers",
  disability: "beperking",
  lgbtq: "lhbtiq",
  women: "vrouwen",
  men: "mannen",
};

export const ACCESS_WORDS: Record<AccessFeature, string> = {
  stepFree: "drempelvrij",
  wheelchairToilet: "rolstoeltoilet",
  hearingLoop: "ringleiding",
  quiet: "prikkelarm",
  assistanceDog: "hulphond",
  signLanguage: "gebarentaal",
};

/** The choice that a word in an address stands for. */
export function choiceOf<K extends string>(words: Record<K, string>, word: string): K | null {
  const found = Object.entries(words).find(([, known]) => known === word.trim().toLowerCase());
  return found ? (found[0] as K) : null;
}
