import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { mailConfirmAgain, sendDraft } from "~/domain/submissions/send-draft.server";
import { FORM_STEPS, mayHappen, MISSING, missingIn } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Message } from "~/ui/message";
import { SlimPage } from "~/ui/page";
import { AttendeesLink } from "~/ui/registrations/attendees-link";
import { SubmissionOverview } from "~/ui/submissions/overview";
import { OnlineDates, StateMessage } from "~/ui/submissions/state-message";
import { useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import {
  privateHeaders,
  privatePath,
  requireMayMail,
  STEP_PATHS,
  submissionOfLink,
} from "~/web/submission-page.server";

const SENDER = { by: "link" } as const;
const DONE = ["bewaard", "ingestuurd", "datumAf", "gemaild", "gedeeld"] as const;

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const { content, state, listing } = found;
  const now = new Date();
  const t = textFor(await localeOf(request), "submissions");
  const done = new URL(request.url).searchParams.get("klaar");
  const missing = missingIn(content, found, now);
  const open = FORM_STEPS.find((step) => !content.done.includes(step));
  return {
    title: state === "draft" ? t("own.draftTitle") : (content.title ?? t("own.draftTitle")),
    state,
    wasOnline: listing !== null,
    note: found.note,
    since: found.since,
    email: found.contactEmail,
    listingSlug: listing?.slug ?? null,
    takesRegistrations: listing?.registration === "builtIn",
    onlineDates: listing?.state === "published" ? listing.dates : [],
    missing: missing.map((what) => ({ what, step: MISSING[what] })),
    goOn: open ? privatePath(found.id, STEP_PATHS[open]) : null,
    mayChange: mayHappen("change", state),
    mayWithdraw: mayHappen("withdraw", state),
    mayCallOff: listing !== null && ["submitted", "returned", "published"].includes(state),
    paths: Object.fromEntries(
      FORM_STEPS.map((step) => [step, privatePath(found.id, STEP_PATHS[step])]),
    ),
    datesHref: privatePath(found.id, STEP_PATHS.when),
    own: privatePath(found.id),
    overview: {
      content,
      contactName: found.contactName,
      contactEmail: found.contactEmail,
      contactPhone: found.contactPhone,
    },
    done: DONE.find((known) => known === done) ?? null,
    mailed: done === "mail",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const posted = await formData(request);
  const own = privatePath(found.id);
  // Only what sends a mail counts; the address was typed by whoever holds the link.
  if (found.confirmedAt === null && found.contactEmail) {
    await requireMayMail(request, found.contactEmail);
  }
  if (posted.get("intent") === "mail-again") {
    await mailConfirmAgain(found.id);
    return redirect(`${own}?klaar=mail`);
  }
  const result = await sendDraft(found.id, { sender: SENDER, now: new Date() });
  if (result.ok) return redirect(`${own}?klaar=ingestuurd`);
  if (result.reason === "not-found") throw refusal("not-found");
  return redirect(result.reason === "incomplete" ? own : `${own}?klaar=gedeeld`);
}

export default function OwnPage() {
  const page = useLoaderData<typeof loader>();
  const { state, missing, own } = page;
  const t = useText("submissions");
  const sends = state === "draft" || state === "returned";
  // A change that is saved looks like one that is sent in: the button stands where that is read.
  const resend = state === "returned" && page.done === "bewaard" && missing.length === 0;
  return (
    <SlimPage className="narrow stack stack--loose">
      {resend && (
        <>
          <Message kind="wait" announce>
            {t("own.done.nogInsturen")}
          </Message>
          <SendIn draft={false} />
        </>
      )}
      {page.done && page.done !== "ingestuurd" && !resend && (
        <Message kind={page.done === "gedeeld" ? "wait" : "ok"} announce>
          {t(`own.done.${page.done}`)}
        </Message>
      )}
      {page.mailed && (
        <Message kind="ok" announce>
          {t("own.mailedAgain")}
        </Message>
      )}
      {state === "draft" && missing.length === 0 && (
        <p className="muted">
          {t("step", { number: FORM_STEPS.length + 1, count: FORM_STEPS.length + 1 })}
        </p>
      )}
      <h1 dir="auto">{page.title}</h1>
      <StateMessage page={page} />
      {page.takesRegistrations && <AttendeesLink parent={own} />}
      {sends && missing.length > 0 && (
        <>
          <Message kind="wait" title={t("own.draftMissing")}>
            <ul>
              {missing.map(({ what, step }) => (
                <li key={what}>
                  <a href={page.paths[step]}>{t(`missing.${what}`)}</a>
                </li>
              ))}
            </ul>
          </Message>
          <ButtonLink href={page.goOn ?? page.paths[missing[0]?.step ?? "what"] ?? own} wide>
            {t("own.goOn")}
          </ButtonLink>
        </>
      )}
      {state === "draft" && missing.length === 0 && <p>{t("own.draftReady")}</p>}
      {missing.length === 0 && state !== "withdrawn" && state !== "rejected" && (
        <p>
          <a href={`${own}/voorbeeld`}>{t("own.preview")}</a>
        </p>
      )}
      {page.mayCallOff && <OnlineDates page={page} />}
      <Card title={t("own.contents")}>
        <SubmissionOverview
          of={page.overview}
          editHref={page.mayChange ? (step) => page.paths[step] ?? own : null}
        />
      </Card>
      {sends && missing.length === 0 && !resend && <SendIn draft={state === "draft"} />}
      <p className="between">
        {state === "draft" && (
          <a className="go" href={`${own}/later`}>
            {t("later")}
          </a>
        )}
        {state === "draft" && (
          <a className="danger" href={`${own}/intrekken`}>
            {t("own.discard")}
          </a>
        )}
        {page.mayWithdraw && (
          <a className="danger" href={`${own}/intrekken`}>
            {t("own.withdraw")}
          </a>
        )}
      </p>
    </SlimPage>
  );
}

function SendIn({ draft }: { draft: boolean }) {
  const t = useText("submissions");
  return (
    <form method="post" className="stack">
      <Button name="intent" value="send" wide>
        {t(draft ? "own.send" : "own.sendAgain")}
      </Button>
      {draft && <p className="hint">{t("own.sendHint")}</p>}
    </form>
  );
}
