import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { startDraft } from "~/domain/submissions/start-draft.server";
import { FORM_STEPS, readContent } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { SlimPage } from "~/ui/page";
import { useSite } from "~/ui/site";
import { StepFields } from "~/ui/submissions/step-fields";
import { StepHead } from "~/ui/submissions/step-head";
import { HiddenFromPeople } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { pageMeta } from "~/ui/title";
import {
  emptyForm,
  formData,
  HONEYPOT,
  refusedForm,
  refuseRobots,
  valueIn,
  type FormState,
} from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { clientAddress } from "~/web/security.server";
import { contextOfStep, readStep } from "~/web/submission-form.server";
import {
  longEnough,
  openedStamp,
  privateHeaders,
  privatePath,
  STEP_PATHS,
} from "~/web/submission-page.server";

/** Nothing yet: what the first step begins with. */
const EMPTY = {
  content: readContent({}),
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  remindNextYear: false,
  confirmedAt: null,
};

export const headers = privateHeaders;

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (locale) => {
    const t = textFor(locale, "submissions");
    return { title: t("title"), description: t("lead") };
  });

export async function loader(_: LoaderFunctionArgs) {
  const now = new Date();
  return {
    opened: openedStamp(now),
    context: await contextOfStep("what", EMPTY, { team: false, now }),
  };
}

/** The first step makes the draft; from there on its private link leads. */
export async function action({ request }: ActionFunctionArgs) {
  const posted = await formData(request);
  refuseRobots(posted);
  const now = new Date();
  const answer = await readStep("what", posted, { of: EMPTY, team: false, now });
  if (!answer.ok) return again(answer.form, answer.context, answer.status);
  if (!longEnough(posted.get("opened"), now)) {
    return again(refusedForm(posted, { formErrors: ["tooFast"] }), {}, 400);
  }
  await requireWithinLimit("submissionDrafts", clientAddress(request));
  const id = await startDraft(
    { ...answer.change.content, done: ["what"] },
    { locale: await localeOf(request), now },
  );
  return redirect(privatePath(id, STEP_PATHS.when), { headers: { "Cache-Control": "no-store" } });

  function again(form: FormState, context: object, status: number) {
    return data({ form, context }, { status });
  }
}

export default function SendIn() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? emptyForm;
  const context = { ...page.context, ...answer?.context };
  // Whoever read an advice has been here long enough.
  const opened = (form.formErrors.length === 0 && valueIn(form, "opened")) || page.opened;
  const t = useText("submissions");
  const { account } = useSite();
  return (
    <SlimPage className="narrow stack stack--loose">
      <h1>{t("title")}</h1>
      {/* Who was here a moment ago looks for what changed. */}
      {!answer && <p className="lead">{t("lead")}</p>}
      {!answer && <p>{t("how")}</p>}
      {account && !answer && (
        <p>
          {t("haveAccount")} <a href="/inzendingen">{t("haveAccountLink")}</a>
        </p>
      )}
      <form method="post" noValidate className="stack stack--loose">
        <ErrorSummary errors={form.errors} formErrors={form.formErrors} />
        <StepHead step="what" number={1} count={FORM_STEPS.length + 1} level={2} />
        <input type="hidden" name="opened" value={opened} />
        {context.hints.length > 0 && <input type="hidden" name="advised" value="1" />}
        <StepFields step="what" form={form} context={context} />
        <HiddenFromPeople name={HONEYPOT} />
        <p>
          <Button iconAfter="arrow">{t("next")}</Button>
        </p>
      </form>
    </SlimPage>
  );
}
