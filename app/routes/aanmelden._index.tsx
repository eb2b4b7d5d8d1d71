import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { randomUUID } from "node:crypto";
import { requestSignIn } from "~/domain/accounts/request-sign-in.server";
import { signInForm } from "~/domain/accounts/sign-in";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { HiddenFromPeople, TextField } from "~/ui/text-field";
import { GoLink } from "~/ui/link";
import { Message } from "~/ui/message";
import { SignInPage } from "~/ui/sign-in-page";
import { useText } from "~/ui/text";
import { signInCookie } from "~/web/cookies.server";
import { emptyForm, formData, HONEYPOT, parseForm, refuseRobots, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { safePath } from "~/web/safe-path";
import { clientAddress } from "~/web/security.server";
import { currentAccount } from "~/web/session.server";

const HOME = "/campagnes";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await currentAccount(request);
  const locale = await localeOf(request, account);
  return {
    title: textFor(locale, "accounts")("signIn.title"),
    name: account?.name ?? null,
    next: safePath(new URL(request.url).searchParams.get("naar"), HOME),
  };
}

/** Known or unknown, an address gets the same answer in the same time: a job finds out which it is. */
export async function action({ request }: ActionFunctionArgs) {
  const posted = await formData(request);
  refuseRobots(posted);
  const parsed = parseForm(posted, signInForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { email, naar } = parsed.value;
  const address = clientAddress(request);
  await requireWithinLimit("signInPerAddress", address);
  await requireWithinLimit("signInPerEmail", `${email} ${address}`);
  await requireWithinLimit("signInPerEmailPerDay", email);
  const requestId = randomUUID();
  const next = safePath(naar, HOME);
  const locale = await localeOf(request);
  await requestSignIn({ requestId, email, locale, next }, { now: new Date() });
  return redirect("/aanmelden/code", {
    headers: { "Set-Cookie": await signInCookie().serialize({ requestId, next }) },
  });
}

export default function SignIn() {
  const { next, name } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("accounts");
  return (
    <SignInPage>
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{ email: t("signIn.email") }}
      />
      <h1>{t("signIn.title")}</h1>
      {name !== null && (
        <Message>
          <p>{t("signIn.signedIn", { name })}</p>
          <GoLink href={next}>{t("signIn.goOn")}</GoLink>
        </Message>
      )}
      <p className="lead">{t("signIn.intro")}</p>
      <form method="post" action="/aanmelden" className="stack" noValidate>
        <input type="hidden" name="naar" value={next} />
        <HiddenFromPeople name={HONEYPOT} />
        <TextField
          name="email"
          type="email"
          label={t("signIn.email")}
          autoComplete="email"
          spellCheck={false}
          defaultValue={valueIn(form, "email")}
          errors={form.errors["email"]}
        />
        <Button>{t("signIn.submit")}</Button>
      </form>
      <p className="small muted">{t("signIn.noAccount", { email: "eenzaamheid@utrecht.nl" })}</p>
    </SignInPage>
  );
}
