import { createHash } from "node:crypto";
import { db } from "~/db.server";
import type { WrittenMail } from "~/domain/mail/write-letter.server";
import { config } from "~/env.server";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import type { NewsletterItem, NewsletterWords } from "./newsletter";
import { forReader, renderNewsletter } from "./write-newsletter.server";

/** What is sent, and by whom: the process that holds the lease. */
export type Sending = {
  newsletterId: string;
  /** This process, as it signed the lease. */
  me: string;
  newsletter: NewsletterWords & { items: NewsletterItem[]; filterQuery: string };
  clock: () => Date;
  /** The process stops, or lost its lease: hand nothing over any more. */
  over: () => boolean;
  /** What was written already, by language and wijken: most readers get the same. */
  written: Map<string, WrittenMail | null>;
};

export type Reader = { subscriberId: string; email: string; locale: string; wijkCodes: string[] };

export type MailToReader = WrittenMail & {
  id: string;
  to: string;
  headers: Record<string, string>;
};

/** The mail for one reader; null when there is nothing in it for them. The same reader gets the same words each time. */
export async function mailTo(sending: Sending, reader: Reader): Promise<MailToReader | null> {
  const locale = isLocale(reader.locale) ? reader.locale : DEFAULT_LOCALE;
  const key = [locale, ...reader.wijkCodes].join(" ");
  let written = sending.written.get(key);
  if (written === undefined) {
    written = await renderNewsletter(sending.newsletter, { locale, wijken: reader.wijkCodes });
    sending.written.set(key, written);
  }
  if (written === null) return null;
  return {
    id: deliveryMailId(sending.newsletterId, reader.subscriberId),
    to: reader.email,
    ...forReader(written, reader.subscriberId, config().newsletterEndMail),
  };
}

/** One newsletter to one reader is one message, also when it is sent again: Message-ID is made of this. */
function deliveryMailId(newsletterId: string, subscriberId: string): string {
  const hex = createHash("sha256").update(`${newsletterId}:${subscriberId}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** Whether this process may still hand over: not paused, not taken by another. */
export async function stillSending({ newsletterId, me, over }: Sending): Promise<boolean> {
  if (over()) return false;
  const mine = await db.newsletter.count({
    where: { id: newsletterId, leasedBy: me, state: "sending" },
  });
  return mine === 1;
}

/** Marks failures that are no fault of an address: everything would be refused, so sending waits for a person. */
export const REFUSED = "refused: ";

export async function pauseOurselves({ newsletterId }: Sending): Promise<void> {
  await db.newsletter.updateMany({
    where: { id: newsletterId, state: "sending" },
    data: { state: "paused" },
  });
}
