/*
 * Script of the tally page, served as a file of its own: without it every key is a form that is posted.
 * With it a tap counts at once, is kept on the phone and sent when there is a connection.
 */
import { TALLY_KINDS, type TallyKind, type TallyTotals } from "~/domain/tally/tally";
import { keepTaps, tapId, withUnsent } from "./kept-taps";
import { sendTaps, type Connection } from "./send-taps";
import type { TallyForScript } from "./script-data";

const holder = document.getElementById("tally-data");
if (holder?.textContent) start(JSON.parse(holder.textContent) as TallyForScript);

function start({ key, totals: known, words, open }: TallyForScript): void {
  const kept = keepTaps(`omarmt-tellen-${key}`, storageOfBrowser());
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language);
  const plural = new Intl.PluralRules(language);
  let totals: TallyTotals = known;
  let connection: Connection = open ? "sent" : "closed";

  const sender = sendTaps({
    address: `/tellen/${key}/tikken`,
    kept,
    onAnswer(answer) {
      totals = answer.totals;
      // Another phone's organiser has confirmed or cancelled: the page itself says so best.
      if (open && answer.state !== "open" && kept.unsent().length === 0) location.reload();
      show();
    },
    onConnection(next) {
      const before = connection;
      connection = next;
      showNet();
      if (isTrouble(next) && !isTrouble(before)) say(netWords().join(" "));
      if (next === "sent" && isTrouble(before)) say(words.net.back);
    },
  });

  document.addEventListener("submit", (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    const form = event.target;
    const kind = TALLY_KINDS.find((each) => each === form.dataset.kind);
    if (form.id === "ongedaan") {
      event.preventDefault();
      undo();
    } else if (kind) {
      event.preventDefault();
      const button = event.submitter;
      tap(kind, button instanceof HTMLButtonElement && button.value === "-1" ? -1 : 1);
    }
  });
  document.getElementById("klaar")?.addEventListener("click", (event) => {
    if (kept.unsent().length === 0) return;
    event.preventDefault();
    sender.now();
    say([...netWords(), words.net.notYet].join(" "));
  });
  // A second tab of the same phone.
  window.addEventListener("storage", show);

  function tap(kind: TallyKind, amount: 1 | -1): void {
    if (amount === -1 && withUnsent(totals, kept.unsent())[kind] === 0) return;
    kept.add({ id: tapId(), kind, amount, tappedAt: new Date().toISOString() });
    show();
    sayCount(kind);
    sender.soon();
  }

  function undo(): void {
    const undone = kept.undo(tapId(), new Date().toISOString());
    if (!undone) return;
    show();
    say(`${words.undone}: ${undoWords(undone.kind, undone.tappedAt)}`);
    sender.soon();
  }

  function show(): void {
    const shown = withUnsent(totals, kept.unsent());
    for (const kind of TALLY_KINDS) {
      const count = document.querySelector(`[data-count="${kind}"]`);
      if (!count) continue;
      count.textContent = number.format(shown[kind]);
      const unit = unitOf(kind, shown[kind]);
      if (count.nextElementSibling) count.nextElementSibling.textContent = unit;
      const pad = count.closest("button");
      pad?.setAttribute("aria-label", fill(words.pad, { count: number.format(shown[kind]), unit }));
    }
    showUndo();
    showNet();
  }

  function showUndo(): void {
    const form = document.getElementById("ongedaan");
    const what = document.getElementById("ongedaan-wat");
    const last = kept.lastOfMine();
    if (form) form.hidden = !last;
    if (what && last) what.textContent = undoWords(last.kind, last.tappedAt);
  }

  function showNet(): void {
    const bar = document.getElementById("tally-net");
    const line = bar?.querySelector("span");
    if (!bar || !line) return;
    const waiting = kept.unsent().length > 0;
    bar.hidden = !waiting || !(isTrouble(connection) || connection === "closed");
    if (!bar.hidden) {
      const [head = "", ...rest] = netWords();
      const strong = document.createElement("b");
      strong.textContent = head;
      line.replaceChildren(strong, ` ${rest.join(" ")}`);
    }
  }

  function netWords(): string[] {
    const unsent = kept.unsent();
    if (connection === "closed") {
      const left = TALLY_KINDS.flatMap((kind) => {
        const count = unsent.reduce((sum, each) => sum + (each.kind === kind ? each.amount : 0), 0);
        return count === 0 ? [] : [`${number.format(count)} ${unitOf(kind, count)}`];
      });
      return [words.net.handOver, left.join(", ")];
    }
    const form = plural.select(unsent.length) === "one" ? "one" : "other";
    const taps = fill(words.net.taps[form], { count: number.format(unsent.length) });
    const head = connection === "noAnswer" ? words.net.noAnswer : words.net.offline;
    return [head, words.net.goOn, `${taps} ${words.net.safe[form]}`];
  }

  function unitOf(kind: TallyKind, count: number): string {
    return words.unit[kind][plural.select(count) === "one" ? "one" : "other"];
  }

  function undoWords(kind: TallyKind, tappedAt: string): string {
    return fill(words.undoWhat[kind], { time: timeOf(tappedAt, language) });
  }

  // Counts follow each other fast: only say where it stands once the thumb rests.
  let resting: number | undefined;
  function sayCount(kind: TallyKind): void {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => {
      const count = withUnsent(totals, kept.unsent())[kind];
      say(`${number.format(count)} ${unitOf(kind, count)}`);
    }, 1_500);
  }

  show();
  sender.now();
}

function say(text: string): void {
  const voice = document.getElementById("tally-zegt");
  if (voice) voice.textContent = text;
}

function isTrouble(connection: Connection): boolean {
  return connection === "offline" || connection === "noAnswer";
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

/** "16.42" or "16:42", by the clock of Utrecht. */
function timeOf(at: string, language: string): string {
  const time = new Date(at).toLocaleTimeString("nl-NL", {
    hour: "numeric",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
  return language === "nl" ? time.replace(":", ".") : time;
}

function storageOfBrowser(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
