import { pairDates, sameDates } from "~/domain/agenda/listing";
import type { Slot } from "./campaign-action";

export type StoredSlot = Slot & { id: string };
/** As the form sends it: with the id of the slot it showed there, or without for a new one. */
export type WantedSlot = Slot & { id?: string };

/**
 * What becomes of the slots of an action, so that each stays itself: what hangs on a slot stays with it. A slot is known
 * by the id its form carried; one without, or with an id that is not of this action (any more), is recognised as dates
 * of a listing are: by the same start, or else in order or by nearness.
 */
export function planSlots(stored: StoredSlot[], wanted: WantedSlot[]) {
  const left = new Map(stored.map((slot) => [slot.id, slot]));
  const known: { date: StoredSlot; becomes: Slot }[] = [];
  const unknown: Slot[] = [];
  for (const { id, startsAt, endsAt } of wanted) {
    const becomes = { startsAt, endsAt };
    const date = id === undefined ? undefined : left.get(id);
    if (date && left.delete(date.id)) known.push({ date, becomes });
    else unknown.push(becomes);
  }
  const { changed, added, gone } = pairDates([...left.values()], unknown);
  return {
    moved: [...known.filter(({ date, becomes }) => !sameDates([date], [becomes])), ...changed].map(
      ({ date, becomes }) => ({ id: date.id, ...becomes }),
    ),
    added,
    gone: gone.map(({ id }) => id),
  };
}
