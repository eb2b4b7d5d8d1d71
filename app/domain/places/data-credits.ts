import credits from "../../../prisma/reference-data/credits.json";

export type InBothLanguages = { nl: string; en: string };

/** Whom we thank for a set of data, as the page about the data shows it. */
export type DataCredit = {
  /** Which set this is; the key under which a refresh replaces it. */
  key: string;
  title: InBothLanguages;
  /** Files in prisma/reference-data that hold it. */
  files: string[];
  publisher: string;
  /** Year the data speak of. */
  year: number;
  /** The licence as far as we know it. */
  licence: InBothLanguages;
  /** Where it was found, in words or as an address. */
  source: string;
  changes: InBothLanguages;
};

export const dataCredits: readonly DataCredit[] = credits;
