import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { smallestEm, type Page } from "../page.server";
import type { PosterLanguage } from "../poster";
import { arc } from "../shapes";

/** The sign of Omarmt, two arcs that hold something, and who invites. */
export function senderLine(
  page: Page,
  place: { x: number; baseline: number; width: number; em: number },
) {
  const { sender, language } = page.content;
  const baseline = place.baseline - page.lower * place.em;
  const r = place.em * 0.57;
  const middle = baseline - place.em * 0.31;
  const left = place.x + r * 1.12;
  page.paint(arc(left, middle, r, 118, 242, r * 0.53), COLOURS.ink);
  page.paint(arc(left + r * 0.3, middle, r, -62, 62, r * 0.53), COLOURS.ink);

  const indent = r * 3.45;
  const text = cleanText(known(sender, language), language, "join");
  if (!text) return;
  const room = {
    width: place.width - indent,
    lines: 1,
    largest: place.em,
    smallest: Math.min(place.em, Math.max(smallestEm(page), place.em * 0.8)),
    leading: 1,
  };
  // Half a name invites nobody: what does not fit stops at its comma.
  const [first = text] = text.split(",");
  const isWhole = page.tryFit(text, "atkinson-500", room).kept === undefined;
  const fitted = page.fit(isWhole ? text : first, "atkinson-500", "sender", room);
  if (!isWhole && first !== text && fitted.kept === undefined) {
    page.noteShortened(text, "sender", { lines: fitted.lines, kept: first.length });
  }
  page.write(
    fitted.lines,
    {
      cut: "atkinson-500",
      fill: COLOURS.muted,
      on: page.colours.block,
      block: page.block({ tag: "P" }),
      field: "sender",
    },
    { x: place.x + indent, baseline, size: fitted.size },
  );
}

/** Whatever its language, staff must know the poster: the Dutch name of the campaign stands on all. */
function known(sender: string, language: PosterLanguage): string {
  if (language === "nl" || sender.includes(CAMPAIGN)) return sender;
  return sender.trim() ? `${sender} – ${CAMPAIGN}` : CAMPAIGN;
}

const CAMPAIGN = "Kom erbij";
