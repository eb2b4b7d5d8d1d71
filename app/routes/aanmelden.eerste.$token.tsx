import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstAccountForm } from "~/domain/accounts/account-forms";
import { createFirstAccount, firstLinkWorks } from "~/domain/accounts/create-first-account.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { GoLink } from "~/ui/link";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { clientAddress } from "~/web/security.server";
import { signIn } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = await localeOf(request);
  const works = await firstLinkWorks(params["token"] ?? "", { now: new Date() });
  return {
    title: textFor(locale, "accounts")(works ? "first.title" : "link.invalidTitle"),
    works,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireWithinLimit("linkAttemptsPerAddress", clientAddress(request));
  const parsed = parseForm(await formData(request), firstAccountForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const person = { ...parsed.value, locale: await localeOf(request) };
  const result = await createFirstAccount(params["token"] ?? "", person, { now: new Date() });
  if (!result.ok) throw refusal(result.reason);
  return signIn(request, result.accountId, "/beheer/accounts");
}

export default function FirstAccount() {
  const { title, works } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("accounts");
  return (
    <SlimPage className="narrow stack">
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{ name: t("first.name"), email: t("first.email") }}
      />
      <h1>{title}</h1>
      <p>{t(works ? "first.intro" : "first.invalid")}</p>
      {works ? (
        <form method="post" className="stack" noValidate>
          <TextField
            name="name"
            label={t("first.name")}
            autoComplete="name"
            defaultValue={valueIn(form, "name")}
            errors={form.errors["name"]}
          />
          <TextField
            name="email"
            type="email"
            label={t("first.email")}
            autoComplete="email"
            spellCheck={false}
            defaultValue={valueIn(form, "email")}
            errors={form.errors["email"]}
          />
          <Button>{t("first.submit")}</Button>
        </form>
      ) : (
        <GoLink href="/aanmelden">{t("signIn.title")}</GoLink>
      )}
    </SlimPage>
  );
}
