import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { Organiser } from "~/domain/registrations/attendees-scope";
import { addAttendee, takeOffAttendee } from "~/domain/registrations/change-attendees.server";
import { countSeen, countWalkIn } from "~/domain/registrations/count-at-door.server";
import { findAttendedListing, listAttendees } from "~/domain/registrations/list-attendees.server";
import { byHandForm } from "~/domain/registrations/registration";
import { idOfToken } from "~/domain/link-proof.server";
import { senderPath } from "~/domain/submissions/submission-link.server";
import { DEFAULT_LOCALE } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { formData, parseForm, refusedForm } from "./forms";
import { localeOf } from "./locale.server";
import { requireWithinLimit } from "./rate-limits.server";
import { refusal } from "./refusals";
import { requireAccount } from "./session.server";

/*
 * The list of visitors has two ways in: signed in as somebody of the partner, by the number of the submission, or as
 * its sender by the private link. Both show the same pages.
 */

type Args = Pick<LoaderFunctionArgs, "request" | "params">;

export const ATTENDEE_HEADERS = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

/** Who asks, and where the pages of this list begin. 404 for a link that is not ours. */
export async function organiserOf({ request, params }: Args) {
  if (params.token === undefined) {
    const account = await requireAccount(request);
    const submissionId = params.id ?? "";
    const parent = senderPath(submissionId, { byAccount: true });
    const organiser: Organiser = { account, submissionId };
    return { organiser, parent, locale: await localeOf(request, account) };
  }
  const submissionId = idOfToken("submission", params.token);
  if (!submissionId) throw refusal("not-found");
  const parent = senderPath(submissionId, { byAccount: false });
  const organiser: Organiser = { account: null, submissionId };
  return { organiser, parent, locale: await localeOf(request) };
}

/** The listing, and the visitors of the date in the address: otherwise of today, of the next date, or of the last. */
export async function attendeesOf(args: Args) {
  const { organiser, parent, locale } = await organiserOf(args);
  const now = new Date();
  const listing = await findAttendedListing(organiser, { now });
  if (!listing) throw refusal("not-found");
  const asked = new URL(args.request.url).searchParams.get("datum");
  const date =
    asked === null
      ? (listing.dates.find(({ off, isToday, endsAt }) => !off && (isToday || endsAt > now)) ??
        listing.dates[0])
      : listing.dates.find(({ id }) => id === asked);
  const list = date && (await listAttendees(date.id, organiser, { now }));
  if (!date || !list) throw refusal("not-found");
  return {
    listing,
    date,
    list,
    locale,
    parent,
    base: `${parent}/deelnemers`,
    byAccount: organiser.account !== null,
  };
}

/** `about` is which of the pages: it stands in the tab of the browser. */
export async function loadAttendees(args: Args, about: "list" | "door" = "list") {
  const { locale, ...page } = await attendeesOf(args);
  const asked = new URL(args.request.url).searchParams;
  const t = textFor(locale, "registrations");
  const leaving = asked.get("weg");
  return {
    ...page,
    done: asked.get("klaar"),
    toTakeOff:
      [...page.list.confirmed, ...page.list.waiting].find(({ id }) => id === leaving) ?? null,
    pageTitle: t(`${about}.title`, { title: page.listing.title }),
  };
}

/** Puts somebody on the list, or takes somebody off. */
export async function changeAttendees(args: ActionFunctionArgs) {
  const { organiser, parent } = await organiserOf(args);
  const posted = await formData(args.request);
  await requireWithinLimit("registrationChanges", organiser.submissionId);
  const now = new Date();
  const back = (dateId: string, done: string) =>
    redirect(`${parent}/deelnemers?datum=${encodeURIComponent(dateId)}&klaar=${done}`, 303);

  const leaving = posted.get("weg");
  if (typeof leaving === "string") {
    const answer = await takeOffAttendee(leaving, organiser, { now });
    if (!answer.ok) throw refusal(answer.reason === "not-found" ? "not-found" : "wrong-state");
    return back(textIn(posted, "date"), "weg");
  }
  const parsed = parseForm(posted, byHandForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { date, ...visitor } = parsed.value;
  // Taken off and put on again, somebody would get two mails each time.
  if (visitor.email) await requireWithinLimit("registerPerEmailPerDay", visitor.email);
  const answer = await addAttendee(
    // The language of who phoned is not known.
    { dateId: date, ...visitor, locale: DEFAULT_LOCALE },
    organiser,
    { now },
  );
  if (answer.ok) return back(date, answer.state === "confirmed" ? "erbij" : "wachtlijst");
  switch (answer.reason) {
    case "already-registered":
      return refused(posted, { email: ["alreadyRegistered"] });
    case "party-too-large":
      return refused(posted, { seats: ["partyTooLarge"] });
    case "not-found":
      throw refusal("not-found");
    default:
      throw refusal("wrong-state");
  }
}

function refused(posted: FormData, errors: Record<string, string[]>) {
  return data({ form: refusedForm(posted, { errors }) }, { status: 400 });
}

/** A tap at the door: `seen` of one party, or one more or fewer who walked in. */
export async function tapAtDoor(args: ActionFunctionArgs) {
  const { organiser, parent } = await organiserOf(args);
  const posted = await formData(args.request);
  await requireWithinLimit("doorTaps", organiser.submissionId);
  const now = new Date();
  const dateId = textIn(posted, "date");
  const registrationId = textIn(posted, "party");
  const answer = registrationId
    ? await countSeen({ registrationId, seen: seenIn(posted) }, organiser, { now })
    : await countWalkIn({ dateId, step: textIn(posted, "step") === "-1" ? -1 : 1 }, organiser, {
        now,
      });
  if (!answer.ok) throw refusal(answer.reason === "not-found" ? "not-found" : "wrong-state");
  const row = registrationId ? `#p-${registrationId}` : "#inloop";
  return redirect(`${parent}/deelnemers/deur?datum=${encodeURIComponent(dateId)}${row}`, 303);
}

/** Empty takes the count back; what is no number is refused by the verb. */
function seenIn(posted: FormData): number | null {
  const seen = textIn(posted, "seen");
  if (seen === "") return null;
  return /^\d{1,3}$/.test(seen) ? Number(seen) : -1;
}

function textIn(posted: FormData, name: string): string {
  const value = posted.get(name);
  return typeof value === "string" ? value : "";
}
