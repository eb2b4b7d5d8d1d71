import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { changeByAccount } from "~/domain/submissions/send-in-by-account.server";
import { mayHappen } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { AppPage } from "~/ui/page";
import { EntryErrors, EntryFields } from "~/ui/submissions/entry-fields";
import { useText } from "~/ui/text";
import { formData, refusedForm, versionIn, type FormState } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { contextOfEntry, formOfEntry, readEntry } from "~/web/submission-entry.server";
import { forgottenIn } from "~/web/submission-form.server";
import { submissionOfAccount } from "~/web/submission-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, found: submission } = await submissionOfAccount(request, params.id);
  if (!mayHappen("change", submission.state)) return redirect(`/inzendingen/${submission.id}`);
  const name = submission.content.title ?? "";
  const t = textFor(await localeOf(request, account), "submissions");
  return {
    id: submission.id,
    name,
    title: t("partner.editTitle", { title: name }),
    version: submission.version,
    form: formOfEntry(submission),
    context: await contextOfEntry(submission, {
      team: may(account, "send-in-late"),
      now: new Date(),
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, found: submission } = await submissionOfAccount(request, params.id);
  const now = new Date();
  const posted = await formData(request);
  const read = await readEntry(posted, { of: submission, team: may(account, "send-in-late"), now });
  if (!read.ok) return again(read.form, read.context, read.status);
  const version = versionIn(posted);
  const result = await changeByAccount(
    submission.id,
    { content: read.content, version, forget: forgottenIn(posted) },
    { account, now },
  );
  if (result.ok) return redirect(`/inzendingen/${submission.id}?klaar=bewaard`);
  if (result.reason === "not-found") throw refusal("not-found");
  return again(refusedForm(posted, { formErrors: ["submissionChanged"] }), {}, 409);

  function again(form: FormState, context: object, status: number) {
    return data({ form, context }, { status });
  }
}

export default function EditSubmission() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? page.form;
  const context = { ...page.context, ...answer?.context };
  const t = useText("submissions");
  return (
    <AppPage className="narrow">
      <Crumbs
        items={[
          { href: "/inzendingen", label: t("partner.title") },
          { href: `/inzendingen/${page.id}`, label: page.name },
        ]}
        here={t("own.edit")}
      />
      <form method="post" noValidate encType="multipart/form-data" className="stack stack--loose">
        <EntryErrors form={form} />
        <h1 dir="auto">{page.title}</h1>
        <input type="hidden" name="version" value={page.version} />
        {context.hints.length > 0 && <input type="hidden" name="advised" value="1" />}
        <EntryFields form={form} context={context} focalHref={`/inzendingen/${page.id}/uitsnede`} />
        <div className="savebar">
          <Button name="intent" value="next">
            {t("save")}
          </Button>
          <ButtonLink look="quiet" href={`/inzendingen/${page.id}`}>
            {t("cancel")}
          </ButtonLink>
        </div>
      </form>
    </AppPage>
  );
}
