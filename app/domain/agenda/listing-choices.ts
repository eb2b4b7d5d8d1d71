/** What a listing can say about itself by choosing; the words for each stand in the locale files under "listing". */

/** Nobody chosen means: for everybody. */
export const AUDIENCES = [
  "youngAdults",
  "seniors",
  "families",
  "children",
  "newcomers",
  "migrationBackground",
  "carers",
  "disability",
  "lgbtq",
  "women",
  "men",
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** ISO 639 codes; "dgs" is not one: Nederlandse Gebarentaal stands with accessibility. */
export const SPOKEN_LANGUAGES = [
  "nl",
  "en",
  "ar",
  "tr",
  "ber",
  "uk",
  "pl",
  "es",
  "fr",
  "fa",
  "so",
  "ti",
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** Each a column of Listing with yes, no or unknown. */
export const ACCESS_FEATURES = [
  "stepFree",
  "wheelchairToilet",
  "hearingLoop",
  "quiet",
  "assistanceDog",
  "signLanguage",
] as const;
export type AccessFeature = (typeof ACCESS_FEATURES)[number];

export const REGISTRATION_KINDS = ["none", "link", "mail", "builtIn"] as const;
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];
