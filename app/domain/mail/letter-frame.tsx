import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import { Fragment } from "react";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { LetterPart } from "./letter";

/** Mail programs know no style sheets of ours, so a mail carries its own. Colours: app/styles/tokens.css. */
export const COLOURS = {
  paper: "#FFF9F1",
  mist: "#F1E9DD",
  ink: "#1F1B3A",
  muted: "#5D5670",
  teal: "#0B6E69",
  white: "#FFFFFF",
} as const;

const FONT = "'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif";
/** How every mail of ours begins. */
export const BODY = {
  backgroundColor: COLOURS.paper,
  color: COLOURS.ink,
  fontFamily: FONT,
  margin: 0,
  // One long word would make the whole mail too wide for a phone.
  wordBreak: "break-word",
} as const;
const container = { maxWidth: "560px", margin: "0 auto", padding: "32px 24px" };
const name = { fontSize: "16px", fontWeight: 700, color: COLOURS.teal, margin: "0 0 24px" };
const heading = { fontSize: "26px", lineHeight: "32px", margin: "0 0 16px" };
const small = { fontSize: "14px", lineHeight: "22px", color: COLOURS.muted, margin: "0 0 8px" };
const rule = { borderColor: COLOURS.mist, margin: "32px 0 16px" };
const text = { fontSize: "18px", lineHeight: "28px", margin: "0 0 16px" };
const quote = {
  ...text,
  backgroundColor: COLOURS.mist,
  borderRadius: "12px",
  padding: "16px",
  whiteSpace: "pre-line",
} as const;
const link = { color: COLOURS.teal, wordBreak: "break-all" } as const;
const button = {
  backgroundColor: COLOURS.teal,
  color: COLOURS.white,
  fontSize: "18px",
  fontWeight: 700,
  borderRadius: "4px",
  padding: "14px 24px",
};

const digits = {
  backgroundColor: COLOURS.mist,
  borderRadius: "12px",
  fontSize: "32px",
  fontWeight: 700,
  letterSpacing: "6px",
  margin: "0 0 16px",
  padding: "16px",
  textAlign: "center",
} as const;

type FrameProps = {
  locale: Locale;
  subject: string;
  hello?: string;
  footer?: string;
  parts: LetterPart[];
};

/** The frame around a letter: our name, greeting, its parts, and at the end why you got it. */
export function LetterFrame({ locale, subject, hello, footer, parts }: FrameProps) {
  const t = textFor(locale, "mail");
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Body style={BODY}>
        <Preview>{subject}</Preview>
        <Container style={container}>
          <Text style={name}>Utrecht Omarmt</Text>
          <Heading as="h1" style={heading}>
            {subject}
          </Heading>
          <Text style={text}>{hello ? t("greetingName", { name: hello }) : t("greeting")}</Text>
          {parts.map((part, at) => part && <Part key={at} locale={locale} part={part} />)}
          <Hr style={rule} />
          <Text style={small}>{footer ?? t("footer")}</Text>
        </Container>
      </Body>
    </Html>
  );
}

function Part({ locale, part }: { locale: Locale; part: Exclude<LetterPart, null | false> }) {
  if (typeof part === "string") return <Text style={text}>{part}</Text>;
  if ("button" in part) return <PartButton locale={locale} href={part.to} label={part.button} />;
  if ("quote" in part) {
    return (
      <Text style={quote}>
        {part.title && (
          <>
            <b>{part.title}</b>
            <br />
          </>
        )}
        <Lines of={part.quote} />
      </Text>
    );
  }
  if ("code" in part) return <Text style={digits}>{part.code}</Text>;
  if (!("link" in part)) return <Text style={small}>{part.small}</Text>;
  return (
    <Text style={part.small ? small : text}>
      {part.before && (
        <>
          {part.before}
          <br />
        </>
      )}
      <Link href={part.to} style={link}>
        {part.link}
      </Link>
    </Text>
  );
}

/** Line by line, also where a mail is read as text. */
function Lines({ of }: { of: string }) {
  return of.split("\n").map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
}

/** The one thing to do in a mail, with the address for who cannot press it. */
function PartButton({ locale, href, label }: { locale: Locale; href: string; label: string }) {
  return (
    <>
      <Section style={{ margin: "24px 0" }}>
        <Button href={href} style={button}>
          {label}
        </Button>
      </Section>
      {/* Mail as text has the address already, and no button. */}
      <Text style={small} data-skip-in-text="true">
        {textFor(locale, "mail")("linkHint")}
        <br />
        <Link href={href} style={link}>
          {href}
        </Link>
      </Text>
    </>
  );
}
