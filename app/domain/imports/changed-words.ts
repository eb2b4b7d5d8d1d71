import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";

/** What changed, as people would name it. */
export const CHANGES = [
  "title",
  "when",
  "where",
  "text",
  "who",
  "price",
  "registration",
  "forWhom",
  "access",
  "belongs",
  "image",
  "other",
] as const;
export type Change = (typeof CHANGES)[number];

const OF_FIELD: Record<string, Change> = {
  title: "title",
  summary: "text",
  description: "text",
  dates: "when",
  allDay: "when",
  rhythm: "when",
  rhythmExcept: "when",
  placeName: "where",
  spot: "where",
  address: "where",
  latitude: "where",
  longitude: "where",
  wijkCode: "where",
  buurtCode: "where",
  onlineUrl: "where",
  organiserName: "who",
  withNames: "who",
  contactName: "who",
  contactEmail: "who",
  contactPhone: "who",
  contactWebsite: "who",
  priceCents: "price",
  priceNote: "price",
  registration: "registration",
  registrationTarget: "registration",
  capacity: "registration",
  audiences: "forWhom",
  languages: "forWhom",
  campaignId: "belongs",
  editionId: "belongs",
  imageId: "image",
  imageAlt: "image",
  imageCredit: "image",
  ...Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, "access" as const])),
};

/** The fields of a listing in groups, each once and in order. */
export function changesOf(fields: string[]): Change[] {
  const found = new Set(fields.map((field) => OF_FIELD[field] ?? "other"));
  return CHANGES.filter((change) => found.has(change));
}
