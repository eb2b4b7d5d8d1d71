import days from "../../../prisma/reference-data/campaign-days.json";

/** First and last day, both included, as "2026-09-24". */
export type Edition = { startsOn: string; endsOn: string };

/** A week as it was really held, found in public pages. The end is null where no page told it. */
export type ObservedEdition = {
  year: number;
  startsOn: string;
  endsOn: string | null;
  source: string;
};

export const observedEditions: readonly ObservedEdition[] = days.weekTegenEenzaamheid.observed;
export const observedBurendagen: readonly { on: string; source: string }[] = days.burendag.observed;

const THURSDAY = 4;
const SATURDAY = 6;

/**
 * Proposes the days of the Week tegen Eenzaamheid: the last Thursday of September and the six days after it.
 * Only a proposal. In 2020 the week began on the first of October, and until 2022 it lasted eight days.
 */
export function proposeEdition(year: number): Edition {
  const last = septemberDay(year, 30);
  const start = addDays(last, -((last.getUTCDay() - THURSDAY + 7) % 7));
  return { startsOn: iso(start), endsOn: iso(addDays(start, 6)) };
}

/** Burendag, the fourth Saturday of September, as "2026-09-26". */
export function burendag(year: number): string {
  const first = septemberDay(year, 1);
  return iso(addDays(first, ((SATURDAY - first.getUTCDay() + 7) % 7) + 21));
}

// Calendar days without a clock: reckoned in UTC, where every day has 24 hours.

function septemberDay(year: number, day: number): Date {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`year ${year}`);
  return new Date(Date.UTC(year, 8, day));
}

function addDays(day: Date, count: number): Date {
  return new Date(day.getTime() + count * 86_400_000);
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}
