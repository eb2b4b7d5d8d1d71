import { Marked, type Token, type Tokens } from "marked";

/*
 * The part of Markdown that fits an activity: paragraphs, bold, italics, lists, quotes and links. Everything else stays
 * the letters that were typed: HTML is text here, pictures are their description, headings are bold lines. The texts
 * come from anybody, so nothing is ever made into HTML; pages build elements out of what `readDescription` gives.
 */

export type Inline =
  | string
  | { kind: "break" }
  | { kind: "strong" | "em"; parts: Inline[] }
  | { kind: "link"; href: string; parts: Inline[] };

export type Block =
  | { kind: "paragraph" | "heading"; parts: Inline[] }
  | { kind: "list"; start: number | null; items: Block[][] }
  | { kind: "quote"; blocks: Block[] };

const off = () => undefined;
const markdown = new Marked({
  breaks: true,
  tokenizer: {
    code: off,
    codespan: off,
    def: off,
    del: off,
    fences: off,
    html: off,
    lheading: off,
    table: off,
    tag: off,
  },
});

/** Lists in lists in lists: no writer needs them, and a reader of thousands would fall over. Far indents keep one busy. */
const TOO_DEEP = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){6}|[ \t]{24}/m;
/** Every such sign is looked at with all that follow, so thousands of them take seconds. */
const MOST_SIGNS = 500;
/** Without any of these signs there is nothing to read but paragraphs. */
const MARKED = /[*_[\]<\\#>]|https?:|www\.|@|^\s*(?:[-+]|\d{1,9}[.)])\s/m;

export function readDescription(text: string): Block[] {
  const tidy = text.replace(/\r\n?/g, "\n").trim();
  if (!MARKED.test(tidy) || TOO_DEEP.test(tidy) || hasTooManySigns(tidy)) {
    return plainParagraphs(tidy);
  }
  return blocks(markdown.lexer(tidy));
}

function hasTooManySigns(text: string): boolean {
  return (text.match(/[*_~`!<[]/g)?.length ?? 0) > MOST_SIGNS;
}

function plainParagraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => ({ kind: "paragraph", parts: lines(paragraph.trim()) }));
}

function lines(text: string): Inline[] {
  return text
    .split(/\s*\n\s*/)
    .flatMap((line, i): Inline[] => (i === 0 ? [line] : [{ kind: "break" }, line]));
}

function blocks(tokens: Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case "paragraph":
      case "text":
        return [{ kind: "paragraph", parts: inlines(token.tokens ?? [token]) }];
      case "heading":
        return [{ kind: "heading", parts: inlines(token.tokens ?? []) }];
      case "blockquote":
        return [{ kind: "quote", blocks: blocks(token.tokens ?? []) }];
      case "list": {
        const { ordered, start, items } = token as Tokens.List;
        return [
          {
            kind: "list",
            start: ordered ? Number(start) : null,
            items: items.map((item) => blocks(item.tokens)),
          },
        ];
      }
      case "space":
      case "hr":
      case "checkbox":
        return [];
      default:
        return [{ kind: "paragraph", parts: lines(token.raw.trim()) }];
    }
  });
}

function inlines(tokens: Token[]): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case "strong":
      case "em":
        return [{ kind: token.type, parts: inlines(token.tokens ?? []) }];
      case "br":
        return [{ kind: "break" }];
      case "link": {
        const { href, tokens: parts } = token as Tokens.Link;
        const safe = safeHref(href);
        return safe ? [{ kind: "link", href: safe, parts: inlines(parts) }] : inlines(parts);
      }
      case "image":
      case "escape":
        return [(token as Tokens.Image).text];
      case "text":
        // As it was typed: the parser turns "&#8;" into the sign itself, and some of those harm calendars and readers.
        return token.tokens ? inlines(token.tokens) : lines(token.raw);
      case "checkbox":
        return [];
      default:
        return [token.raw];
    }
  });
}

/** Only whole addresses of pages and of mail; anything else ("javascript:", "/beheer") is no link. */
function safeHref(href: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).href;
}

/** The same text for where there is no layout: calendars, mails, search results. Links stand behind their words. */
export function plainDescription(text: string): string {
  return readDescription(text).map(plainBlock).filter(Boolean).join("\n\n");
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case "quote":
      return block.blocks.map(plainBlock).join("\n\n");
    case "list":
      return block.items
        .map((item, i) => {
          const sign = block.start === null ? "-" : `${block.start + i}.`;
          return `${sign} ${item.map(plainBlock).join("\n").replaceAll("\n", "\n  ")}`;
        })
        .join("\n");
    default:
      return block.parts.map(plainInline).join("").trim();
  }
}

function plainInline(inline: Inline): string {
  if (typeof inline === "string") return inline;
  if (inline.kind === "break") return "\n";
  const words = inline.parts.map(plainInline).join("");
  if (inline.kind !== "link") return words;
  const address = inline.href.replace(/^mailto:/i, "");
  const bare = (written: string) => written.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return bare(words) === bare(address) ? words : `${words} (${address})`;
}
