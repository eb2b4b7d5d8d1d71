import { TALLY_KINDS, type TallyKind } from "~/domain/tally/tally";

/** The tap this phone made last, kept in the address: a phone without script has no other memory of its own. */
export type LastTap = { kind: TallyKind; amount: 1 | -1; tappedAt: string };

/** "?laatst=cups,1,1758725400000" */
export function tapInAddress({ kind, amount, tappedAt }: LastTap): string {
  return `?laatst=${kind},${amount},${Date.parse(tappedAt)}`;
}

export function lastTapIn(params: URLSearchParams): LastTap | null {
  const match = /^(\w+),(-?1),(\d{1,14})$/.exec(params.get("laatst") ?? "");
  const kind = TALLY_KINDS.find((each) => each === match?.[1]);
  if (!match || !kind) return null;
  const amount = match[2] === "1" ? 1 : -1;
  return { kind, amount, tappedAt: new Date(Number(match[3])).toISOString() };
}
