import { descriptionIn, readCarried, type Carried } from "~/domain/agenda/carried-content";
import type { AccessFeature } from "~/domain/agenda/listing-choices";
import {
  LONGEST,
  type ListingContent,
  type ListingContentInput,
} from "~/domain/agenda/listing-content";
import { has, textOf, type CalendarEvent } from "./calendar-event.server";
import { placeFromText, pointOfPlace } from "./event-place.server";
import type { Note, ReadItem } from "./import-item";
import { accessOf, audienceOf, centsOf, languageOfWord } from "./known-words";
import type { OwnListing } from "./own-listing";
import { summaryOf, tidyDescription, tidyLine } from "./written-text";

/**
 * What a listing of ours, perhaps of another installation, says of itself; null for any other event. Adds to `notes`
 * what cannot be the same here.
 */
export function ownWords(events: CalendarEvent[], ownOrigin: string, notes: Note[]) {
  const event = events.find((one) => has(one, "x-omarmt-content"));
  const said = event && readCarried(textOf(event, "x-omarmt-content"));
  if (!said) return null;
  const { registerAt, focal, campaign, edition, description, rhythmExcept, ...words } = said;
  const { latitude = null, longitude = null } = pointOf(event) ?? said;
  const content: Omit<ListingContent, "campaignId" | "editionId" | "imageId" | "allDay" | "dates"> =
    {
      ...words,
      ...registrationHere(said, ownOrigin, notes),
      description: description ?? descriptionIn(textOf(event, "description"), said),
      latitude,
      longitude,
      rhythmExcept: rhythmExcept.map((at) => new Date(at)),
    };
  const address = pictureAddress(textOf(event, "image"));
  const own: Omit<OwnListing, "dates"> = {
    picture: address === null ? null : { address, x: focal[0], y: focal[1] },
    campaign,
    edition,
  };
  return { title: said.title, content, chosen: Object.keys(content) as ReadItem["says"], own };
}

/**
 * Registering on a page of ours goes on here when it was here; what stands in another installation is registered for
 * there, because two lists would give the same places away twice.
 */
function registrationHere(
  { registration, registerAt }: Carried,
  ownOrigin: string,
  notes: Note[],
): Partial<Pick<ListingContent, "registration" | "registrationTarget" | "capacity">> {
  if (registration !== "builtIn" || registerAt?.startsWith(`${ownOrigin}/`)) return {};
  if (registerAt === null) return { registration: "none" };
  notes.push({ code: "registers-at-source", value: new URL(registerAt).host });
  return { registration: "link", registrationTarget: registerAt, capacity: null };
}

/** The picture of a listing of ours, wherever it stands; any other address is not asked for. */
function pictureAddress(text: string): string | null {
  const address = webAddress(text);
  if (!address) return null;
  const { pathname, search, hash, username, password } = new URL(address);
  const isOurs = /\/beeld\/[0-9a-f-]{36}\/\d{2,4}\.jpg$/.test(pathname);
  return isOurs && !search && !hash && !username && !password ? address : null;
}

/** What any other event says of itself. Adds to `notes` what was shortened. */
export function wordsOf(event: CalendarEvent, ownOrigin: string, notes: Note[]) {
  const cut = (column: string, tidied: { text: string; shortened: boolean }) => {
    if (tidied.shortened) notes.push({ code: "shortened", column });
    return tidied.text;
  };
  const title = cut("SUMMARY", tidyLine(textOf(event, "summary"), LONGEST.title));
  const written = textOf(event, "description").trim() || textOf(event, "x-alt-desc");
  const description = cut("DESCRIPTION", tidyDescription(written, LONGEST.description));
  const place = placeFromText(textOf(event, "location"));
  const placeName = cut("LOCATION", tidyLine(place.placeName, 200));
  const url = webAddress(textOf(event, "url"));
  const chosen = categoriesOf(event);
  const content: ListingContentInput = {
    organiserName: "",
    dates: [],
    title,
    summary: summaryOf(description, LONGEST.summary),
    description,
    placeName,
    spot: tidyLine(place.spot, LONGEST.spot).text,
    address: tidyLine(place.address, LONGEST.address).text,
    onlineUrl: webAddress(place.onlineUrl ?? ""),
    ...pointOfPlace(pointOf(event), place.address),
    contactWebsite: url && !url.startsWith(`${ownOrigin}/`) ? url : "",
    ...chosen,
  };
  const { organiserName: _organiser, dates: _dates, ...rest } = content;
  return { title, content: rest, chosen: Object.keys(chosen) as (keyof typeof chosen)[] };
}

function categoriesOf(event: CalendarEvent) {
  const words = (event.get("categories") ?? [])
    .flatMap((property) => property.getValues().map(String))
    .slice(0, 50);
  const pick = <T>(choice: (word: string) => T | undefined) => [
    ...new Set(words.flatMap((word) => choice(word) ?? [])),
  ];
  const free = words.some((word) => centsOf(word) === 0);
  const audiences = pick(audienceOf);
  const languages = pick(languageOfWord);
  return {
    ...(audiences.length > 0 ? { audiences } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(Object.fromEntries(pick(accessOf).map((feature) => [feature, "yes"])) as Partial<
      Record<AccessFeature, "yes">
    >),
    ...(free ? { priceCents: 0 } : {}),
  };
}

function pointOf(event: CalendarEvent): { latitude: number; longitude: number } | null {
  const value: unknown = event.get("geo")?.[0]?.getFirstValue();
  const [latitude, longitude] = Array.isArray(value)
    ? value.map(Number)
    : String(value ?? "")
        .split(/[;,]/)
        .map(Number);
  if (
    latitude === undefined ||
    longitude === undefined ||
    !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
  )
    return null;
  // Where a system has no point it often writes zeros.
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude };
}

function webAddress(text: string): string | null {
  const written = text.trim();
  if (
    written.length > LONGEST.url ||
    !/^https?:\/\/[^\s<>"]+$/i.test(written) ||
    !URL.canParse(written)
  )
    return null;
  return written;
}
