import { pairDates } from "./listing";
import type { DateSpan } from "~/shared/date-span";

export type StoredDate = DateSpan & {
  id: string;
  cancelledAt: Date | null;
  previousStartsAt: Date | null;
  previousEndsAt: Date | null;
};

/**
 * What becomes of the dates of a listing that is online. What has been stays as it was. A date to come that is wanted no
 * more is cancelled and not deleted: people may have it in their calendar, and some may have registered. A moved date
 * keeps the time it was first announced at, which is what calendars know it by.
 */
export function planDates(stored: StoredDate[], wanted: DateSpan[], now: Date) {
  const starts = new Set(wanted.map(({ startsAt }) => startsAt.getTime()));
  const isWanted = ({ startsAt }: DateSpan) => starts.has(startsAt.getTime());
  const open = stored.filter(
    (date) => isWanted(date) || (date.cancelledAt === null && date.endsAt > now),
  );
  const { changed, added, gone } = pairDates(open, wanted);
  const revived = open.filter((date) => date.cancelledAt !== null && isWanted(date));
  return {
    moved: changed.map(({ date, becomes }) => ({
      date,
      becomes,
      previous: announced(date, becomes),
    })),
    revived,
    added,
    cancelled: gone,
    changes: changed.length + added.length + gone.length + revived.length > 0,
  };
}

/** The time first announced; none when the date is back at it. */
function announced(date: StoredDate, becomes: DateSpan) {
  const previousStartsAt = date.previousStartsAt ?? date.startsAt;
  const previousEndsAt = date.previousEndsAt ?? date.endsAt;
  const back =
    previousStartsAt.getTime() === becomes.startsAt.getTime() &&
    previousEndsAt.getTime() === becomes.endsAt.getTime();
  return back
    ? { previousStartsAt: null, previousEndsAt: null }
    : { previousStartsAt, previousEndsAt };
}
