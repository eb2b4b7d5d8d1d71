import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { mailPrivateLink } from "~/domain/submissions/mail-private-link.server";
import { laterForm } from "~/domain/submissions/step-forms";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { TextField } from "~/ui/text-field";
import { formData, formWith, parseForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import {
  privateHeaders,
  privatePath,
  requireMayMail,
  submissionOfLink,
} from "~/web/submission-page.server";

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  if (found.state !== "draft") return redirect(privatePath(found.id));
  return {
    title: textFor(await localeOf(request), "submissions")("laterPage.title"),
    own: privatePath(found.id),
    form: formWith({ senderEmail: found.contactEmail }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const parsed = parseForm(await formData(request), laterForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { senderEmail } = parsed.value;
  await requireMayMail(request, senderEmail);
  const result = await mailPrivateLink(found.id, senderEmail);
  return redirect(`${privatePath(found.id)}?klaar=${result.ok ? "gemaild" : "gedeeld"}`);
}

export default function Later() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? page.form;
  const t = useText("submissions");
  return (
    <SlimPage className="narrow">
      <form method="post" noValidate className="stack stack--loose">
        <ErrorSummary errors={form.errors} formErrors={form.formErrors} />
        <h1>{t("laterPage.title")}</h1>
        <p>{t("laterPage.text")}</p>
        <TextField
          name="senderEmail"
          type="email"
          label={t("laterPage.email")}
          defaultValue={valueIn(form, "senderEmail")}
          errors={form.errors.senderEmail}
          autoComplete="email"
          spellCheck={false}
        />
        <p className="cluster">
          <Button>{t("laterPage.send")}</Button>
          <ButtonLink look="quiet" href={page.own}>
            {t("back")}
          </ButtonLink>
        </p>
      </form>
    </SlimPage>
  );
}
