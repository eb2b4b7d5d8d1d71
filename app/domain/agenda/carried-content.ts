import { z } from "zod";
import { plainDescription } from "./description";
import {
  ACCESS_FEATURES,
  AUDIENCES,
  SPOKEN_LANGUAGES,
  type RegistrationKind,
} from "./listing-choices";
import { YES_NO_UNKNOWN } from "./listing-content";

/*
 * What a listing says that a calendar has no property for, as JSON in a property of our own (X-OMARMT-CONTENT). Other
 * programs leave it alone; our own import reads it, so that an agenda can go from one installation to another whole.
 */

const access = z.enum(YES_NO_UNKNOWN).optional();

export const carried = z.object({
  title: z.string().max(200),
  summary: z.string().max(500).default(""),
  /** Only when it has signs of Markdown; otherwise it stands in DESCRIPTION as it is. */
  description: z.string().max(10_000).optional(),
  placeName: z.string().max(200).default(""),
  address: z.string().max(200).default(""),
  spot: z.string().max(200).default(""),
  onlineUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  wijkCode: z.string().max(20).nullable().default(null),
  buurtCode: z.string().max(20).nullable().default(null),
  organiserName: z.string().min(1).max(200).optional(),
  contactName: z.string().max(100).optional(),
  contactPhone: z.string().max(30).optional(),
  contactEmail: z.string().max(254).optional(),
  contactWebsite: z.string().max(500).optional(),
  priceCents: z.number().int().min(0).max(100_000).nullable().optional(),
  priceNote: z.string().max(100).optional(),
  audiences: z.array(z.enum(AUDIENCES)).optional(),
  languages: z.array(z.enum(SPOKEN_LANGUAGES)).optional(),
  ...(Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, access])) as Record<
    (typeof ACCESS_FEATURES)[number],
    typeof access
  >),
  /** Where to register, or by whom; of built-in registration the page for it. */
  registerAt: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  registerBy: z.email().max(254).optional(),
});
export type Carried = z.output<typeof carried>;

/** The same as it comes from the database. */
export type CarriedListing = Omit<Carried, "audiences" | "languages" | "description"> & {
  description: string;
  audiences: string[];
  languages: string[];
};

const FIELDS = carried.keyof().options.filter((field) => field !== "description");

/** What most listings have nothing to say of is left out: every letter is sent to every calendar, every hour. */
export function carriedContent(listing: Partial<CarriedListing>): string {
  const said: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const value = listing[field];
    const nothing = value === undefined || value === null || value === "" || value === "unknown";
    if (!nothing && !(Array.isArray(value) && value.length === 0)) said[field] = value;
  }
  const { description } = listing;
  if (description && plainDescription(description) !== description)
    said["description"] = description;
  return JSON.stringify(said);
}

/** How to register, as it is carried; nothing when people just come. */
export function carriedRegistration(
  {
    slug,
    registration,
    registrationTarget,
  }: { slug: string; registration?: RegistrationKind; registrationTarget?: string },
  origin: string,
): Pick<Carried, "registerAt" | "registerBy"> {
  if (registration === "builtIn") return { registerAt: `${origin}/agenda/${slug}/meedoen` };
  if (registration === "link") return { registerAt: registrationTarget };
  return registration === "mail" ? { registerBy: registrationTarget } : {};
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
