import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { findOpenListing } from "~/domain/registrations/find-open-listing.server";
import { registerVisitor } from "~/domain/registrations/register-visitor.server";
import { registrationForm } from "~/domain/registrations/registration";
import { formatDay, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData, formWith, parseForm, refusedForm, refuseRobots } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { clientAddress } from "~/web/security.server";
import { currentAccount } from "~/web/session.server";
import { JoinForm } from "./join-form";

export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const listing = await findOpenListing(params.slug ?? "", { now: new Date() });
  if (!listing) throw refusal("not-found");
  const asked = new URL(request.url).searchParams;
  const t = textFor(await localeOf(request), "registrations");
  return {
    listing,
    /** The date that was chosen on the page of the listing. */
    chosen: listing.dates.find(({ id }) => id === asked.get("datum"))?.id ?? "",
    done: asked.get("klaar"),
    heldUntil: momentIn(asked.get("tot")),
    pageTitle: t("join.title", { title: listing.title }),
  };
}

/** Out of the address of the page, so it may be anything. */
function momentIn(written: string | null): Date | null {
  const moment = new Date(written ?? "");
  return Number.isNaN(moment.getTime()) ? null : moment;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = params.slug ?? "";
  const posted = await formData(request);
  refuseRobots(posted);
  const parsed = parseForm(posted, registrationForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { date, ...visitor } = parsed.value;
  const address = clientAddress(request);
  await requireWithinLimit("registerPerAddress", address);
  await requireWithinLimit("registerPerEmail", `${visitor.email} ${address}`);
  await requireWithinLimit("registerPerEmailPerDay", visitor.email);
  const addressIsKnown = (await currentAccount(request))?.email === visitor.email;
  const answer = await registerVisitor(
    { slug, dateId: date, ...visitor, locale: await localeOf(request) },
    { addressIsKnown, now: new Date() },
  );
  if (answer.ok) {
    const { state, heldUntil } = answer;
    const done = new URLSearchParams({ klaar: DONE[state][addressIsKnown ? "known" : "held"] });
    if (heldUntil) done.set("tot", heldUntil.toISOString());
    return redirect(`/agenda/${slug}/meedoen?${done}`, 303);
  }
  if (answer.reason === "not-found" || answer.reason === "not-built-in") throw refusal("not-found");
  return data({ form: refusedForm(posted, { errors: PROBLEMS[answer.reason] }) }, { status: 400 });
}

/** What the page says afterwards, by whether there is an address to confirm. */
const DONE = {
  confirmed: { known: "plek", held: "vast" },
  waiting: { known: "wachtlijst", held: "wachtlijst-vast" },
} as const;

const PROBLEMS = {
  "date-cancelled": { date: ["dateCancelled"] },
  "date-past": { date: ["datePast"] },
  "party-too-large": { seats: ["partyTooLarge"] },
} satisfies Record<string, Record<string, string[]>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.pageTitle),
  { name: "robots", content: "noindex" },
];

export default function Join() {
  const { listing, chosen, done, heldUntil } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? formWith({ date: chosen });
  const t = useText("registrations");
  const agenda = useText("agenda");
  return (
    <PublicPage className="narrow stack stack--loose" campaign={listing.campaign?.design}>
      <Crumbs
        items={[
          { href: "/agenda", label: agenda("title") },
          { href: `/agenda/${listing.slug}`, label: listing.title },
        ]}
        here={t("join.heading")}
      />
      {done === "plek" && <Done title={t("join.confirmedTitle")} text={t("join.confirmedText")} />}
      {done === "vast" && (
        <Done title={t("join.heldTitle")} text={t("join.heldText")} until={heldUntil} kind="wait" />
      )}
      {done === "wachtlijst-vast" && (
        <Done title={t("join.heldWaitingTitle")} text={t("join.heldWaitingText")} kind="wait" />
      )}
      {done === "wachtlijst" && (
        <Done title={t("join.waitingTitle")} text={t("join.waitingText")} kind="wait" />
      )}
      {done === null && (
        <>
          <h1>{t("join.heading")}</h1>
          <p className="lead" lang={LISTING_LANGUAGE}>
            {listing.title}
          </p>
          {listing.dates.length > 0 ? (
            <JoinForm listing={listing} form={form} />
          ) : (
            <Message kind="wait" title={t("join.none")}>
              {t("join.noneText")}
            </Message>
          )}
        </>
      )}
      <p>
        <a href={`/agenda/${listing.slug}`}>{t("join.back")}</a>
      </p>
    </PublicPage>
  );
}

/** The same for who was registered already; what holds for them stands in the mail. */
function Done({
  title,
  text,
  until = null,
  kind = "ok",
}: {
  title: string;
  text: string;
  until?: Date | null;
  kind?: "ok" | "wait";
}) {
  const t = useText("registrations");
  const locale = useLocale();
  return (
    <>
      <h1>{title}</h1>
      <Message kind={kind} announce>
        {text}{" "}
        {until &&
          t("join.heldUntil", { day: formatDay(until, locale), time: formatTime(until, locale) })}
      </Message>
      <p>{t("join.noMail")}</p>
    </>
  );
}
