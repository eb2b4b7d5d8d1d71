import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choiceForm } from "~/domain/newsletter/newsletter";
import {
  changeSubscription,
  endOwnSubscription,
  ownSubscription,
} from "~/domain/newsletter/own-subscription.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Contact } from "~/ui/contact";
import { ErrorSummary } from "~/ui/error-summary";
import { GoLink } from "~/ui/link";
import { Message } from "~/ui/message";
import { ChoiceFields } from "~/ui/newsletter/choice-fields";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Looking changes nothing: programs that check mail open links too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = textFor(await localeOf(request), "newsletter");
  const own = await ownSubscription(params["token"] ?? "");
  const state = own?.state ?? "invalid";
  const titles = {
    active: t("end.title"),
    ended: t("end.stoppedTitle"),
    invalid: t("end.invalidTitle"),
  };
  return {
    title: titles[state],
    state,
    own: own?.state === "active" ? own : null,
    saved: new URL(request.url).searchParams.has("bewaard"),
  };
}

/**
 * From the page, and from mail programs (RFC 8058), which send "List-Unsubscribe=One-Click" without a cookie or Origin.
 * Nothing here looks at who is signed in: the address itself proves whose subscription it is.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params["token"] ?? "";
  const posted = await formData(request);
  if (posted.get("List-Unsubscribe") === "One-Click") {
    const ended = await endOwnSubscription(token, { now: new Date() });
    return new Response(null, { status: ended.ok ? 200 : 410 });
  }
  const page = `/nieuwsbrief/einde/${token}`;
  if (posted.get("intent") === "stop") {
    const ended = await endOwnSubscription(token, { now: new Date() });
    if (!ended.ok) throw refusal(ended.reason);
    return redirect(page);
  }
  const parsed = parseForm(posted, choiceForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const changed = await changeSubscription(token, parsed.value);
  if (!changed.ok) throw refusal(changed.reason);
  return redirect(`${page}?bewaard`);
}

export default function OwnNewsletter() {
  const { title, state, own, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useText("newsletter");
  const form =
    refused && "form" in refused
      ? refused.form
      : formWith({ taal: own?.locale ?? "nl", wijken: own?.wijkCodes ?? [] });
  return (
    <SlimPage className="narrow stack stack--loose">
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{ taal: t("subscribe.language"), wijken: t("subscribe.wijken") }}
      />
      <h1>{title}</h1>
      {state === "invalid" && (
        <>
          <p>{t("end.invalid")}</p>
          <Contact mail={t("end.contactMail")} call={t("end.contactCall")} />
        </>
      )}
      {state === "ended" && (
        <>
          <p role="status">{t("end.stopped")}</p>
          <GoLink href="/nieuwsbrief">{t("end.again")}</GoLink>
        </>
      )}
      {own && (
        <>
          {saved && <Message kind="ok" announce title={t("end.saved")} />}
          <p className="addresses">{t("end.intro", { email: own.email })}</p>
          <Card title={t("end.stopTitle")}>
            <form method="post">
              <Button name="intent" value="stop">
                {t("end.stop")}
              </Button>
            </form>
          </Card>
          <Card title={t("end.changeTitle")}>
            <form method="post" className="stack stack--loose">
              <ChoiceFields form={form} />
              <p>
                <Button name="intent" value="save" look="line">
                  {t("end.save")}
                </Button>
              </p>
            </form>
          </Card>
        </>
      )}
    </SlimPage>
  );
}
