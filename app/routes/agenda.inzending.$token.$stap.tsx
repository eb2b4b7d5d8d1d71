import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { keepUnfinished, saveStep } from "~/domain/submissions/save-step.server";
import { FORM_STEPS, mayHappen, type FormStep } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Message } from "~/ui/message";
import { SlimPage } from "~/ui/page";
import { EntryErrors } from "~/ui/submissions/entry-fields";
import { StepFields } from "~/ui/submissions/step-fields";
import { StepHead } from "~/ui/submissions/step-head";
import { useText } from "~/ui/text";
import { formData, refusedForm, typedForm, versionIn, type FormState } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { clientAddress } from "~/web/security.server";
import { contextOfStep, forgottenIn, readStep } from "~/web/submission-form.server";
import {
  privateHeaders,
  privatePath,
  requireMayMail,
  STEP_PATHS,
  stepOfPath,
  submissionOfLink,
} from "~/web/submission-page.server";
import { formOfStep } from "~/web/submission-values";

const SENDER = { by: "link" } as const;

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const step = stepOfPath(params.stap);
  if (!step) throw refusal("not-found");
  const found = await submissionOfLink(request, params.token);
  if (!mayHappen("change", found.state)) return redirect(privatePath(found.id));
  return {
    title: textFor(await localeOf(request), "submissions")(`steps.${step}`),
    step,
    draft: found.state === "draft",
    own: privatePath(found.id),
    version: found.version,
    form: formOfStep(step, found),
    unfinished: step in found.content.unfinished,
    context: await contextOfStep(step, found, { team: false, now: new Date() }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const step = stepOfPath(params.stap);
  if (!step) throw refusal("not-found");
  const found = await submissionOfLink(request, params.token);
  const draft = found.state === "draft";
  const posted = await formData(request);
  const now = new Date();
  const intent = String(posted.get("intent") ?? "next");
  const version = versionIn(posted);
  if (step === "where") await requireWithinLimit("addressLookups", clientAddress(request));
  if (step === "image") await requireWithinLimit("submissionImages", clientAddress(request));

  const answer = await readStep(step, posted, { of: found, team: false, now });
  const leaving = draft && (intent === "back" || intent === "later");
  if (!answer.ok) {
    if (!leaving) return data(answer, { status: answer.status });
    const { values } = typedForm(posted);
    await keepUnfinished(
      found.id,
      { step, values: ownFields(values) },
      { sender: SENDER, version },
    );
    return redirect(afterStep(found.id, step, intent));
  }
  const email = answer.change.contact?.contactEmail;
  if (found.state === "unconfirmed" && email && email !== found.contactEmail) {
    await requireMayMail(request, email);
  }
  const change = { ...answer.change, forget: forgottenIn(posted) };
  const saved = await saveStep(found.id, change, { sender: SENDER, version, now });
  if (saved.ok) {
    if (answer.stay) return redirect(privatePath(found.id, STEP_PATHS[step]));
    const many = step === "when" && (answer.change.content.dates?.length ?? 0) > 1;
    if (many && !leaving) return redirect(privatePath(found.id, "datums"));
    return redirect(
      draft ? afterStep(found.id, step, intent) : `${privatePath(found.id)}?klaar=bewaard`,
    );
  }
  if (saved.reason === "not-found") throw refusal("not-found");
  if (saved.reason === "wrong-state") return redirect(`${privatePath(found.id)}?klaar=gedeeld`);
  const form = refusedForm(posted, { formErrors: ["submissionChanged"] });
  return data({ ok: false as const, status: 409, form, context: {} }, { status: 409 });
}

/** Of a draft: the next step, the one before, or the page that mails the link. */
function afterStep(id: string, step: FormStep, intent: string): string {
  if (intent === "later") return privatePath(id, "later");
  const next = FORM_STEPS[FORM_STEPS.indexOf(step) + (intent === "back" ? -1 : 1)];
  return next ? privatePath(id, STEP_PATHS[next]) : privatePath(id);
}

/** What was typed, without what the form itself sends along. */
function ownFields(values: FormState["values"]): FormState["values"] {
  const {
    intent: _intent,
    version: _version,
    advised: _advised,
    forget: _forget,
    ...typed
  } = values;
  return typed;
}

export default function Step() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { step, draft } = page;
  const form = answer?.form ?? page.form;
  const context = { ...page.context, ...answer?.context };
  const t = useText("submissions");
  return (
    <SlimPage className="narrow">
      <form
        method="post"
        noValidate
        className="stack stack--loose"
        encType={step === "image" ? "multipart/form-data" : undefined}
      >
        <EntryErrors form={form} next />
        <StepHead
          step={step}
          number={draft ? FORM_STEPS.indexOf(step) + 1 : null}
          count={FORM_STEPS.length + 1}
        />
        {page.unfinished && !answer && <Message kind="wait">{t("kept")}</Message>}
        <input type="hidden" name="version" value={page.version} />
        {context.hints.length > 0 && <input type="hidden" name="advised" value="1" />}
        <StepFields step={step} form={form} context={context} focalHref="uitsnede" />
        <div className="stack">
          <Button name="intent" value="next" iconAfter={draft ? "arrow" : undefined} wide>
            {draft ? t("next") : t("save")}
          </Button>
          {draft ? (
            <div className="between">
              {step !== "what" && (
                <Button look="quiet" name="intent" value="back">
                  {t("back")}
                </Button>
              )}
              <Button look="quiet" name="intent" value="later">
                {t("later")}
              </Button>
            </div>
          ) : (
            <ButtonLink look="quiet" href={page.own}>
              {t("cancel")}
            </ButtonLink>
          )}
        </div>
      </form>
    </SlimPage>
  );
}
