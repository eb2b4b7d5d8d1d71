/** The designs that a campaign can have. Those without a design of their own use the neutral one. */
export type Design = "hoi" | "burendag" | "komerbij" | "lief" | "neutral";

/** Posters speak more languages than the website. */
export type PosterLanguage = "nl" | "en" | "tr" | "ar";

/** One day at one place. Several days are several facts; equal places are shown once. */
export type PosterFact = {
  /** As people read it: "Vrijdag 1 oktober". */
  day: string;
  /** The same day as "2027-10-01"; the neutral design draws it large. Leave out for "Elke dinsdag". */
  date?: string;
  /** "7.00 – 9.30 uur", one for each slot of the day. */
  times: string[];
  place: string;
  /** Where exactly: "Stationshal, bij de piano" or an address. May be empty. */
  spot: string;
};

/** The small words of a poster, in its language. */
export type PosterLabels = {
  day: string;
  time: string;
  place: string;
  partners: string;
  /** Stands where not all days fit: "En op meer dagen". */
  moreDays: string;
  /** What a screen reader says for the code. */
  code: string;
};

export type PosterContent = {
  design: Design;
  language: PosterLanguage;
  title: string;
  facts: PosterFact[];
  /** Above the code: "Kom erbij". */
  call: string;
  /** A last sentence: "Gratis. Je hoeft niets te kopen." May be empty. */
  closing: string;
  sender: string;
  code: {
    /** In capitals and whole ("HTTPS://OMARMT.NL/Q/7KX3M"): capitals make a smaller symbol. */
    url: string;
    /** As people type it: "omarmt.nl/q/7KX3M". */
    address: string;
  };
  partners?: string[];
  /** Other things to tell than day and place: "Waarvoor", "Bloemen, een kaart", "Voor een nieuwe buur". */
  points?: { label: string; text: string; detail?: string }[];
  /** First day of the week that the campaign lasts, as "2027-09-30"; Kom erbij draws its seven days. */
  week?: string;
  labels: PosterLabels;
};

export type PosterFormat = "a3" | "a4";

export type PosterSize = {
  /** Width and height after cutting, in mm. */
  width: number;
  height: number;
  /** Nothing to read stands closer to the edge, in mm. */
  safe: number;
  /** From how far the code scans, in metres: ten times the side of its symbol. */
  readingDistance: { hoi: number; others: number };
};

export const POSTER_FORMATS: Record<PosterFormat, PosterSize> = {
  a3: { width: 297, height: 420, safe: 10, readingDistance: { hoi: 1, others: 0.9 } },
  a4: { width: 210, height: 297, safe: 7, readingDistance: { hoi: 0.7, others: 0.65 } },
};

/** From how far the code of this poster scans, in metres. */
export function readingDistance(design: Design, format: PosterFormat): number {
  return POSTER_FORMATS[format].readingDistance[design === "hoi" ? "hoi" : "others"];
}

export type PosterField =
  | "title"
  | "day"
  | "times"
  | "place"
  | "spot"
  | "point"
  | "call"
  | "closing"
  | "sender"
  | "partners"
  | "address"
  | "labels";

/** Something the maker must know: this text did not fit and was shortened. */
export type PosterNote = {
  field: PosterField;
  /** What stands on the poster now. */
  shown: string;
  /** What is counted: the letters of a text, or days that did not all fit. */
  counts: "characters" | "days";
  /** How many were given, and how many of them fit. */
  given: number;
  fits: number;
};
