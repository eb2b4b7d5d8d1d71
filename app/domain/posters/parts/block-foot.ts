import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import type { Fitted, Room } from "../fit-text";
import { excess } from "../line-reach";
import { smallestEm, type Page } from "../page.server";
import { HARD_SPACE } from "../wrap-text";
import type { Frame } from "./frame";
import { drawSender, planSender, type SenderLine } from "./sender-line";

/** The foot of the paper block: who invites, and who joins in. */

/** From the last fact to the capitals of the sender, more where small texts are larger. */
const SENDER_AIR = { least: 8.3, larger: 8, capitals: 0.66 };
const PARTNERS_UP = 8.5;
/** Further up when they take two lines, or these read on into the sender. */
const PARTED = 1.5;
const PARTNERS_LEADING = 1.24;

/** At most so many lines. */
export type FootLines = { sender: number; partners: number };

/** Who invites, and over it the partners. */
export type Foot = {
  sender: SenderLine;
  partners?: PartnersLine & { baseline: number };
  /** Where the facts end. */
  top: number;
};

/** `kept`: how many characters stand, where not all partners do. */
type PartnersLine = { text: string; fitted: Fitted; kept?: number };

export function planFoot(page: Page, frame: Frame, width: number, lines: FootLines): Foot {
  const em = Math.max(5.6 * page.small, smallestEm(page));
  const sender = planSender(page, { baseline: frame.sender, width, em, lines: lines.sender });
  const { least, larger, capitals } = SENDER_AIR;
  const air = least + larger * (page.small - 1) + capitals * em;
  const partners = fitPartners(page, {
    width,
    lines: lines.partners,
    largest: em,
    smallest: Math.max(em * 0.8, smallestEm(page)),
    leading: page.leading(PARTNERS_LEADING),
  });
  if (!partners) return { sender, top: sender.above - air };
  const { size, reach, lines: set } = partners.fitted;
  const { over, under } = excess(reach);
  const up = PARTNERS_UP + (set.length > 1 ? PARTED : 0);
  const last = sender.above - up * page.small - under * size;
  const baseline = last - (set.length - 1) * reach.leading * size;
  return { sender, partners: { ...partners, baseline }, top: baseline - over * size - air };
}

/** As many partners as fit, each by its whole name. */
function fitPartners(page: Page, room: Room): PartnersLine | undefined {
  const { partners = [], labels, language } = page.content;
  if (partners.length === 0) return undefined;
  const naming = (count: number) => {
    const names = partners.slice(0, count).map((name) => name.trim().replaceAll(" ", HARD_SPACE));
    return cleanText(`${labels.partners} ${names.join(", ")}`, language, "join");
  };
  const text = naming(partners.length);
  const whole = page.tryFit(text, PARTNERS_CUT, room);
  if (whole.kept === undefined) return { text, fitted: whole };
  for (let count = partners.length - 1; count >= 1; count -= 1) {
    const some = naming(count);
    const fitted = page.tryFit(`${some}…`, PARTNERS_CUT, room);
    if (fitted.kept === undefined) return { text, fitted, kept: some.length };
  }
  return { text, fitted: whole, kept: whole.kept };
}

const PARTNERS_CUT = "atkinson-500";

export function drawFoot(page: Page, frame: Frame, { sender, partners }: Foot) {
  if (partners) {
    const { text, fitted, kept, baseline } = partners;
    page.check(text, PARTNERS_CUT, "partners");
    page.noteShortened(text, "partners", { lines: fitted.lines, kept });
    page.write(
      fitted.lines,
      {
        cut: PARTNERS_CUT,
        fill: COLOURS.muted,
        on: page.colours.block,
        block: page.block({ tag: "P" }),
        field: "partners",
      },
      { x: frame.margin, baseline, size: fitted.size, leading: fitted.reach.leading },
    );
  }
  drawSender(page, frame.margin, sender);
}
