import { createHash } from "node:crypto";
import { Turns } from "~/platform/turns";
import { renderCalendar, type CalendarListing } from "./render-calendar.server";

const SLICE = 50;
/** Of all feeds together; some kilobytes each. */
const MOST_KEPT = 20_000;
/** Events of a listing by everything they are made of, so that after a change only what changed is written anew. */
const written = new Map<string, string>();

/** Each lets others through after a slice, but many at once leave nothing in between: two, so that a small one need not wait. */
const turns = new Turns(2, Infinity);

/**
 * The same text as `renderCalendar`, made in pieces: other requests are answered in between, and a calendar of ten
 * thousand activities takes most of a second. Listings come in slices too.
 */
export async function renderCalendarInSlices(
  slices: AsyncIterable<CalendarListing[]>,
  options: Parameters<typeof renderCalendar>[1],
): Promise<string> {
  return (await turns.take(() => inSlices(slices, options)))!;
}

async function inSlices(
  slices: AsyncIterable<CalendarListing[]>,
  options: Parameters<typeof renderCalendar>[1],
): Promise<string> {
  const empty = renderCalendar([], options);
  const end = empty.indexOf("END:VCALENDAR");
  let zone = "";
  const events: string[] = [];
  for await (const listings of slices) {
    for (let from = 0; from < listings.length; from += SLICE) {
      for (const listing of listings.slice(from, from + SLICE)) {
        zone ||= zoneIn(renderCalendar([listing], options), end);
        events.push(eventsOf(listing, options));
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return [empty.slice(0, end), zone, ...events, empty.slice(end)].join("");
}

function zoneIn(calendar: string, from: number): string {
  return calendar.slice(from, calendar.indexOf("BEGIN:VEVENT"));
}

function eventsOf(
  listing: CalendarListing,
  { origin, locale }: Pick<Parameters<typeof renderCalendar>[1], "origin" | "locale">,
): string {
  const made = JSON.stringify([origin, locale, listing]);
  const key = createHash("sha1").update(made).digest("base64");
  const known = written.get(key);
  if (known !== undefined) return known;
  const calendar = renderCalendar([listing], { origin, locale, name: "" });
  const events = calendar.slice(
    calendar.indexOf("BEGIN:VEVENT"),
    calendar.lastIndexOf("END:VCALENDAR"),
  );
  if (written.size >= MOST_KEPT) written.delete(written.keys().next().value!);
  written.set(key, events);
  return events;
}
