import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { editionChoices } from "~/domain/editions/edition-choices.server";
import { editionForm } from "~/domain/editions/edition-form";
import { makeEdition } from "~/domain/editions/keep-edition.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { EditionErrors, EditionFields } from "~/ui/editions/edition-fields";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { proposedForm, refusedEdition } from "~/web/edition-form.server";
import { formData, parseForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  if (!may(account, "plan-editions")) throw refusal("not-allowed");
  const choices = await editionChoices({ ownId: null });
  return {
    title: textFor(await localeOf(request, account), "editions")("form.new"),
    choices,
    form: proposedForm(choices, new Date()),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const posted = await formData(request);
  const parsed = parseForm(posted, editionForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await makeEdition(parsed.value, { account, now: new Date() });
  if (result.ok) return redirect(`/edities/${result.slug}?klaar=gemaakt`);
  if (result.reason === "not-found") throw refusal("not-allowed");
  const form = refusedEdition(posted, result.reason, await localeOf(request, account));
  return data({ form }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NewEdition() {
  const { title, choices, form: proposed } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? proposed;
  const t = useText("editions");
  return (
    <AppPage className="narrow">
      <Crumbs items={[{ href: "/edities", label: t("title") }]} here={title} />
      <form method="post" className="stack stack--loose" noValidate>
        <EditionErrors form={form} />
        <div>
          <h1>{title}</h1>
          <p className="muted">{t("form.intro")}</p>
        </div>
        <EditionFields form={form} {...choices} />
        <p>
          <Button>{t("form.create")}</Button>
        </p>
      </form>
    </AppPage>
  );
}
