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
import type { ReactNode } from "react";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";

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

export const STYLES = { text, quote, small, link };

/** The frame around every mail: name, greeting, words, and at the end why you got it. */
export function Letter(props: {
  locale: Locale;
  title: string;
  greeting?: string;
  /** Why somebody gets this, where it is not for taking part. */
  footer?: string;
  children: ReactNode;
}) {
  const t = textFor(props.locale, "mail");
  return (
    <Html lang={props.locale}>
      <Head>
        <title>{props.title}</title>
      </Head>
      <Body style={BODY}>
        <Preview>{props.title}</Preview>
        <Container style={container}>
          <Text style={name}>Utrecht Omarmt</Text>
          <Heading as="h1" style={heading}>
            {props.title}
          </Heading>
          <Text style={text}>{props.greeting ?? t("greeting")}</Text>
          {props.children}
          <Hr style={rule} />
          <Text style={small}>{props.footer ?? t("footer")}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The one thing to do in a mail, with the address for who cannot press it. */
export function LetterButton(props: { locale: Locale; href: string; label: string }) {
  const t = textFor(props.locale, "mail");
  return (
    <>
      <Section style={{ margin: "24px 0" }}>
        <Button href={props.href} style={button}>
          {props.label}
        </Button>
      </Section>
      {/* Mail as text has the address already, and no button. */}
      <Text style={small} data-skip-in-text="true">
        {t("linkHint")}
        <br />
        <Link href={props.href} style={link}>
          {props.href}
        </Link>
      </Text>
    </>
  );
}
