import { render, toPlainText } from "@react-email/components";
import type { ReactElement } from "react";
import { signInCode, signInToken } from "~/domain/accounts/sign-in-secrets.server";
import { linkToken } from "~/domain/link-proof.server";
import type { StillHoldsAnswer } from "~/domain/agenda/still-holds";
import { stillHoldsPath } from "~/domain/agenda/still-holds-link.server";
import { confirmPath, senderPath } from "~/domain/submissions/submission-link.server";
import { absolute } from "~/installation.server";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { newsletterLink, newsletterTest } from "./render-newsletter.server";
import { isMailTemplate, type MailProps, type MailTemplate } from "./mail";
import {
  ActionCancelledMail,
  ActionPublishedMail,
  ActionReturnedMail,
  ActionSubmittedMail,
} from "./templates/action-mails";
import { EditionReminderMail, KitMail } from "./templates/edition-mails";
import { ImportFailingMail } from "./templates/import-failing";
import { InvitationMail } from "./templates/invitation";
import { PosterMail } from "./templates/poster-mails";
import { RegistrationMail } from "./templates/registration-mail";
import { SubscriptionMail } from "./templates/newsletter-letters";
import { SignInMail } from "./templates/sign-in";
import { DecisionMail } from "./templates/decision-mail";
import { QueueWaitingMail } from "./templates/queue-waiting";
import { StillHoldsMail, stillHoldsSubject } from "./templates/still-holds";
import { SubmissionMail } from "./templates/submission-mails";

type Written = { subject: string; element: ReactElement };
type Writers = { [T in MailTemplate]: (props: MailProps[T], locale: Locale) => Written };

/** How each mail is written. Links are made absolute here, and secrets derived, just before sending. */
const WRITERS: Writers = {
  "sign-in": ({ requestId, next }, locale) => {
    const path = `/aanmelden/link/${signInToken(requestId)}`;
    const link = absolute(next ? `${path}?naar=${encodeURIComponent(next)}` : path);
    return {
      subject: textFor(locale, "mail")("signIn.subject"),
      element: <SignInMail locale={locale} link={link} code={signInCode(requestId)} />,
    };
  },
  invitation: (props, locale) => ({
    subject: textFor(locale, "mail")("invitation.subject"),
    element: <InvitationMail {...props} locale={locale} link={absolute("/aanmelden")} />,
  }),
  "action-submitted": ({ actionTitle: title, partnerName, actionPath }, locale) => ({
    subject: textFor(locale, "mail")("actionSubmitted.subject", { title }),
    element: (
      <ActionSubmittedMail
        locale={locale}
        title={title}
        partner={partnerName}
        actionLink={absolute(actionPath)}
      />
    ),
  }),
  "action-published": ({ actionTitle: title, actionPath, listingPath }, locale) => ({
    subject: textFor(locale, "mail")("actionPublished.subject", { title }),
    element: (
      <ActionPublishedMail
        locale={locale}
        title={title}
        actionLink={absolute(actionPath)}
        listingLink={absolute(listingPath)}
      />
    ),
  }),
  "action-returned": ({ actionTitle: title, actionPath, note }, locale) => ({
    subject: textFor(locale, "mail")("actionReturned.subject", { title }),
    element: (
      <ActionReturnedMail
        locale={locale}
        title={title}
        note={note}
        actionLink={absolute(actionPath)}
      />
    ),
  }),
  "action-cancelled": ({ actionTitle: title, actionPath }, locale) => ({
    subject: textFor(locale, "mail")("actionCancelled.subject", { title }),
    element: (
      <ActionCancelledMail locale={locale} title={title} actionLink={absolute(actionPath)} />
    ),
  }),
  "poster-submitted": ({ actionTitle: title, partnerName: partner, queuePath }, locale) => ({
    subject: textFor(locale, "mail")("posterSubmitted.subject", { title }),
    element: (
      <PosterMail
        locale={locale}
        about="posterSubmitted"
        values={{ title, partner }}
        link={absolute(queuePath)}
      />
    ),
  }),
  "poster-approved": ({ actionTitle: title, postersPath }, locale) => ({
    subject: textFor(locale, "mail")("posterApproved.subject", { title }),
    element: (
      <PosterMail
        locale={locale}
        about="posterApproved"
        values={{ title }}
        link={absolute(postersPath)}
      />
    ),
  }),
  "poster-returned": ({ actionTitle: title, postersPath, note }, locale) => ({
    subject: textFor(locale, "mail")("posterReturned.subject", { title }),
    element: (
      <PosterMail
        locale={locale}
        about="posterReturned"
        values={{ title }}
        note={note}
        link={absolute(postersPath)}
      />
    ),
  }),
  "submission-saved": ({ submissionId, title, ...whose }, locale) => ({
    subject: textFor(locale, "mail")("submissionSaved.subject", { title }),
    element: (
      <SubmissionMail
        locale={locale}
        about="submissionSaved"
        title={title}
        link={absolute(senderPath(submissionId, whose))}
        privateLink
      />
    ),
  }),
  "submission-confirm": ({ submissionId, email, title }, locale) => ({
    subject: textFor(locale, "mail")("submissionConfirm.subject", { title }),
    element: (
      <SubmissionMail
        locale={locale}
        about="submissionConfirm"
        title={title}
        link={absolute(confirmPath(submissionId, email))}
      />
    ),
  }),
  "submission-received": ({ submissionId, title, ...whose }, locale) => ({
    subject: textFor(locale, "mail")("submissionReceived.subject", { title }),
    element: (
      <SubmissionMail
        locale={locale}
        about="submissionReceived"
        title={title}
        link={absolute(senderPath(submissionId, whose))}
        privateLink={!whose.byAccount}
      />
    ),
  }),
  "submission-link": ({ submissionId, title, ...whose }, locale) => ({
    subject: textFor(locale, "mail")("submissionLink.subject", { title }),
    element: (
      <SubmissionMail
        locale={locale}
        about="submissionLink"
        title={title}
        link={absolute(senderPath(submissionId, whose))}
        privateLink={!whose.byAccount}
      />
    ),
  }),
  "submission-published": ({ submissionId, title, listingPath, ...whose }, locale) => ({
    subject: textFor(locale, "mail")("submissionPublished.subject", { title }),
    element: (
      <SubmissionMail
        locale={locale}
        about="submissionPublished"
        title={title}
        link={absolute(listingPath)}
        ownLink={absolute(senderPath(submissionId, whose))}
        privateLink={!whose.byAccount}
      />
    ),
  }),
  "submission-decided": ({ submissionId, listingPath, byAccount, ...props }, locale) => {
    const own = absolute(senderPath(submissionId, { byAccount }));
    const { decision, title } = props;
    const toListing = listingPath !== null && !["asked", "rejected"].includes(decision);
    return {
      subject: textFor(locale, "mail")(`decision.${decision}.subject`, { title }),
      element: (
        <DecisionMail
          {...props}
          locale={locale}
          link={toListing ? absolute(listingPath) : own}
          ownLink={toListing ? own : null}
          privateLink={!byAccount}
        />
      ),
    };
  },
  "queue-waiting": ({ queuePath, ...props }, locale) => ({
    subject: textFor(locale, "mail")("queueWaiting.subject", { count: props.waiting }),
    element: <QueueWaitingMail {...props} locale={locale} link={absolute(queuePath)} />,
  }),
  "still-holds": ({ dateId, ...props }, locale) => {
    const startsAt = new Date(props.startsAt);
    const link = (answer: StillHoldsAnswer) => absolute(stillHoldsPath(dateId, answer));
    return {
      subject: stillHoldsSubject(locale, props.title, startsAt),
      element: (
        <StillHoldsMail
          {...props}
          startsAt={startsAt}
          endsAt={new Date(props.endsAt)}
          locale={locale}
          links={{ yes: link("yes"), changed: link("changed"), no: link("no") }}
        />
      ),
    };
  },
  "submission-waiting": ({ title, organiserName: organiser, queuePath }, locale) => ({
    subject: textFor(locale, "mail")("submissionWaiting.subject", { title }),
    element: (
      <SubmissionMail
        locale={locale}
        about="submissionWaiting"
        title={title}
        organiser={organiser}
        link={absolute(queuePath)}
      />
    ),
  }),
  "import-failing": ({ name, path, since }, locale) => ({
    subject: textFor(locale, "mail")("importFailing.subject", { name }),
    element: <ImportFailingMail locale={locale} name={name} since={since} link={absolute(path)} />,
  }),
  registration: (props, locale) => ({
    subject: textFor(locale, "registrations")(`mail.${props.news}.subject`, {
      title: props.title,
    }),
    element: (
      <RegistrationMail
        {...props}
        locale={locale}
        ownLink={absolute(`/meedoen/${linkToken("registration", props.registrationId)}`)}
        confirmLink={absolute(
          `/meedoen/${linkToken("registration", props.registrationId)}?bevestig=ja`,
        )}
        calendarLink={absolute(
          `/meedoen/${linkToken("registration", props.registrationId)}/agenda.ics`,
        )}
        listingLink={absolute(`/agenda/${props.slug}`)}
      />
    ),
  }),
  "kit-confirm": (props, locale) => kitMail("confirm", props, locale),
  "kit-ordered": (props, locale) => kitMail("ordered", props, locale),
  "kit-changed": (props, locale) => kitMail("changed", props, locale),
  "kit-cancelled": (props, locale) => kitMail("cancelled", props, locale),
  "kit-sent": (props, locale) => kitMail("sent", props, locale),
  "edition-reminder": ({ submissionId, ...props }, locale) => ({
    subject: textFor(locale, "mail")("editionReminder.subject", { edition: props.edition }),
    element: (
      <EditionReminderMail
        {...props}
        locale={locale}
        link={absolute("/agenda/aanmelden")}
        endLink={
          submissionId &&
          absolute(`/programma/geen-mail/${linkToken("reminder-end", submissionId)}`)
        }
      />
    ),
  }),
  "newsletter-confirm": ({ subscriberId }, locale) =>
    subscriptionMail("confirmMail", newsletterLink("confirm", subscriberId), locale),
  "newsletter-known": ({ subscriberId }, locale) =>
    subscriptionMail("knownMail", newsletterLink("end", subscriberId), locale),
  "newsletter-test": newsletterTest,
};

function subscriptionMail(about: "confirmMail" | "knownMail", link: string, locale: Locale) {
  return {
    subject: textFor(locale, "newsletter")(`${about}.subject`),
    element: <SubscriptionMail {...{ about, locale, link }} />,
  };
}

function kitMail(
  about: "confirm" | "ordered" | "changed" | "cancelled" | "sent",
  { orderId, edition, lines }: MailProps["kit-ordered"],
  locale: Locale,
): Written {
  const answer = about === "confirm" ? "?bevestig=ja" : "";
  const link = absolute(`/pakket/${linkToken("kit-order", orderId)}${answer}`);
  return {
    subject: textFor(locale, "mail")(`kit.${about}.subject`, { edition }),
    element: <KitMail {...{ about, edition, lines, locale, link }} />,
  };
}

/** Subject, HTML and text of a mail, or null for a template this version does not know. */
export async function renderMail(
  template: string,
  props: unknown,
  locale: Locale,
): Promise<{ subject: string; html: string; text: string } | null> {
  if (!isMailTemplate(template)) return null;
  // The row was written by sendMail, whose types pair each template with its props.
  const write = WRITERS[template] as (props: unknown, locale: Locale) => Written;
  const { subject, element } = write(props, locale);
  const html = await render(element);
  // Headings keep their letters, and the preview line is not said twice.
  const text = toPlainText(html, {
    selectors: [{ selector: "h1", options: { uppercase: false } }],
    wordwrap: 78,
  });
  return { subject: subject.replace(/\s+/g, " "), html, text };
}
