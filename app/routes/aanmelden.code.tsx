import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { codeForm } from "~/domain/accounts/sign-in";
import { signInByCode } from "~/domain/accounts/sign-in-by-code.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { GoLink } from "~/ui/link";
import { SignInPage } from "~/ui/sign-in-page";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm, refusedForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { countUse, requireWithinLimit } from "~/web/rate-limits.server";
import { clientAddress } from "~/web/security.server";
import { askedSignIn, signIn } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await askedSignIn(request))) throw redirect("/aanmelden");
  const locale = await localeOf(request);
  return { title: textFor(locale, "accounts")("code.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = await askedSignIn(request);
  if (!asked) throw redirect("/aanmelden");
  const posted = await formData(request);
  const parsed = parseForm(posted, codeForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  await requireWithinLimit("codeAttemptsPerAddress", clientAddress(request));
  const { requestId, next } = asked;
  // Counted here too, so that the code of an unknown address gives out after as many attempts.
  const within = await countUse("codeAttempts", requestId);
  const { code } = parsed.value;
  const result = within.ok ? await signInByCode({ requestId, code }, { now: new Date() }) : within;
  if (result.ok && "accountId" in result) return signIn(request, result.accountId, next);
  const form = refusedForm(posted, { errors: { code: ["codeWrong"] } });
  return data({ form }, { status: 400 });
}

export default function SignInCode() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("accounts");
  return (
    <SignInPage>
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{ code: t("code.label") }}
      />
      <h1>{t("code.title")}</h1>
      <p className="lead">{t("code.intro")}</p>
      <form method="post" className="stack" noValidate>
        <TextField
          name="code"
          label={t("code.label")}
          hint={t("code.hint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="6"
          defaultValue={valueIn(form, "code")}
          errors={form.errors["code"]}
        />
        <Button>{t("code.submit")}</Button>
      </form>
      <p className="small muted">{t("code.nothing")}</p>
      <GoLink href="/aanmelden">{t("code.again")}</GoLink>
    </SignInPage>
  );
}
