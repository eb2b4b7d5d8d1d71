import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { findAction } from "~/domain/campaign-actions/find-action.server";
import { publishAction } from "~/domain/campaign-actions/publish-action.server";
import { returnAction } from "~/domain/campaign-actions/return-action.server";
import { requiredParagraphs } from "~/domain/typed-text";
import { AgendaPreview } from "~/ui/actions/agenda-preview";
import { StateTag } from "~/ui/actions/state-tag";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm } from "~/web/forms";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { viewOfAction } from "./action-view.server";
import { NextSteps } from "./next-steps";
import { PublishPanel } from "./publish-panel";
import { PublicFacts } from "./public-facts";

const returnForm = z.object({ note: requiredParagraphs(1000, "returnNote") });

/** Answers to something a person just did, by the word in the address. */
const DONE = {
  bewaard: "form.saved",
  "bewaard-wacht": "form.savedWaits",
  gepubliceerd: "publish.published",
  ingestuurd: "publish.submitted",
  terug: "publish.returned",
  afgelast: "publish.cancelled",
  "stand-veranderd": "publish.stateChanged",
  "niet-klaar": "publish.notReady",
} as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const action = await findAction(params.id ?? "", { account });
  if (!action) throw refusal("not-found");
  const answered = new URL(request.url).searchParams.get("klaar") ?? "";
  const known = Object.hasOwn(DONE, answered) ? (answered as keyof typeof DONE) : null;
  return {
    ...viewOfAction(action, { account, now: new Date() }),
    answered: known,
    // Who has just judged one goes on with the next.
    backToQueue:
      may(account, "approve-actions", "somewhere") &&
      (known === "gepubliceerd" || known === "terug"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const id = params.id ?? "";
  if (!(await findAction(id, { account }))) throw refusal("not-found");
  const posted = await formData(request);
  const now = new Date();
  const back = (answer: keyof typeof DONE) => redirect(`/acties/${id}?klaar=${answer}`);

  if (posted.get("intent") === "return") {
    const parsed = parseForm(posted, returnForm);
    if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
    const result = await returnAction(id, parsed.value.note, { account, now });
    if (result.ok) return back("terug");
    if (result.reason === "not-found") throw refusal("not-allowed");
    return back("stand-veranderd");
  }
  const result = await publishAction(id, { account, now });
  if (result.ok) return back(result.outcome === "published" ? "gepubliceerd" : "ingestuurd");
  if (result.reason === "not-found") throw refusal("not-allowed");
  return back(result.reason === "not-ready" ? "niet-klaar" : "stand-veranderd");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ActionPage() {
  const action = useLoaderData<typeof loader>();
  const form = useActionData<ActionOfPage>()?.form ?? emptyForm;
  const t = useText("actions");
  const { answered } = action;
  const wentWell = answered !== "stand-veranderd" && answered !== "niet-klaar";
  return (
    <AppPage campaign={action.campaign.design}>
      <Crumbs
        items={[
          {
            href: `/campagnes/${action.campaign.slug}`,
            label: `${action.campaign.name} ${action.campaign.year}`,
          },
        ]}
        here={action.title}
      />
      <div className="stack stack--loose">
        {answered && (
          <Message kind={wentWell ? "ok" : "wait"} announce>
            {t(DONE[answered])}
            {action.backToQueue && (
              <>
                {" "}
                <a href="/acties/wachtrij">{t("queue.back")}</a>
              </>
            )}
          </Message>
        )}
        <div className="between between--center">
          <h1>{action.title}</h1>
          <p className="cluster">
            <StateTag state={action.state} phase={action.phase} />
            {action.listingSlug && (
              <a href={`/agenda/${action.listingSlug}`}>{t("page.viewPublic")}</a>
            )}
          </p>
        </div>
        <div className="grid grid--wide grid--rest">
          <div className="span8 stack stack--loose">
            {action.returnNote && (
              <Message kind="wait" title={t("publish.returnedHeading")}>
                {action.returnNote}
              </Message>
            )}
            <PublicFacts action={action} />
          </div>
          {/* On a phone before the next steps: publishing comes first. */}
          <aside className="span4 rows2 self-start stack stack--loose">
            {action.mayEdit && <PublishPanel action={action} form={form} />}
            <AgendaPreview
              action={action}
              href={action.listingSlug ? `/agenda/${action.listingSlug}` : `/acties/${action.id}`}
            />
          </aside>
          {action.mayEdit && (
            <div className="span8">
              <NextSteps action={action} />
            </div>
          )}
        </div>
      </div>
    </AppPage>
  );
}

type ActionOfPage = typeof action;
