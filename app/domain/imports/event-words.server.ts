import { readCarried } from "~/domain/agenda/carried-content";
import type { AccessFeature } from "~/domain/agenda/listing-choices";
import { LONGEST, type ListingContentInput } from "~/domain/agenda/listing-content";
import { has, textOf, type CalendarEvent } from "./calendar-event.server";
import { placeFromText, pointOfPlace } from "./event-place.server";
import type { Note, ReadItem } from "./import-item";
import { accessOf, audienceOf, centsOf, languageOfWord } from "./known-words";
import { summaryOf, tidyDescription, tidyLine } from "./written-text";

/** What a listing of ours, perhaps of another installation, says of itself. */
export function ownWords(events: CalendarEvent[]) {
  const event = events.find((one) => has(one, "x-omarmt-content"));
  const own = event && readCarried(textOf(event, "x-omarmt-content"));
  if (!own) return null;
  const point = pointOf(event);
  const { registerAt, registerBy, ...words } = own;
  const content: Partial<ReadItem["content"]> = {
    ...words,
    ...(registerAt && { registration: "link", registrationTarget: registerAt }),
    ...(registerBy && { registration: "mail", registrationTarget: registerBy }),
    description: own.description ?? plainWords(event, own),
    ...(point ?? { latitude: null, longitude: null }),
  };
  return { title: own.title, content, chosen: Object.keys(content) as ReadItem["says"] };
}

/** The text between what the calendar puts around it: the summary before, online and the page's address behind. */
function plainWords(
  event: CalendarEvent,
  { summary, onlineUrl }: { summary: string; onlineUrl: string | null },
): string {
  const parts = textOf(event, "description").split("\n\n");
  const before = summary === "" ? 0 : parts.indexOf(summary) + 1;
  return parts.slice(before, parts.length - (onlineUrl ? 2 : 1)).join("\n\n");
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
