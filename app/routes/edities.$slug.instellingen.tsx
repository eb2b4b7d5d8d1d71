import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { editionChoices } from "~/domain/editions/edition-choices.server";
import { editionForm } from "~/domain/editions/edition-form";
import { findEdition } from "~/domain/editions/find-edition.server";
import { changeEdition } from "~/domain/editions/keep-edition.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { EditionErrors, EditionFields } from "~/ui/editions/edition-fields";
import { EditionFrame } from "~/ui/editions/edition-frame";
import { useText } from "~/ui/text";
import { editionFormWith, refusedEdition } from "~/web/edition-form.server";
import { formData, parseForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const edition = may(account, "plan-editions") ? await findEdition(params.slug ?? "") : null;
  if (!edition) throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "editions");
  return {
    title: t("form.settings", { edition: edition.name }),
    edition,
    choices: await editionChoices({ ownId: edition.id }),
    form: editionFormWith(edition, edition),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  if (!may(account, "plan-editions")) throw refusal("not-found");
  const posted = await formData(request);
  const parsed = parseForm(posted, editionForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await changeEdition(params.slug ?? "", parsed.value, { account, now: new Date() });
  if (result.ok) return redirect(`/edities/${result.slug}?klaar=bewaard`);
  if (result.reason === "not-found") throw refusal("not-found");
  const form = refusedEdition(posted, result.reason, await localeOf(request, account));
  return data({ form }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function EditionSettings() {
  const { edition, choices, form: stored } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? stored;
  const t = useText("editions");
  return (
    <EditionFrame edition={edition}>
      <form method="post" className="stack stack--loose figures-page" noValidate>
        <EditionErrors form={form} />
        <h2>{t("nav.settings")}</h2>
        <EditionFields form={form} {...choices} />
        <p>
          <Button>{t("form.save")}</Button>
        </p>
      </form>
    </EditionFrame>
  );
}
