import { MOST_TAPS_AT_ONCE, type TallyState, type TallyTotals } from "~/domain/tally/tally";
import type { KeptTaps } from "./kept-taps";

export type TallyAnswer = { totals: TallyTotals; state: TallyState };

/** sent: nothing waits · offline, noAnswer: tried in vain, will try again · closed: never will be taken. */
export type Connection = "sent" | "waiting" | "offline" | "noAnswer" | "closed";

/** A short wait gathers taps that follow each other: a crowd of phones shares one limit. Milliseconds. */
const GATHER = 2_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;
/** How often to ask what other phones counted. */
const LOOK = 15_000;

/**
 * Sends the taps that are kept, one request at a time, until the server has said that it has them.
 * A tap can be sent twice (the answer may get lost); its id makes it count once.
 */
export function sendTaps({
  address,
  kept,
  onAnswer,
  onConnection,
}: {
  address: string;
  kept: KeptTaps;
  onAnswer: (answer: TallyAnswer) => void;
  onConnection: (connection: Connection) => void;
}) {
  let timer: number | undefined;
  let dueAt = Infinity;
  let busy = false;
  let failures = 0;
  let closed = false;

  function later(wait: number): void {
    window.clearTimeout(timer);
    dueAt = Date.now() + wait;
    timer = window.setTimeout(() => void exchange(), wait);
  }

  async function exchange(): Promise<void> {
    window.clearTimeout(timer);
    if (busy || closed) return;
    dueAt = Infinity;
    busy = true;
    const batch = kept.unsent().slice(0, MOST_TAPS_AT_ONCE);
    const answer = await ask(address, batch);
    busy = false;

    if (answer.kind === "answer") {
      failures = 0;
      kept.forget(batch);
      onAnswer(answer.body);
      const more = kept.unsent().length > 0;
      onConnection(more ? "waiting" : "sent");
      later(more ? GATHER : LOOK);
    } else if (answer.kind === "closed") {
      closed = true;
      if (answer.body) onAnswer(answer.body);
      onConnection("closed");
    } else {
      failures += 1;
      // One busy moment of the server is nothing to tell; taps wait a little longer.
      if (answer.kind === "offline" || failures > 1) onConnection(answer.kind);
      const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
      later(Math.max(answer.retryAfter, wait * (0.75 + Math.random() / 2)));
    }
  }

  document.addEventListener("visibilitychange", () => {
    // Hidden: send what is left before the phone puts the page to sleep. Shown again: see what changed.
    if (document.visibilityState === "visible" || kept.unsent().length > 0) later(0);
    else window.clearTimeout(timer);
  });
  window.addEventListener("online", () => later(0));
  window.addEventListener("offline", () => {
    if (kept.unsent().length > 0) onConnection("offline");
  });

  return {
    /** There is something new to send. A thumb that never rests must not put it off for ever. */
    soon(): void {
      if (failures === 0 && !busy && dueAt > Date.now() + GATHER) later(GATHER);
    },
    now: () => later(0),
  };
}

type Asked =
  | { kind: "answer"; body: TallyAnswer }
  | { kind: "closed"; body: TallyAnswer | null }
  | { kind: "offline" | "noAnswer"; retryAfter: number };

async function ask(address: string, taps: unknown[]): Promise<Asked> {
  let response: Response;
  try {
    response = await fetch(address, {
      ...(taps.length > 0 && {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ taps }),
      }),
      cache: "no-store",
      credentials: "omit",
      keepalive: true,
      signal: AbortSignal.timeout(20_000),
    });
    if (response.ok || response.status === 409) {
      const body = (await response.json()) as TallyAnswer;
      return { kind: response.ok ? "answer" : "closed", body };
    }
  } catch {
    // No connection, or cut off halfway.
    return { kind: "offline", retryAfter: 0 };
  }
  // 404: the link was replaced. 400: an older page than the server knows; asking again will not help.
  if (response.status === 404 || response.status === 400) return { kind: "closed", body: null };
  const seconds = Number(response.headers.get("Retry-After"));
  return { kind: "noAnswer", retryAfter: seconds > 0 ? seconds * 1000 : 0 };
}
