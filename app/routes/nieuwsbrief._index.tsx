import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { subscribeForm } from "~/domain/newsletter/newsletter";
import { subscribe } from "~/domain/newsletter/subscribe.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Panel } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { ChoiceFields } from "~/ui/newsletter/choice-fields";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { HiddenFromPeople, TextField } from "~/ui/text-field";
import { pageMeta } from "~/ui/title";
import { formData, formWith, HONEYPOT, parseForm, refuseRobots, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { clientAddress } from "~/web/security.server";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (locale) => {
    const t = textFor(locale, "newsletter");
    return { title: t("subscribe.title"), description: t("subscribe.description") };
  });

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    asked: new URL(request.url).searchParams.has("gevraagd"),
    locale: await localeOf(request),
  };
}

/** The answer is the same for every address; the mail says what is the matter. */
export async function action({ request }: ActionFunctionArgs) {
  const posted = await formData(request);
  refuseRobots(posted);
  const parsed = parseForm(posted, subscribeForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  await requireWithinLimit("subscribePerAddress", clientAddress(request));
  await requireWithinLimit("subscribePerEmailPerDay", parsed.value.email);
  await subscribe(parsed.value, { now: new Date() });
  return redirect("/nieuwsbrief?gevraagd");
}

export default function Newsletter() {
  const { asked, locale } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? formWith({ taal: locale });
  const t = useText("newsletter");
  return (
    <PublicPage className="wrap stack stack--loose">
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{
          email: t("subscribe.email"),
          taal: t("subscribe.language"),
          wijken: t("subscribe.wijken"),
        }}
      />
      <h1>{t("subscribe.title")}</h1>
      {asked && (
        <Message kind="ok" announce title={t("subscribe.askedTitle")}>
          <p>{t("subscribe.asked")}</p>
          <p>{t("subscribe.askedNothing")}</p>
        </Message>
      )}
      <p className="lead">{t("subscribe.lead")}</p>
      <div className="grid grid--wide">
        <form method="post" action="/nieuwsbrief" className="span7 stack stack--loose" noValidate>
          <HiddenFromPeople name={HONEYPOT} />
          <TextField
            name="email"
            type="email"
            label={t("subscribe.email")}
            autoComplete="email"
            spellCheck={false}
            defaultValue={valueIn(form, "email")}
            errors={form.errors["email"]}
          />
          <ChoiceFields form={form} />
          <p>
            <Button>{t("subscribe.submit")}</Button>
          </p>
        </form>
        <div className="span5">
          <Panel title={t("subscribe.privacyTitle")}>
            <p>{t("subscribe.privacyWhy")}</p>
            <p>{t("subscribe.privacyHowLong")}</p>
            <p>{t("subscribe.privacyEnd")}</p>
            <p>
              <a href="/privacy">{t("subscribe.privacyMore")}</a>
            </p>
          </Panel>
        </div>
      </div>
    </PublicPage>
  );
}
