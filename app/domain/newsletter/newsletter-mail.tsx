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
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import type { NewsletterItem } from "~/domain/newsletter/newsletter";
import { wijkByCode } from "~/domain/places/wijken";
import { capital, dayKey, formatDay, formatMoney, formatTime } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { BODY, COLOURS } from "~/domain/mail/letter-frame";

const SUN = "#FFC53D";
const HAIR = "#DCD2C6";

const container = { maxWidth: "600px", margin: "0 auto" };
const head = { backgroundColor: COLOURS.ink, borderBottom: `6px solid ${SUN}` };
const headInside = { padding: "24px" };
const brand = { color: COLOURS.white, fontSize: "16px", fontWeight: 700, margin: "0 0 12px" };
const title = { color: COLOURS.white, fontSize: "28px", lineHeight: "34px", margin: 0 };
const inside = { padding: "24px" };
const text = { fontSize: "18px", lineHeight: "28px", margin: "0 0 16px" };
const intro = { ...text, whiteSpace: "pre-line" } as const;
const day = {
  borderBottom: `3px solid ${COLOURS.ink}`,
  fontSize: "20px",
  lineHeight: "28px",
  margin: "32px 0 0",
  padding: "0 0 6px",
};
const item = { borderBottom: `1px solid ${HAIR}` };
const itemInside = { padding: "16px 0" };
const when = { fontSize: "16px", fontWeight: 700, lineHeight: "24px", margin: "0 0 2px" };
const itemTitle = { fontSize: "20px", lineHeight: "26px", margin: "0 0 4px" };
const itemText = { fontSize: "16px", lineHeight: "24px", margin: "0 0 4px" };
const link = { color: COLOURS.teal, textDecoration: "underline" };
const button = {
  backgroundColor: COLOURS.teal,
  borderRadius: "4px",
  color: COLOURS.white,
  fontSize: "18px",
  fontWeight: 700,
  padding: "14px 24px",
};
const rule = { borderColor: HAIR, margin: "32px 0 16px" };
const small = { color: COLOURS.muted, fontSize: "14px", lineHeight: "22px", margin: "0 0 8px" };

/** What a newsletter says to one reader. Addresses are whole. */
export type NewsletterLetter = {
  locale: Locale;
  subject: string;
  intro: string;
  introLang: Locale;
  items: NewsletterItem[];
  /** There is more for this reader than stands here. */
  more: number;
  wijken: string[];
  origin: string;
  /** Where the whole list stands. */
  listAddress: string;
  endAddress: string;
};

/** Everything is text: it reads the same with images switched off, aloud, and in large letters. */
export function NewsletterMail(letter: NewsletterLetter) {
  const { locale, subject, introLang, items, more, listAddress } = letter;
  const t = textFor(locale, "newsletter");
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Body style={BODY}>
        <Preview>{firstLine(letter.intro)}</Preview>
        <Container style={container}>
          <Section style={head}>
            <div style={headInside}>
              <Text style={brand}>Utrecht Omarmt</Text>
              <Heading as="h1" style={title} lang={introLang}>
                {subject}
              </Heading>
            </div>
          </Section>
          <Section>
            <div style={inside}>
              {letter.intro.split(/\n{2,}/).map((paragraph) => (
                <Text key={paragraph} style={intro} lang={introLang}>
                  {paragraph}
                </Text>
              ))}
              {perDay(items).map(([key, ofDay]) => (
                <div key={key}>
                  <Heading as="h2" style={day}>
                    {capital(formatDay(new Date(ofDay[0]?.dates[0]?.startsAt ?? 0), locale))}
                  </Heading>
                  {ofDay.map((one) => (
                    <Item key={one.slug} item={one} locale={locale} origin={letter.origin} />
                  ))}
                </div>
              ))}
              {more > 0 && (
                <Text style={{ ...text, margin: "24px 0 0" }}>
                  {t("mail.more", { count: more })}
                </Text>
              )}
              <Section style={{ margin: "24px 0 0" }}>
                <Button href={listAddress} style={button}>
                  {t("mail.agenda")}
                </Button>
              </Section>
              <Hr style={rule} />
              <Why {...letter} />
            </div>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

function Item({
  item: { slug, title, summary, placeName, wijkCode, priceCents, stepFree, ...times },
  locale,
  origin,
}: {
  item: NewsletterItem;
  locale: Locale;
  origin: string;
}) {
  const t = textFor(locale, "newsletter");
  const wijk = wijkCode && wijkByCode(wijkCode)?.name;
  const place = [placeName, wijk].filter(Boolean).join(" · ") || t("mail.everywhere");
  const also = laterDays(times, locale);
  const good = [
    priceCents === 0 ? t("mail.free") : priceCents !== null && formatMoney(priceCents, locale),
    stepFree && t("mail.stepFree"),
  ].filter((words) => typeof words === "string");
  return (
    <Section style={item}>
      <div style={itemInside}>
        <Text style={when}>{timeOf(times, locale)}</Text>
        <Heading as="h3" style={itemTitle} lang={LISTING_LANGUAGE}>
          <Link href={`${origin}/agenda/${slug}`} style={link}>
            {title}
          </Link>
        </Heading>
        <Text style={itemText}>{place}</Text>
        {also && <Text style={itemText}>{t("mail.alsoOn", { days: also })}</Text>}
        {summary && (
          <Text style={itemText} lang={LISTING_LANGUAGE}>
            {summary}
          </Text>
        )}
        {good.length > 0 && <Text style={{ ...small, margin: 0 }}>{good.join(" · ")}</Text>}
      </div>
    </Section>
  );
}

/** Why somebody gets this, and how it stops: one link, without signing in. */
function Why({ locale, wijken, endAddress }: NewsletterLetter) {
  const t = textFor(locale, "newsletter");
  const names = wijken.map((code) => wijkByCode(code)?.name ?? code).join(", ");
  return (
    <>
      <Text style={small}>
        {names ? t("mail.whyWijken", { wijken: names }) : t("mail.whyCity")}{" "}
        <Link href={endAddress} style={{ color: COLOURS.teal }}>
          {t("mail.end")}
        </Link>
      </Text>
      <Text style={small}>{t("mail.sender")}</Text>
    </>
  );
}

type Times = Pick<NewsletterItem, "dates" | "allDay" | "moreDates">;

function timeOf({ dates: [first], allDay }: Times, locale: Locale): string {
  const t = textFor(locale, "newsletter");
  if (!first || allDay) return t("mail.allDay");
  return t("mail.times", {
    from: formatTime(new Date(first.startsAt), locale),
    until: formatTime(new Date(first.endsAt), locale),
  });
}

/** The other dates, in words; "" when there are none. */
function laterDays({ dates: [, ...others], moreDates }: Times, locale: Locale): string {
  const t = textFor(locale, "newsletter");
  const days = others.map(({ startsAt }) => formatDay(new Date(startsAt), locale));
  if (moreDates > 0) days.push(t("mail.moreDates", { count: moreDates }));
  return days.join(", ");
}

function perDay(items: NewsletterItem[]): [string, NewsletterItem[]][] {
  const days = new Map<string, NewsletterItem[]>();
  for (const one of items) {
    const key = dayKey(new Date(one.dates[0]?.startsAt ?? 0));
    days.set(key, [...(days.get(key) ?? []), one]);
  }
  return [...days];
}

function firstLine(words: string): string {
  return words.replace(/\s+/g, " ").slice(0, 140);
}
