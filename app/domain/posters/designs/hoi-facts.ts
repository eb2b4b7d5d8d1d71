import { cleanText } from "../clean-text";
import { COLOURS, type Colour } from "../colours";
import type { Page } from "../page.server";
import { countDays, daysByTimes, firstDays, visits, type Visit } from "../parts/days";
import { daysNote, leftOut, leftOutNote } from "../parts/left-out";
import { LEAST_FOR_DAYS, planStack, type Piece, type StackStyle } from "../parts/stack";
import type { PosterField } from "../poster";
import type { HoiFrame } from "./hoi-frame";

/** The facts on the ink mug of HOI!. */

type FactsRoom = { width: number; height: number; style: StackStyle };
/** How high the mug may be, the lowest first, and the room that each leaves. */
type Places = { rims: number[]; room: (rim: number) => FactsRoom };

/** Facts in full, else set closer, in a higher mug; then only the first days, at last without the exact spot. */
export function placeFacts(page: Page, frame: HoiFrame, { rims, room }: Places) {
  const all = visits(page.content);
  const days = countDays(all);
  const high = Math.min(...rims);
  // The closing sentence stands here where it has no other place, and gives way first.
  const withClosing = !frame.closing && !frame.overMug && page.content.closing.trim() !== "";
  const plan = (
    rim: number,
    { compact = false, shown = days, closing = false, without = [] as PosterField[] } = {},
  ) => {
    const how = { compact, closing, more: shown < days };
    const pieces = leftOut(factPieces(page, firstDays(all, shown), how), without);
    const least = compact ? { least: LEAST_FOR_DAYS } : {};
    const stack = planStack(page, pieces, { ...room(rim), ...least });
    const lost = withClosing && !closing ? [...without, "closing" as const] : without;
    const notes = [
      ...(shown < days ? [daysNote(page, days, shown)] : []),
      ...lost.flatMap((field) => leftOutNote(page, field)),
    ];
    return { rim, pieces, stack, notes, fits: stack.height <= room(rim).height };
  };
  for (const closing of withClosing ? [true, false] : [false]) {
    for (const rim of rims) {
      const placed = plan(rim, { closing });
      if (!placed.stack.crowded) return placed;
    }
  }
  const onlyDay = plan(high);
  if (days <= 1 && onlyDay.fits) return onlyDay;
  const closer = plan(high, { compact: true });
  if (!closer.stack.crowded) return closer;

  for (let shown = Math.max(1, days - 1); shown >= 1; shown -= 1) {
    const placed = plan(high, { compact: true, shown });
    if (placed.stack.crowded && shown > 1) continue;
    return placed.fits ? placed : plan(high, { compact: true, shown, without: ["spot"] });
  }
  return onlyDay;
}

type How = {
  /** Sets the times in one line of text. */
  compact: boolean;
  /** With the closing sentence. */
  closing: boolean;
  /** Not all days stand here. */
  more: boolean;
};

/** Day in sun, times, place in white. */
function factPieces(page: Page, all: Visit[], { compact, closing, more }: How): Piece[] {
  const { paper, sun } = COLOURS;
  const clean = (text: string) => cleanText(text, page.content.language, "join");
  const pieces: Piece[] = [];
  const add = (
    role: "strong" | "times" | "second",
    field: PosterField,
    text: string,
    fill: Colour,
    most: number,
  ) => {
    if (text) pieces.push({ kind: "text", role, field, text, fill, most });
  };
  const rule = () => {
    if (pieces.length > 0) pieces.push({ kind: "rule" });
  };
  for (const visit of all) {
    for (const { days, times } of daysByTimes(visit)) {
      if (!compact) rule();
      for (const day of days) add("strong", "day", day, sun, 2);
      if (!compact) rule();
      if (compact) add("times", "times", times.join(", "), paper, 2);
      else for (const time of times) add("strong", "times", time, paper, 2);
    }
    if (more && visit === all.at(-1)) {
      add("second", "labels", clean(page.content.labels.moreDays), paper, 2);
    }
    rule();
    add("strong", "place", visit.place, paper, 3);
    add("second", "spot", visit.spot, paper, 3);
    if (compact && visit !== all.at(-1)) rule();
  }
  if (closing) {
    rule();
    add("second", "closing", clean(page.content.closing), paper, 2);
  }
  if (pieces.at(-1)?.kind === "rule") pieces.pop();
  return pieces;
}
