import type { TallyKind, TallyTotals } from "~/domain/tally/tally";

/** A tap as this phone keeps it; the server reads the time as text. */
export type KeptTap = { id: string; kind: TallyKind; amount: 1 | -1; tappedAt: string };

/** `unsent`: not known to have arrived. `mine`: what this phone tapped, for undo, newest last. */
type Kept = { unsent: KeptTap[]; mine: KeptTap[] };

const MOST_UNDO = 50;

/**
 * Taps of one tally on this phone. Every change reads what is stored and writes it back at once, so that
 * a second tab, a reload or an empty battery loses none. Without storage (private window) memory has to do.
 */
export function keepTaps(name: string, storage: Pick<Storage, "getItem" | "setItem"> | null) {
  let memory: Kept = { unsent: [], mine: [] };

  function read(): Kept {
    try {
      const text = storage?.getItem(name);
      return text ? (JSON.parse(text) as Kept) : memory;
    } catch {
      return memory;
    }
  }
  function write(kept: Kept): void {
    memory = kept;
    try {
      storage?.setItem(name, JSON.stringify(kept));
    } catch {
      // Full or forbidden: memory still has it.
    }
  }

  return {
    unsent: () => read().unsent,
    lastOfMine: () => read().mine.at(-1),
    add(tap: KeptTap): void {
      const { unsent, mine } = read();
      write({ unsent: [...unsent, tap], mine: [...mine, tap].slice(-MOST_UNDO) });
    },
    /** Takes the newest of this phone's taps back by a tap of the opposite amount. */
    undo(id: string, tappedAt: string): KeptTap | undefined {
      const { unsent, mine } = read();
      const last = mine.at(-1);
      if (!last) return undefined;
      const opposite: KeptTap = { ...last, id, tappedAt, amount: last.amount === 1 ? -1 : 1 };
      write({ unsent: [...unsent, opposite], mine: mine.slice(0, -1) });
      return last;
    },
    /** These have arrived. */
    forget(taps: KeptTap[]): void {
      const arrived = new Set(taps.map((tap) => tap.id));
      const { unsent, mine } = read();
      write({ unsent: unsent.filter((tap) => !arrived.has(tap.id)), mine });
    },
  };
}

export type KeptTaps = ReturnType<typeof keepTaps>;

/** What to show: what the server knows with what it does not know yet, never below zero. */
export function withUnsent(totals: TallyTotals, unsent: KeptTap[]): TallyTotals {
  const shown = { ...totals };
  for (const { kind, amount } of unsent) shown[kind] = Math.max(0, shown[kind] + amount);
  return shown;
}

/** Random id of a tap. `randomUUID` only exists on https and on this machine itself. */
export function tapId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
