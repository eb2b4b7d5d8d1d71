/**
 * The designs a poster can have. A campaign has one of all but the last; "thrifty" is for an office printer: little
 * ink, and good in grey.
 */
export const POSTER_DESIGNS = [
  "hoi",
  "burendag",
  "komerbij",
  "lief",
  "neutral",
  "thrifty",
] as const;
export type PosterDesign = (typeof POSTER_DESIGNS)[number];

export function isPosterDesign(text: unknown): text is PosterDesign {
  return POSTER_DESIGNS.some((design) => design === text);
}

/** The design that hangs at a placement. */
export function designAt(placed: { design: string | null }, campaign: PosterDesign): PosterDesign {
  return isPosterDesign(placed.design) ? placed.design : campaign;
}

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
  design: PosterDesign;
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
  /** Marks of partners, by their names in `partners`. */
  marks?: PartnerMark[];
  /** Other things to tell than day and place: "Waarvoor", "Bloemen, een kaart", "Voor een nieuwe buur". */
  points?: { label: string; text: string; detail?: string }[];
  /** First day of the week that the campaign lasts, as "2027-09-30"; Kom erbij draws its seven days. */
  week?: string;
  labels: PosterLabels;
  /** The other side of a table card, in another language; without, both sides are the same. */
  otherSide?: PosterContent;
};

export type PartnerMark = {
  name: string;
  /** A PNG in base64: the words of a poster go as text to the process that draws it. */
  png: string;
  /** Its width divided by its height. */
  ratio: number;
};

export type PosterFormat =
  "a2" | "a3" | "a4" | "a5" | "a5x2" | "table" | "badge" | "square" | "story" | "screen";

export type PosterSize = {
  /** Paper is measured in mm, a picture for screens in pixels. */
  kind: "paper" | "pixels";
  /** Width and height of the whole sheet after cutting. */
  width: number;
  height: number;
  /** Nothing to read stands closer to the edge. */
  safe: number;
  /** Whether it has a code; a badge is too small for one. */
  hasCode: boolean;
  /** From how far the code scans, in metres: ten times the side of its symbol. 0 where that depends on the screen. */
  readingDistance: { hoi: number; others: number };
};

const paper = { kind: "paper", hasCode: true } as const;
const screen = { kind: "pixels", hasCode: true, readingDistance: { hoi: 0, others: 0 } } as const;

export const POSTER_FORMATS: Record<PosterFormat, PosterSize> = {
  a2: { ...paper, width: 420, height: 594, safe: 14, readingDistance: { hoi: 1.45, others: 1.3 } },
  a3: { ...paper, width: 297, height: 420, safe: 10, readingDistance: { hoi: 1, others: 0.9 } },
  a4: { ...paper, width: 210, height: 297, safe: 7, readingDistance: { hoi: 0.7, others: 0.65 } },
  a5: {
    ...paper,
    width: 148.5,
    height: 210,
    safe: 5,
    readingDistance: { hoi: 0.45, others: 0.45 },
  },
  /** Two A5 beside each other on A4. */
  a5x2: {
    ...paper,
    width: 297,
    height: 210,
    safe: 5,
    readingDistance: { hoi: 0.45, others: 0.45 },
  },
  /** A4, folded to stand: the upper half is upside down. */
  table: { ...paper, width: 210, height: 297, safe: 7, readingDistance: { hoi: 0.6, others: 0.6 } },
  /** Round; 58 mm of it is seen, the rest folds around. */
  badge: {
    kind: "paper",
    width: 70,
    height: 70,
    safe: 6,
    hasCode: false,
    readingDistance: { hoi: 0, others: 0 },
  },
  square: { ...screen, width: 1080, height: 1080, safe: 40 },
  story: { ...screen, width: 1080, height: 1920, safe: 40 },
  /** Reads from this far on a screen of 55 inch. */
  screen: {
    ...screen,
    width: 1920,
    height: 1080,
    safe: 44,
    readingDistance: { hoi: 2.7, others: 2.7 },
  },
};

/** From how far the code of this poster scans, in metres. */
export function readingDistance(design: PosterDesign, format: PosterFormat): number {
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
