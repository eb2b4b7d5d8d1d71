import { z } from "zod";
import { withoutUnseen } from "~/domain/typed-text";
import { plainDescription } from "./description";
import {
  ACCESS_FEATURES,
  AUDIENCES,
  REGISTRATION_KINDS,
  SPOKEN_LANGUAGES,
} from "./listing-choices";
import { LONGEST, MOST_DATES, YES_NO_UNKNOWN } from "./listing-content";
import { readRhythm } from "./rhythm";

/*
 * What a listing says that a calendar has no property for, as JSON in a property of our own (X-OMARMT-CONTENT). Other
 * programs leave it alone; our own import reads it, so that an agenda can go from one installation to another whole.
 */

const access = z.enum(YES_NO_UNKNOWN).default("unknown");
/** Anybody can write such a calendar, so its texts hold no more than those that people type. */
const oneLine = (most: number) =>
  z
    .string()
    .overwrite((text) => withoutUnseen(text.replace(/[\n\r\t]+/g, " ")))
    .max(most);
const line = (most: number) => oneLine(most).default("");
const webAddress = z.url({ protocol: /^https?$/ }).max(LONGEST.url);
/** Of a campaign or an edition: other installations give the same one another id. */
const slug = z.string().max(200).nullable().default(null);
const share = z.number().min(0).max(1);

const fields = z.object({
  title: oneLine(200),
  summary: line(500),
  /** Only when it cannot be read from DESCRIPTION as it is. */
  description: z.string().overwrite(withoutUnseen).max(10_000).optional(),
  placeName: line(200),
  address: line(LONGEST.address),
  spot: line(200),
  /** Only when GEO does not say it. */
  latitude: z.number().min(-90).max(90).nullable().optional(),
  longitude: z.number().min(-180).max(180).nullable().optional(),
  onlineUrl: webAddress.nullable().default(null),
  wijkCode: z.string().max(20).nullable().default(null),
  buurtCode: z.string().max(20).nullable().default(null),
  organiserName: line(200),
  withNames: z.array(oneLine(200).min(1)).max(50).default([]),
  contactName: line(LONGEST.name),
  contactPhone: line(30),
  contactEmail: line(254),
  contactWebsite: line(LONGEST.url),
  priceCents: z.number().int().min(0).max(100_000).nullable().default(null),
  priceNote: line(LONGEST.priceNote),
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  languages: z.array(z.enum(SPOKEN_LANGUAGES)).default([]),
  ...(Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, access])) as Record<
    (typeof ACCESS_FEATURES)[number],
    typeof access
  >),
  registration: z.enum(REGISTRATION_KINDS).default("none"),
  registrationTarget: line(LONGEST.url),
  capacity: z.number().int().min(1).max(10_000).nullable().default(null),
  /** The page of built-in registration. */
  registerAt: webAddress.nullable().default(null),
  imageAlt: line(LONGEST.imageAlt),
  imageCredit: line(LONGEST.imageCredit),
  /** What must stay visible of the picture (IMAGE) when it is cut, from the left and from the top. */
  focal: z.tuple([share, share]).default([0.5, 0.5]),
  campaign: slug,
  edition: slug,
  rhythm: z
    .string()
    .max(300)
    .refine((rhythm) => readRhythm(rhythm) !== null)
    .nullable()
    .catch(null)
    .default(null),
  rhythmExcept: z.array(z.iso.datetime()).max(MOST_DATES).default([]),
});
// What stands in these becomes a link on a page.
export const carried = fields.refine(
  ({ registration, registrationTarget, contactWebsite, contactEmail }) =>
    ((registration === "link" && webAddress.safeParse(registrationTarget).success) ||
      (registration === "mail" && z.email().safeParse(registrationTarget).success) ||
      registration === "none" ||
      registration === "builtIn") &&
    (contactWebsite === "" || webAddress.safeParse(contactWebsite).success) &&
    (contactEmail === "" || z.email().safeParse(contactEmail).success),
);
export type Carried = z.output<typeof carried>;

/** The same as it comes from the database. */
export type CarriedListing = Omit<
  Carried,
  | "audiences"
  | "languages"
  | "description"
  | "latitude"
  | "longitude"
  | "rhythmExcept"
  | "registerAt"
  | "focal"
  | "campaign"
  | "edition"
> & {
  slug: string;
  description: string;
  audiences: string[];
  languages: string[];
  latitude: number | null;
  longitude: number | null;
  rhythmExcept: Date[];
  image: { id: string; widths: number[]; focalX: number; focalY: number } | null;
  campaign: { slug: string } | null;
  edition: { slug: string } | null;
};

const FIELDS = fields.keyof().options;

/**
 * What most listings have nothing to say of is left out: every letter is sent to every calendar, every hour.
 * @param calendar what the calendar's own properties say, which need not be said twice
 */
export function carriedContent(
  listing: Partial<CarriedListing>,
  { origin, calendar }: { origin: string; calendar: { description: string; point: boolean } },
): string {
  const { image, campaign, edition } = listing;
  const values: Record<string, unknown> = {
    ...listing,
    registerAt:
      listing.registration === "builtIn" ? `${origin}/agenda/${listing.slug}/meedoen` : null,
    focal: image && (image.focalX !== 0.5 || image.focalY !== 0.5) && [image.focalX, image.focalY],
    campaign: campaign?.slug,
    edition: edition?.slug,
  };
  if (readableFrom(calendar.description, listing)) delete values["description"];
  if (calendar.point) {
    delete values["latitude"];
    delete values["longitude"];
  }
  const said = FIELDS.flatMap((field) => {
    const value = values[field];
    // Where DESCRIPTION would be misread, also that there is none.
    if (field === "description" && value === "") return [[field, value]];
    const nothing = value === undefined || value === null || value === "" || value === false;
    const usual = value === "unknown" || value === "none";
    return nothing || usual || (Array.isArray(value) && value.length === 0) ? [] : [[field, value]];
  });
  return JSON.stringify(Object.fromEntries(said)).replace(
    LINE_ENDS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Signs that some programs end a line at, and then lose what stands there. */
export const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** White space other than ours, which programs on the way change or drop. */
const CHANGEABLE = /(?!\n)\p{Cc}|[\u2028\u2029\ufeff]|^\s|\s$/u;

function readableFrom(
  written: string,
  { description = "", summary = "", onlineUrl = null }: Partial<CarriedListing>,
): boolean {
  return (
    plainDescription(description) === description &&
    !CHANGEABLE.test(description) &&
    descriptionIn(written, { summary, onlineUrl }) === description
  );
}

/** The text between what the calendar puts around it: the summary before, online and the page's address behind. */
export function descriptionIn(
  written: string,
  { summary, onlineUrl }: { summary: string; onlineUrl: string | null },
): string {
  const parts = written.split("\n\n");
  const before = summary === "" ? 0 : parts.indexOf(summary) + 1;
  return parts.slice(before, parts.length - (onlineUrl ? 2 : 1)).join("\n\n");
}

/** Null for what is no such text, or not one of ours. */
export function readCarried(text: string): Carried | null {
  try {
    const read = carried.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
