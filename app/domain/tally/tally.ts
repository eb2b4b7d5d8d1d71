import { HOUR } from "~/domain/duration";

/* Also runs on the phone: keep it free of packages. */

/** What is tapped, in the order of the page. */
export const TALLY_KINDS = ["cups", "conversations", "volunteers"] as const;
export type TallyKind = (typeof TALLY_KINDS)[number];

export type TallyTotals = Record<TallyKind, number>;

export const NO_TAPS: TallyTotals = { cups: 0, conversations: 0, volunteers: 0 };

/** Most taps in one request; a phone that was offline sends the rest in a next one. */
export const MOST_TAPS_AT_ONCE = 200;

/** One tap of a phone. */
export type Tap = {
  /** Made by the phone. */
  id: string;
  kind: TallyKind;
  amount: 1 | -1;
  /** By the clock of the phone. */
  tappedAt: Date;
};

const BEFORE = 12 * HOUR;
const AFTER = 24 * HOUR;

export type TallyState = "open" | "no-times" | "too-early" | "too-late" | "confirmed" | "cancelled";

type Tallied = {
  state: "draft" | "submitted" | "published" | "cancelled";
  figuresConfirmedAt: Date | null;
  slots: { startsAt: Date; endsAt: Date }[];
};

/** From 12 hours before the first slot until 24 hours after the last; null without slots. */
export function tallyWindow(slots: Tallied["slots"]): { from: Date; until: Date } | null {
  if (slots.length === 0) return null;
  return {
    from: new Date(Math.min(...slots.map((slot) => slot.startsAt.getTime())) - BEFORE),
    until: new Date(Math.max(...slots.map((slot) => slot.endsAt.getTime())) + AFTER),
  };
}

/** Whether taps for this action are taken at `now`, and if not, why. */
export function tallyState(action: Tallied, now: Date): TallyState {
  if (action.state === "cancelled") return "cancelled";
  if (action.figuresConfirmedAt) return "confirmed";
  const window = tallyWindow(action.slots);
  if (!window) return "no-times";
  if (now < window.from) return "too-early";
  return now > window.until ? "too-late" : "open";
}

/** The time of a tap, kept between the start of the window and now: clocks of phones run ahead and behind. */
export function tapTime(tappedAt: Date, from: Date, now: Date): Date {
  return new Date(Math.max(from.getTime(), Math.min(tappedAt.getTime(), now.getTime())));
}

/**
 * The taps of `taps` that count, in their order: nothing goes below zero, so a tap of -1 with nothing left
 * to take back is left out. A tap named twice counts once.
 */
export function countableTaps<T extends Pick<Tap, "id" | "kind" | "amount">>(
  totals: TallyTotals,
  taps: T[],
): T[] {
  const running = { ...totals };
  const seen = new Set<string>();
  return taps.filter((tap) => {
    if (seen.has(tap.id)) return false;
    seen.add(tap.id);
    if (running[tap.kind] + tap.amount < 0) return false;
    running[tap.kind] += tap.amount;
    return true;
  });
}

/** Where volunteers tap; whoever has the address may. `baseUrl` is the origin, as "https://omarmt.nl". */
export function tallyAddress(baseUrl: string, key: string): string {
  return new URL(`/tellen/${key}`, baseUrl).href;
}

/** A key is 128 random bits as text; anything else is not worth a look in the database. */
export function isTallyKey(key: string): boolean {
  return /^[A-Za-z0-9_-]{16,64}$/.test(key);
}
