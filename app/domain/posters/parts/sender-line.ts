import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import type { Fitted } from "../fit-text";
import { excess } from "../line-reach";
import { smallestEm, type Page } from "../page.server";
import type { PosterLanguage } from "../poster";
import { arc } from "../shapes";

/** Where the line of the sender stands, once it is known how far its letters reach. */
export type SenderLine = {
  text: string;
  /** What stands of it: half a name invites nobody, so what does not fit stops at its comma. */
  standing: string;
  fitted?: Fitted;
  em: number;
  /** Of the first line. */
  baseline: number;
  /** The baseline that what stands over it keeps its distance from. */
  above: number;
};

/**
 * `baseline` is that of the last line, with letters that reach as low as usual; those that reach lower stand higher.
 * It takes one line, or up to `lines` rather than lose who organises it.
 */
export function planSender(
  page: Page,
  place: { baseline: number; width: number; em: number; lines?: number },
): SenderLine {
  const { sender, language } = page.content;
  const { baseline, em, lines = 1 } = place;
  const text = cleanText(known(sender, language), language, "join");
  if (!text) return { text, standing: text, em, baseline, above: baseline };
  const room = {
    width: place.width - indentOf(em),
    lines: 1,
    largest: em,
    smallest: Math.min(em, Math.max(smallestEm(page), em * 0.8)),
    leading: page.leading(LEADING),
  };
  // A second line begins with whom, where the text allows.
  const parted = text.replace(COMMA, (comma) => `${comma.trim()}\n`);
  const [first = sender] = sender.split(COMMA);
  const short = cleanText(known(first, language), language, "join");
  const attempts = [
    { standing: text, fitted: page.tryFit(text, CUT, room) },
    ...(lines > 1
      ? [{ standing: text, fitted: page.tryFit(parted, CUT, { ...room, lines }) }]
      : []),
  ];
  const whole = attempts.find(({ fitted }) => fitted.kept === undefined);
  const { standing, fitted } = whole ?? {
    standing: short,
    fitted: page.tryFit(short, CUT, room),
  };
  const { over, under } = excess(fitted.reach);
  const last = baseline - under * fitted.size;
  const raised = last - (fitted.lines.length - 1) * fitted.reach.leading * fitted.size;
  return { text, standing, fitted, em, baseline: raised, above: raised - over * fitted.size };
}

/** The sign of Omarmt, two arcs that hold something, and who invites. */
export function drawSender(page: Page, x: number, line: SenderLine) {
  const { text, standing, fitted, em, baseline } = line;
  const r = radiusOf(em);
  const middle = baseline - em * 0.31;
  const left = x + r * 1.12;
  page.paint(arc(left, middle, r, 118, 242, r * 0.53), COLOURS.ink);
  page.paint(arc(left + r * 0.3, middle, r, -62, 62, r * 0.53), COLOURS.ink);
  if (!fitted) return;
  page.check(standing, CUT, "sender");
  page.noteShortened(standing, "sender", fitted);
  if (standing !== text && fitted.kept === undefined) {
    page.noteShortened(text, "sender", { lines: fitted.lines, kept: standing.length });
  }
  page.write(
    fitted.lines,
    {
      cut: CUT,
      fill: COLOURS.muted,
      on: page.colours.block,
      block: page.block({ tag: "P" }),
      field: "sender",
    },
    { x: x + indentOf(em), baseline, size: fitted.size, leading: fitted.reach.leading },
  );
}

const CUT = "atkinson-500";
const LEADING = 1.24;
/** Between the city and who organises it; Arabic has a comma of its own. */
const COMMA = /[,،]\s+/u;
const radiusOf = (em: number) => em * 0.57;
const indentOf = (em: number) => radiusOf(em) * 3.45;

/** Whatever its language, staff must know the poster: the Dutch name of the campaign stands on all. */
function known(sender: string, language: PosterLanguage): string {
  if (language === "nl" || sender.includes(CAMPAIGN)) return sender;
  return sender.trim() ? `${sender} – ${CAMPAIGN}` : CAMPAIGN;
}

const CAMPAIGN = "Kom erbij";
