import type { Design } from "~/domain/campaigns/campaign";
import type { Locale } from "~/locales/locale";

/** One activity on one day, in words. */
export type BookletEntry = {
  /** "16.00 tot 18.30 uur" */
  when: string;
  title: string;
  place: string;
  summary: string;
  /** "Gratis · drempelvrij" */
  facts: string;
  /** Of its page; stands as a code beside it. */
  url: string;
};

export type BookletDay = { heading: string; entries: BookletEntry[] };

/** What a booklet or a sheet says; all texts are in the language of `locale`, but for those that people sent in. */
export type Booklet = {
  locale: Locale;
  design: Design;
  /** "Kom erbij 2026" */
  name: string;
  /** "24 tot en met 30 september 2026" */
  period: string;
  /** Of a sheet per wijk: its name. */
  wijk: string | null;
  /** Address of the programme on the website. */
  url: string;
  days: BookletDay[];
};
