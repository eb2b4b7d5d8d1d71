import { createHash } from "node:crypto";
import ICAL from "ical.js";
import { nameOf } from "./known-words";

/** The properties of one event, by their name in small letters. */
export type CalendarEvent = Map<string, ICAL.Property[]>;

/** Lines that make no sense to the parser are left out; what an event cannot do without is missed later. */
export function propertiesOf(lines: string[]): CalendarEvent {
  const event: CalendarEvent = new Map();
  for (const line of lines) {
    try {
      const property = ICAL.Property.fromString(line, ICAL.design.icalendar);
      const known = event.get(property.name);
      if (known) known.push(property);
      else event.set(property.name, [property]);
    } catch {
      const name = /^[A-Za-z-]+/.exec(line)?.[0].toLowerCase() ?? "";
      // Kept as something that is there and cannot be read.
      if (!event.has(name)) event.set(name, []);
    }
  }
  return event;
}

export const has = (event: CalendarEvent, name: string) => event.has(name);
export const isOff = (event: CalendarEvent) =>
  /^CANCELLED$/i.test(textOf(event, "status")) || nameOf(textOf(event, "summary")).off;

export function textOf(event: CalendarEvent, name: string): string {
  const value: unknown = event.get(name)?.[0]?.getFirstValue();
  return typeof value === "string" ? value : value ? String(value as object) : "";
}

/** The series itself, then the newest version of it. */
export function inOrderOfUse(events: CalendarEvent[]): CalendarEvent[] {
  const rank = (event: CalendarEvent) =>
    (has(event, "recurrence-id") ? 0 : 1_000_000) + Number(textOf(event, "sequence") || 0);
  return [...events].sort((a, b) => rank(b) - rank(a));
}

export function uidOf(event: CalendarEvent): string {
  const uid = textOf(event, "uid").trim();
  if (uid && uid.length <= 200) return uid;
  const written = uid || `${textOf(event, "summary")} ${textOf(event, "dtstart")}`;
  return `hash:${createHash("sha256").update(written).digest("base64url")}`;
}

const SAID = [
  "summary",
  "description",
  "x-alt-desc",
  "location",
  "geo",
  "url",
  "status",
  "dtstart",
  "dtend",
  "duration",
  "rrule",
  "exdate",
  "rdate",
  "recurrence-id",
  "categories",
  "image",
];

/** What the source says, whatever order it says it in: calendars write the same event differently every time. */
export function sourceHash(events: CalendarEvent[]): string {
  const said = events
    .map((event) =>
      [...event]
        .filter(([name]) => SAID.includes(name) || name.startsWith("x-omarmt-"))
        .map(([name, properties]) => [
          name,
          properties.map((property) => property.toICALString()).sort(),
        ])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    )
    .map((event) => JSON.stringify(event))
    .sort();
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}
