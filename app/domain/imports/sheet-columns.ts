import { z } from "zod";
import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { YES_NO_UNKNOWN } from "~/domain/agenda/listing-content";
import { placeSlug } from "~/domain/places/place";
import { optionalLine } from "~/domain/typed-text";
import type { Table } from "./import-item";
import { readDay, readTimes } from "./written-moments";

/** What a column of a list can be. */
export const SHEET_FIELDS = [
  "title",
  "summary",
  "description",
  "day",
  "time",
  "endDay",
  "endTime",
  "placeName",
  "spot",
  "address",
  "postcode",
  "town",
  "organiser",
  "price",
  "registration",
  "website",
  "onlineUrl",
  "contactName",
  "contactEmail",
  "contactPhone",
  "audiences",
  "languages",
  "stepFree",
  "wheelchairToilet",
  "hearingLoop",
  "number",
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** Field by column; a heading that is not there maps to nothing. */
export type ColumnMapping = (SheetField | null)[];

/** What holds for every activity of a source where it says nothing itself. */
export const sourceDefaults = z.object({
  organiserName: optionalLine(200),
  placeName: optionalLine(200),
  campaignId: z.uuid().nullable().default(null),
  editionId: z.uuid().nullable().default(null),
  ...(Object.fromEntries(
    ACCESS_FEATURES.map((feature) => [feature, z.enum(YES_NO_UNKNOWN).default("unknown")]),
  ) as Record<
    (typeof ACCESS_FEATURES)[number],
    z.ZodDefault<z.ZodEnum<{ yes: "yes"; no: "no"; unknown: "unknown" }>>
  >),
});
export type SourceDefaults = z.output<typeof sourceDefaults>;

/** As `ImportSource.mapping` keeps it. */
export const sourceSettings = z.object({
  /** By the heading's words, so that a column may move. */
  columns: z.record(z.string(), z.enum(SHEET_FIELDS)).default({}),
  defaults: sourceDefaults.default(sourceDefaults.parse({})),
  /** UIDs that somebody left out, and that stay out until they are chosen. */
  leftOut: z.array(z.string()).default([]),
});
export type SourceSettings = z.output<typeof sourceSettings>;

export function readSettings(stored: unknown): SourceSettings {
  const read = sourceSettings.safeParse(stored);
  return read.success ? read.data : sourceSettings.parse({});
}

/** Headings people give their columns, in Dutch and English; the first field that fits has it. */
const HEADINGS: Record<SheetField, string[]> = {
  title: [
    "titel",
    "naam-activiteit",
    "activiteit",
    "naam",
    "evenement",
    "title",
    "name",
    "event",
    "subject",
    "onderwerp",
    "wat",
    "what",
  ],
  summary: [
    "samenvatting",
    "korte-omschrijving",
    "korte-beschrijving",
    "korte-tekst",
    "kort",
    "ondertitel",
    "intro",
    "inleiding",
    "summary",
    "subtitle",
    "teaser",
  ],
  description: [
    "beschrijving",
    "omschrijving",
    "lange-omschrijving",
    "tekst",
    "toelichting",
    "description",
    "details",
    "text",
    "body",
    "informatie",
  ],
  day: [
    "datum",
    "startdatum",
    "begindatum",
    "datum-start",
    "datum-begin",
    "dag",
    "wanneer",
    "date",
    "start-date",
    "startdate",
    "start",
    "begin",
    "when",
    "datum-en-tijd",
    "datum-tijd",
  ],
  time: [
    "tijd",
    "tijden",
    "begintijd",
    "starttijd",
    "aanvang",
    "aanvangstijd",
    "van",
    "vanaf",
    "start-time",
    "starttime",
    "time",
    "from",
    "hoe-laat",
    "tijdstip",
  ],
  endDay: [
    "einddatum",
    "datum-eind",
    "datum-einde",
    "end-date",
    "enddate",
    "einde",
    "eind",
    "end",
    "tot-en-met",
  ],
  endTime: ["eindtijd", "tijd-tot", "tot", "end-time", "endtime", "until", "sluitingstijd"],
  placeName: [
    "locatie",
    "plaats-van-de-activiteit",
    "plek",
    "waar",
    "locatienaam",
    "naam-locatie",
    "zaal-locatie",
    "gebouw",
    "location",
    "venue",
    "place",
    "where",
  ],
  spot: ["zaal", "ruimte", "waar-precies", "kamer", "room", "spot"],
  address: [
    "adres",
    "straat",
    "straat-en-huisnummer",
    "straatnaam",
    "adresgegevens",
    "bezoekadres",
    "address",
    "street",
  ],
  postcode: ["postcode", "postal-code", "zip", "zipcode", "pc"],
  town: ["plaats", "woonplaats", "stad", "plaatsnaam", "town", "city"],
  organiser: [
    "organisator",
    "organisatie",
    "georganiseerd-door",
    "door-wie",
    "aanbieder",
    "organiser",
    "organizer",
    "organisation",
    "wie",
    "host",
  ],
  price: [
    "prijs",
    "kosten",
    "entree",
    "toegang",
    "eigen-bijdrage",
    "tarief",
    "price",
    "cost",
    "costs",
    "fee",
    "entrance",
  ],
  registration: [
    "aanmelden",
    "aanmelding",
    "inschrijven",
    "aanmeldlink",
    "aanmelden-via",
    "reserveren",
    "tickets",
    "ticketlink",
    "registration",
    "register",
    "sign-up",
    "booking",
  ],
  website: [
    "website",
    "url",
    "link",
    "webpagina",
    "meer-informatie",
    "meer-info",
    "web",
    "site",
    "more-information",
  ],
  onlineUrl: ["online", "online-link", "videolink", "teams-link", "zoom-link", "livestream"],
  contactName: [
    "contactpersoon",
    "contact",
    "naam-contactpersoon",
    "contact-person",
    "contact-name",
  ],
  contactEmail: [
    "e-mail",
    "email",
    "mail",
    "e-mailadres",
    "emailadres",
    "contact-email",
    "contact-e-mail",
    "mailadres",
  ],
  contactPhone: ["telefoon", "tel", "telefoonnummer", "phone", "contact-telefoon", "mobiel"],
  audiences: ["doelgroep", "voor-wie", "doelgroepen", "audience", "for-whom", "target-group"],
  languages: ["taal", "talen", "voertaal", "language", "languages"],
  stepFree: [
    "drempelvrij",
    "toegankelijk",
    "rolstoeltoegankelijk",
    "rolstoelvriendelijk",
    "rolstoel",
    "toegankelijkheid",
    "step-free",
    "wheelchair-accessible",
    "accessible",
  ],
  wheelchairToilet: [
    "rolstoeltoilet",
    "invalidentoilet",
    "miva",
    "aangepast-toilet",
    "wheelchair-toilet",
    "accessible-toilet",
  ],
  hearingLoop: ["ringleiding", "hearing-loop"],
  number: [
    "nummer",
    "id",
    "nr",
    "uid",
    "activiteitnummer",
    "code",
    "number",
    "referentie",
    "event-id",
  ],
};

const fieldOfHeading = new Map(
  SHEET_FIELDS.flatMap((field) =>
    HEADINGS[field].map((heading): [string, SheetField] => [heading, field]),
  ),
);

/** Words as they are compared: "Datum (dd-mm)" → "datum". */
export function headingKey(heading: string): string {
  return placeSlug(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")).slice(0, 80);
}

/** What the columns are: as they were chosen the last time, else by their headings, else by what stands in them. */
export function guessColumns(
  table: Table,
  { columns }: Pick<SourceSettings, "columns">,
  now: Date,
): ColumnMapping {
  const taken = new Set<SheetField>();
  const once = (field: SheetField | undefined): SheetField | null => {
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const known = table.head.map((heading) => once(columns[headingKey(heading)]));
  const named = known.map((field, i) => field ?? once(fieldOfColumn(table, i, now)));
  const settled = Object.keys(columns).length > 0;
  return named.map((field, i) => {
    // What somebody chose to leave out the last time stays out.
    if (field || (settled && headingKey(table.head[i] ?? "") !== "")) return field;
    return once(fieldOfValues(samplesOf(table, i, 20), now));
  });
}

/** By its heading; "Begin" and "Einde" are as often times as they are days. */
function fieldOfColumn(table: Table, i: number, now: Date): SheetField | undefined {
  const field = fieldOfHeading.get(headingKey(table.head[i] ?? ""));
  if (field !== "day" && field !== "endDay") return field;
  if (!mostOf(samplesOf(table, i, 20), (value) => looksLikeTime(value, now))) return field;
  return field === "day" ? "time" : "endTime";
}

/** By its shape: "25:00" is a time that is wrong, no day. "1.10" can be a day. */
function looksLikeTime(value: string, now: Date): boolean {
  if (/^\d{1,2}\s?[:u]/.test(value)) return true;
  return /^\d{1,2}\.\d{2}\b(?!\.)/.test(value) && readDay(value, now) === null;
}

function mostOf(values: string[], test: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(test).length > values.length * 0.7;
}

function fieldOfValues(values: string[], now: Date): SheetField | undefined {
  const most = (test: (value: string) => boolean) => mostOf(values, test);
  if (most((value) => readDay(value, now) !== null)) return "day";
  if (most((value) => /[:.u]/.test(value) && readTimes(value) !== null)) return "time";
  if (most((value) => /^[1-9]\d{3}\s?[A-Z]{2}$/i.test(value))) return "postcode";
  if (most((value) => /^\S+@\S+\.\S+$/.test(value))) return "contactEmail";
  if (most((value) => /^https?:\/\//i.test(value))) return "website";
  return undefined;
}

/** Some different values of a column, to recognise it by. */
export function samplesOf(table: Table, column: number, most: number): string[] {
  const values = new Set<string>();
  for (const row of table.rows) {
    const value = row[column] ?? "";
    if (value !== "") values.add(value);
    if (values.size >= most) break;
  }
  return [...values];
}

/** Choices to keep for the next time. */
export function columnsByHeading(table: Table, mapping: ColumnMapping): SourceSettings["columns"] {
  return Object.fromEntries(
    table.head.flatMap((heading, i) => {
      const field = mapping[i];
      const key = headingKey(heading);
      return field && key ? [[key, field]] : [];
    }),
  );
}

/** Without these no row can become an activity. */
export function missingColumns(mapping: ColumnMapping): ("title" | "day")[] {
  return (["title", "day"] as const).filter((field) => !mapping.includes(field));
}
