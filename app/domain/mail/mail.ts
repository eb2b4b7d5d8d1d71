import type { NewsletterItem, NewsletterWords } from "~/domain/newsletter/newsletter";
import type { RegistrationNews } from "~/domain/registrations/registration";
import type { Decision } from "~/domain/submissions/decision";
import type { Locale } from "~/locales/locale";

/**
 * What each mail needs to be written. Paths are local ("/agenda/koffie"); the mail makes links of them.
 * No codes or tokens: the sign-in mail derives them when it is sent.
 */
export type MailProps = {
  "sign-in": { requestId: string; next: string | null };
  invitation: { name: string; invitedBy: string; partnerName: string | null };
  "action-submitted": { actionTitle: string; partnerName: string; actionPath: string };
  "action-published": { actionTitle: string; actionPath: string; listingPath: string };
  "action-returned": { actionTitle: string; actionPath: string; note: string };
  "action-cancelled": { actionTitle: string; actionPath: string };
  "poster-submitted": { actionTitle: string; partnerName: string; queuePath: string };
  "poster-approved": { actionTitle: string; postersPath: string };
  "poster-returned": { actionTitle: string; postersPath: string; note: string };
  "submission-saved": SubmissionProps;
  /** The link is for the address it is mailed to, and for no other. */
  "submission-confirm": SubmissionProps & { email: string };
  "submission-received": SubmissionProps;
  "submission-link": SubmissionProps;
  "submission-published": SubmissionProps & { listingPath: string };
  "submission-waiting": { title: string; organiserName: string; queuePath: string };
  "submission-decided": SubmissionProps & {
    firstName: string;
    decision: Decision;
    note: string;
    /** Null while it is not online. */
    listingPath: string | null;
  };
  "queue-waiting": { firstName: string; waiting: number; lying: number; queuePath: string };
  "still-holds": {
    dateId: string;
    firstName: string;
    title: string;
    /** ISO 8601 */
    startsAt: string;
    endsAt: string;
    allDay: boolean;
    place: string;
  };
  "kit-confirm": KitProps;
  "kit-ordered": KitProps;
  "kit-changed": KitProps;
  "kit-cancelled": KitProps;
  "kit-sent": KitProps;
  "edition-reminder": {
    edition: string;
    partnerName: string;
    /** Days as "2026-09-24". */
    startsOn: string;
    endsOn: string;
    closesOn: string;
    /** Of the sender who agreed to this mail; null for an account. */
    submissionId: string | null;
  };
  /** A calendar we follow cannot be read; `since` ISO 8601. */
  "import-failing": { name: string; path: string; since: string };
  registration: RegistrationProps;
  "newsletter-confirm": { subscriberId: string };
  "newsletter-known": { subscriberId: string };
  "newsletter-test": { words: NewsletterWords; items: NewsletterItem[]; filterQuery: string };
};

/** To a visitor who registered; times as ISO 8601. */
type RegistrationProps = {
  news: RegistrationNews;
  registrationId: string;
  name: string;
  seats: number;
  /** Whether this address was confirmed, and otherwise until when a place is kept for it (null on the waiting list). */
  confirmed: boolean;
  heldUntil: string | null;
  title: string;
  organiser: string;
  place: string;
  slug: string;
  allDay: boolean;
  startsAt: string;
  endsAt: string;
};

/** To who sent something in; with an account its page is another one. */
type SubmissionProps = { submissionId: string; byAccount: boolean; title: string };

/** To who ordered a kit. */
type KitProps = { orderId: string; edition: string; lines: { amount: number; name: string }[] };

export type MailTemplate = keyof MailProps;

const TEMPLATES: Record<MailTemplate, true> = {
  "sign-in": true,
  invitation: true,
  "action-submitted": true,
  "action-published": true,
  "action-returned": true,
  "action-cancelled": true,
  "poster-submitted": true,
  "poster-approved": true,
  "poster-returned": true,
  "submission-saved": true,
  "submission-confirm": true,
  "submission-received": true,
  "submission-link": true,
  "submission-published": true,
  "submission-waiting": true,
  "submission-decided": true,
  "queue-waiting": true,
  "still-holds": true,
  "kit-confirm": true,
  "kit-ordered": true,
  "kit-changed": true,
  "kit-cancelled": true,
  "kit-sent": true,
  "edition-reminder": true,
  "import-failing": true,
  registration: true,
  "newsletter-confirm": true,
  "newsletter-known": true,
  "newsletter-test": true,
};

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(TEMPLATES, name);
}

/** From written to arrived; `uncertain` is never sent again by itself. */
export const MAIL_STATES = ["queued", "handingOver", "sent", "failed", "uncertain"] as const;
export type MailState = (typeof MAIL_STATES)[number];

export function isMailState(value: unknown): value is MailState {
  return MAIL_STATES.includes(value as MailState);
}

export type MailToSend = {
  [Template in MailTemplate]: {
    template: Template;
    to: string;
    locale: Locale;
    props: MailProps[Template];
  };
}[MailTemplate];

/** How often a mail is offered before it counts as failed. */
export const MAX_ATTEMPTS = 9;
