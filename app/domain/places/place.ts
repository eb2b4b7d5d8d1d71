/**
 * Places of Utrecht as the product knows them. Codes are those of CBS: wijk "WK034401", buurt "BU03440111".
 * Coordinates are WGS84 degrees. The files behind these types are in prisma/reference-data.
 */

export type Wijk = {
  code: string;
  name: string;
  /** For addresses in the browser: "vleuten-de-meern". */
  slug: string;
  /** Null when CBS keeps the number secret or it is not known. */
  inhabitants: number | null;
  households: number | null;
  /** A point inside the wijk. */
  latitude: number;
  longitude: number;
};

export type Buurt = {
  code: string;
  name: string;
  wijkCode: string;
  /** Rounded to five by CBS. Null when CBS keeps the number secret because so few people live there. */
  inhabitants: number | null;
  households: number | null;
  /** A point inside the buurt. */
  latitude: number;
  longitude: number;
};

export type Station = {
  /** Code of NS: "UTVR". */
  code: string;
  name: string;
  /** Without "Utrecht" in front, for tight places: "Vaartsche Rijn". */
  shortName: string;
  slug: string;
  latitude: number;
  longitude: number;
  /** The buurt its coordinates fall in. A railway is often a border: see nearbyBuurtCodes. */
  buurtCode: string;
  wijkCode: string;
  /** Every buurt within 250 metres. */
  nearbyBuurtCodes: string[];
};

/** A postcode of four digits. It can touch more buurten than are listed: only the most common ones are. */
export type PostcodeArea = {
  pc4: string;
  /** The wijk most of its inhabitants live in. */
  wijkCode: string;
  otherWijkCodes: string[];
  buurtCodes: string[];
  latitude: number;
  longitude: number;
};

/** Where a point lies. */
export type Location = { buurtCode: string; wijkCode: string };
