import { z } from "zod";
import { linkToken } from "~/domain/link-proof.server";
import { defineLetter } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { formatDate, formatDay } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { KIT_CONFIRM_DAYS } from "./kit";

const kit = z.object({
  orderId: z.string(),
  edition: z.string(),
  lines: z.array(z.object({ amount: z.number(), name: z.string() })),
});

/** To somebody without an account: is this really your order? */
export const kitConfirm = defineLetter({
  name: "kit-confirm",
  words: "editions.kitConfirm",
  props: kit,
  write({ orderId, edition, lines }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("editions.kitConfirm.subject", { edition }),
      parts: [
        t("editions.kitConfirm.body"),
        { quote: contents(lines) },
        { button: t("editions.kitConfirm.button"), to: `${orderPage(orderId)}?bevestig=ja` },
        { small: t("editions.kitConfirm.notYou", { count: KIT_CONFIRM_DAYS }) },
      ],
    };
  },
});

export const kitOrdered = defineLetter({
  name: "kit-ordered",
  words: "editions.kitOrdered",
  props: kit,
  write: (order, locale) => aboutOrder("kitOrdered", order, locale, { open: true }),
});

export const kitChanged = defineLetter({
  name: "kit-changed",
  words: "editions.kitChanged",
  props: kit,
  write: (order, locale) => aboutOrder("kitChanged", order, locale, { open: true }),
});

export const kitCancelled = defineLetter({
  name: "kit-cancelled",
  words: "editions.kitCancelled",
  props: kit,
  write: (order, locale) => aboutOrder("kitCancelled", order, locale, { open: false }),
});

export const kitSent = defineLetter({
  name: "kit-sent",
  words: "editions.kitSent",
  props: kit,
  write: (order, locale) => aboutOrder("kitSent", order, locale, { open: false }),
});

/** To who ordered a kit: what is in it, and where the order can be seen, or changed while it is open. */
function aboutOrder(
  about: "kitOrdered" | "kitChanged" | "kitCancelled" | "kitSent",
  { orderId, edition, lines }: z.output<typeof kit>,
  locale: Locale,
  { open }: { open: boolean },
) {
  const t = textFor(locale, "letters");
  return {
    subject: t(`editions.${about}.subject`, { edition }),
    parts: [
      t(`editions.${about}.body`),
      { quote: contents(lines) },
      open && t("editions.kit.until"),
      {
        button: t(open ? "editions.kit.change" : "editions.kit.look"),
        to: orderPage(orderId),
      },
    ],
  };
}

function orderPage(orderId: string): string {
  return absolute(`/pakket/${linkToken("kit-order", orderId)}`);
}

function contents(lines: { amount: number; name: string }[]): string {
  return lines.map(({ amount, name }) => `${amount} × ${name}`).join("\n");
}

/** To a partner of last year that sent in nothing yet. */
export const editionReminder = defineLetter({
  name: "edition-reminder",
  words: "editions.reminder",
  props: z.object({
    edition: z.string(),
    partnerName: z.string(),
    /** Days as "2026-09-24". */
    startsOn: z.string(),
    endsOn: z.string(),
    closesOn: z.string(),
    /** Of the sender who agreed to this mail; null for an account, which answers the mail instead. */
    submissionId: z.string().nullable(),
  }),
  write({ edition, partnerName: partner, startsOn, endsOn, closesOn, submissionId }, locale) {
    const t = textFor(locale, "letters");
    const noon = (day: string) => new Date(`${day}T12:00:00Z`);
    const [first, last] = [formatDay(noon(startsOn), locale), formatDate(noon(endsOn), locale)];
    const notThisYear = t("editions.reminder.notThisYear");
    return {
      subject: t("editions.reminder.subject", { edition }),
      parts: [
        t("editions.reminder.body", { partner, edition, first, last }),
        t("editions.reminder.until", { day: formatDay(noon(closesOn), locale) }),
        { button: t("editions.reminder.button"), to: absolute("/agenda/aanmelden") },
        submissionId
          ? {
              before: notThisYear,
              link: t("editions.reminder.end"),
              to: absolute(`/programma/geen-mail/${linkToken("reminder-end", submissionId)}`),
              small: true,
            }
          : { small: `${notThisYear} ${t("editions.reminder.answer")}` },
      ],
    };
  },
});
