import { formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import type { Attendee } from "./list-attendees.server";

export type AttendeeRow = [
  day: string,
  time: string,
  state: string,
  name: string,
  email: string,
  seats: number,
  seen: number | null,
  registered: string,
];

/** One row per party, as it goes into a file: day and time of the activity first. */
export function attendeeRow(
  { startsAt }: { startsAt: Date },
  { name, email, seats, seen, createdAt }: Attendee,
  { state, locale }: { state: string; locale: Locale },
): AttendeeRow {
  return [
    inUtrecht(startsAt).toISODate(),
    formatTime(startsAt, locale),
    state,
    name,
    email,
    seats,
    seen,
    inUtrecht(createdAt).toFormat("yyyy-MM-dd HH:mm"),
  ];
}
