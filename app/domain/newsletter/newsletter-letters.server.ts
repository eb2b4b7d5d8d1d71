import { z } from "zod";
import { defineLetter } from "~/domain/mail/letter";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { newsletterItem } from "./newsletter";
import { newsletterLink, newsletterTest } from "./write-newsletter.server";

const subscriber = z.object({ subscriberId: z.string() });

/** To who asked for the newsletter: is this really you? */
export const newsletterConfirm = defineLetter({
  name: "newsletter-confirm",
  words: "newsletter.confirm",
  props: subscriber,
  write: ({ subscriberId }, locale) =>
    aboutSubscription("confirm", newsletterLink("confirm", subscriberId), locale),
});

/** To who asked for it again: you have it already. */
export const newsletterKnown = defineLetter({
  name: "newsletter-known",
  words: "newsletter.known",
  props: subscriber,
  write: ({ subscriberId }, locale) =>
    aboutSubscription("known", newsletterLink("end", subscriberId), locale),
});

function aboutSubscription(about: "confirm" | "known", link: string, locale: Locale) {
  const t = textFor(locale, "letters");
  return {
    subject: t(`newsletter.${about}.subject`),
    footer: t(`newsletter.${about}.footer`),
    parts: [
      t(`newsletter.${about}.body`),
      { button: t(`newsletter.${about}.button`), to: link },
      t(`newsletter.${about}.notYou`),
    ],
  };
}

/** A newsletter as a mail of its own, for who makes it. */
export const newsletterTestLetter = defineLetter({
  name: "newsletter-test",
  words: "newsletter.test",
  props: z.object({
    words: z.object({
      subjectNl: z.string(),
      subjectEn: z.string(),
      introNl: z.string(),
      introEn: z.string(),
    }),
    items: z.array(newsletterItem),
    filterQuery: z.string(),
  }),
  write: newsletterTest,
});
