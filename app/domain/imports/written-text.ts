import { convert, type FormatCallback, type HtmlToTextOptions } from "html-to-text";
import { plainDescription } from "~/domain/agenda/description";
import { optionalLine, optionalParagraphs } from "~/domain/typed-text";

/** Texts of other systems are read this far, in characters. */
const LONGEST = 64_000;
const line = optionalLine(LONGEST);
const paragraphs = optionalParagraphs(LONGEST);

/** One line of at most `most` characters; longer ones are cut after a word. */
export function tidyLine(text: string, most: number): { text: string; shortened: boolean } {
  return shorten(line.parse(withoutEntities(text.slice(0, LONGEST))), most);
}

/** Paragraphs of plain text or HTML, as the Markdown that descriptions are written in. */
export function tidyDescription(text: string, most: number): { text: string; shortened: boolean } {
  const written = text.slice(0, LONGEST);
  const markdown = HTML.test(written) ? fromHtml(written) : fromPlain(written);
  // Signs that are no signs of Markdown are written as two.
  return shorten(paragraphs.parse(markdown.slice(0, LONGEST)).replace(/\n{3,}/g, "\n\n"), most);
}

/** The line under a title: the first sentence of the text, or as much of it as fits. */
export function summaryOf(description: string, most: number): string {
  const plain = line.parse(plainDescription(description).slice(0, LONGEST));
  const sentence = /^.{15,}?[.!?](?=\s|$)/u.exec(plain)?.[0] ?? plain;
  return shorten(sentence, most).text;
}

const HTML = /<(?:br|p|b|i|u|a|ul|ol|li|strong|em|span|div|html|body|font|h[1-6])\b[^>]*>/i;

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: LONGEST, maxDepth: 40, maxChildNodes: 2_000 },
  // In text these are no signs of Markdown.
  encodeCharacters: { "\\": "\\\\", "*": "\\*", _: "\\_", "[": "\\[", "]": "\\]" },
  selectors: [
    { selector: "img", format: "skip" },
    { selector: "table", format: "block" },
    { selector: "hr", format: "skip" },
    { selector: "style", format: "skip" },
    { selector: "script", format: "skip" },
    { selector: "title", format: "skip" },
    { selector: "b", format: "strong" },
    { selector: "strong", format: "strong" },
    { selector: "i", format: "em" },
    { selector: "em", format: "em" },
    { selector: "a", format: "markdownLink" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, format: "heading" })),
    { selector: "ul", options: { itemPrefix: "- ", leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "ol", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  ],
  formatters: {
    strong: (element, walk, builder) => around("**", element, walk, builder),
    em: (element, walk, builder) => around("*", element, walk, builder),
    heading: (element, walk, builder) => {
      builder.openBlock({ leadingLineBreaks: 2 });
      around("**", element, walk, builder);
      builder.closeBlock({ trailingLineBreaks: 2 });
    },
    markdownLink: (element, walk, builder) => {
      const href: unknown = element.attribs?.href;
      const safe = typeof href === "string" && /^(?:https?|mailto):[^\s()<>]+$/i.test(href);
      if (safe) builder.addLiteral("[");
      walk(element.children, builder);
      if (safe) builder.addLiteral(`](${href})`);
    },
  },
};

function around(
  sign: string,
  element: Parameters<FormatCallback>[0],
  walk: Parameters<FormatCallback>[1],
  builder: Parameters<FormatCallback>[2],
): void {
  builder.addLiteral(sign);
  walk(element.children, builder);
  builder.addLiteral(sign);
}

function fromHtml(html: string): string {
  return withoutMeetings(
    convert(html, options)
      .replace(/\*\*\s*\*\*|\u00a0/g, " ")
      .split("\n")
      .map((written) => written.trimEnd())
      .join("\n"),
  );
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;

/** Websites write "&amp;" and "&#8211;" in what they give as plain text. */
function withoutEntities(text: string): string {
  if (!ENTITY.test(text)) return text;
  return text
    .split("\n")
    .map((written) =>
      ENTITY.test(written)
        ? convert(written.replaceAll("<", "&lt;"), { wordwrap: false })
        : written,
    )
    .join("\n");
}

function fromPlain(text: string): string {
  return (
    withoutMeetings(withoutEntities(text))
      .split("\n")
      // A line of signs under a line would make it a heading.
      .filter((written) => !/^\s*[-_=*~]{3,}\s*$/.test(written))
      .join("\n")
  );
}

/** What Outlook and Google write under every appointment: how to get into the meeting, with its number and code. */
function withoutMeetings(text: string): string {
  const begin = /^\s*\\?[-_~:.*\\]{8,}.*$/m.exec(text);
  if (begin && /teams|zoom|meet\.google|meeting|vergadering/i.test(text.slice(begin.index))) {
    return text.slice(0, begin.index);
  }
  return text;
}

function shorten(text: string, most: number): { text: string; shortened: boolean } {
  if (text.length <= most) return { text, shortened: false };
  const cut = text.slice(0, most - 1);
  const end = cut.search(/\s\S*$/u);
  // Not in the middle of an emoji, and not a whole line away for one endless word.
  const whole = end > most / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, "");
  return { text: `${whole}…`, shortened: true };
}
