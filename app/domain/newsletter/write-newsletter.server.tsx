import { render, toPlainText } from "@react-email/components";
import { linkToken } from "~/domain/link-proof.server";
import type { WrittenLetter } from "~/domain/mail/letter";
import type { WrittenMail } from "~/domain/mail/write-letter.server";
import { absolute } from "~/installation.server";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import {
  itemsFor,
  MOST_ITEMS_SHOWN,
  wordsIn,
  type NewsletterItem,
  type NewsletterWords,
} from "./newsletter";
import { NewsletterMail, type NewsletterLetter } from "./newsletter-mail";

/** Stands in the place of a reader's own link in what many readers get. */
const NOBODYS = "de-link-van-deze-lezer";

/** Address of a subscriber's own page: to confirm once, and to change or stop as long as there is a subscription. */
export function newsletterLink(about: "confirm" | "end", subscriberId: string): string {
  return about === "confirm"
    ? absolute(`/nieuwsbrief/bevestigen/${linkToken("newsletter-confirm", subscriberId)}`)
    : absolute(`/nieuwsbrief/einde/${linkToken("newsletter-end", subscriberId)}`);
}

type Newsletter = NewsletterWords & { items: NewsletterItem[]; filterQuery: string };

function letterOf(
  newsletter: Newsletter,
  { locale, wijken }: { locale: Locale; wijken: readonly string[] },
): NewsletterLetter {
  const items = itemsFor(newsletter.items, wijken);
  return {
    ...wordsIn(newsletter, locale),
    locale,
    items: items.slice(0, MOST_ITEMS_SHOWN),
    more: Math.max(0, items.length - MOST_ITEMS_SHOWN),
    wijken: [...wijken],
    origin: absolute(""),
    listAddress: absolute(`/agenda${newsletter.filterQuery}`),
    endAddress: absolute(`/nieuwsbrief/einde/${NOBODYS}`),
  };
}

/** A newsletter as a mail of its own, for who makes it: it has nobody's link in it. */
export function newsletterTest(
  { words, ...rest }: { words: NewsletterWords; items: NewsletterItem[]; filterQuery: string },
  locale: Locale,
): WrittenLetter {
  const letter = letterOf({ ...words, ...rest }, { locale, wijken: [] });
  return {
    subject: textFor(locale, "letters")("newsletter.test.subject", { subject: letter.subject }),
    element: <NewsletterMail {...letter} endAddress={absolute("/nieuwsbrief")} />,
  };
}

/**
 * Writes a newsletter for a language and a choice of wijken; null when there is nothing in it for them. The link to
 * stop leads nowhere yet: `forReader` puts it in.
 */
export async function renderNewsletter(
  newsletter: Newsletter,
  { locale, wijken }: { locale: Locale; wijken: readonly string[] },
): Promise<WrittenMail | null> {
  const letter = letterOf(newsletter, { locale, wijken });
  if (letter.items.length === 0) return null;
  const html = await render(<NewsletterMail {...letter} />);
  const text = toPlainText(html, {
    selectors: ["h1", "h2", "h3"].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 },
    })),
    wordwrap: 78,
  });
  return { subject: letter.subject.replace(/\s+/g, " "), html, text };
}

/** The same for one reader: with the link that stops it, which is also what mail programs are told (RFC 8058). */
export function forReader(
  { subject, html, text }: WrittenMail,
  subscriberId: string,
  endMail: string | null,
): WrittenMail & { headers: Record<string, string> } {
  const token = linkToken("newsletter-end", subscriberId);
  const byMail = endMail ? `, <mailto:${endMail}?subject=${encodeURIComponent("Stop")}>` : "";
  return {
    subject,
    html: html.replaceAll(NOBODYS, token),
    text: text.replaceAll(NOBODYS, token),
    headers: {
      "List-Unsubscribe": `<${newsletterLink("end", subscriberId)}>${byMail}`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}
