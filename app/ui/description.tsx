import { Fragment } from "react";
import { readDescription, type Block, type Inline } from "~/domain/agenda/description";

/** A description that somebody wrote in the safe part of Markdown, as elements; `lang` is the language it is in. */
export function Description({ text, lang }: { text: string; lang?: string }) {
  const blocks = readDescription(text);
  if (blocks.length === 0) return null;
  return (
    <div className="description" lang={lang}>
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, i) => <OneBlock key={i} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p dir="auto">
          <Inlines parts={block.parts} />
        </p>
      );
    // Bold and not a heading: whoever jumps over the headings of the page should not land in somebody's text.
    case "heading":
      return (
        <p dir="auto">
          <strong>
            <Inlines parts={block.parts} />
          </strong>
        </p>
      );
    case "quote":
      return (
        <blockquote dir="auto">
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case "list": {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Item blocks={item} />
        </li>
      ));
      return block.start === null ? (
        <ul dir="auto">{items}</ul>
      ) : (
        <ol start={block.start} dir="auto">
          {items}
        </ol>
      );
    }
  }
}

/** One paragraph in an item needs no paragraph of its own. */
function Item({ blocks: [first, ...rest] }: { blocks: Block[] }) {
  if (first?.kind !== "paragraph") return <Blocks blocks={first ? [first, ...rest] : rest} />;
  return (
    <>
      <Inlines parts={first.parts} />
      <Blocks blocks={rest} />
    </>
  );
}

function Inlines({ parts }: { parts: Inline[] }) {
  return parts.map((part, i) => <Fragment key={i}>{inline(part)}</Fragment>);
}

function inline(part: Inline) {
  if (typeof part === "string") return part;
  switch (part.kind) {
    case "break":
      return <br />;
    case "strong":
      return (
        <strong>
          <Inlines parts={part.parts} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Inlines parts={part.parts} />
        </em>
      );
    case "link":
      return (
        // Written by anybody: search engines should not take it for our advice.
        <a href={part.href} rel="nofollow ugc noopener noreferrer">
          <Inlines parts={part.parts} />
        </a>
      );
  }
}
