import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownAccount, saveOwnDetails } from "~/domain/accounts/account-details.server";
import { accountDetailsForm } from "~/domain/accounts/account-forms";
import { endAllSessions } from "~/domain/accounts/end-session.server";
import { formatDate, formatTime } from "~/locales/format";
import { LOCALES } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { RadioGroup } from "~/ui/choice-field";
import { TextField } from "~/ui/text-field";
import { GoLink } from "~/ui/link";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireAccount, signOut } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const locale = await localeOf(request, account);
  const t = textFor(locale, "accounts");
  const { partners, sessions } = await ownAccount(account, { now: new Date() });
  return {
    title: t("account.title"),
    name: account.name,
    locale: account.locale,
    facts: [
      { term: t("account.email"), words: account.email },
      {
        term: t("account.roles"),
        words: account.roles.map((role) => t(`roles.${role}`)).join(", ") || t("account.none"),
      },
      { term: t("account.partners"), words: partners.join(", ") || t("account.none") },
    ],
    sessions: sessions.map(({ id, lastSeenAt }) => ({
      id,
      when: `${formatDate(lastSeenAt, locale)}, ${formatTime(lastSeenAt, locale)}`,
    })),
    saved: new URL(request.url).searchParams.has("bewaard"),
    manages: {
      accounts: may(account, "manage-accounts"),
      mail: may(account, "keep-mailbox"),
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const posted = await formData(request);
  const now = new Date();
  if (posted.get("doe") === "overal-afmelden") {
    await endAllSessions(account, { now });
    return signOut(request);
  }
  const parsed = parseForm(posted, accountDetailsForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  await saveOwnDetails(parsed.value, { account, now });
  return redirect("/account?bewaard");
}

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const form =
    useActionData<typeof action>()?.form ?? formWith({ name: page.name, locale: page.locale });
  const t = useText("accounts");
  return (
    <AppPage className="wrap narrow stack stack--loose">
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{ name: t("account.name"), locale: t("account.locale") }}
      />
      <h1>{page.title}</h1>
      {page.saved && <Message kind="ok" announce title={t("account.saved")} />}
      <dl className="terms">
        {page.facts.map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <form method="post" className="stack" noValidate>
        <TextField
          name="name"
          label={t("account.name")}
          autoComplete="name"
          defaultValue={valueIn(form, "name")}
          errors={form.errors["name"]}
        />
        <RadioGroup
          name="locale"
          legend={t("account.locale")}
          value={valueIn(form, "locale")}
          options={LOCALES.map((value) => ({ value, label: t(`account.${value}`) }))}
          errors={form.errors["locale"]}
        />
        <Button>{t("account.save")}</Button>
      </form>
      <section className="stack" aria-labelledby="sessies">
        <h2 id="sessies">{t("account.sessions")}</h2>
        <p>{t("account.sessionCount", { count: page.sessions.length })}</p>
        <ul>
          {page.sessions.map(({ id, when }) => (
            <li key={id}>{t("account.lastSeen", { when })}</li>
          ))}
        </ul>
        <form method="post" className="stack">
          <p className="small muted">{t("account.endAllHint")}</p>
          <Button name="doe" value="overal-afmelden" look="line">
            {t("account.endAll")}
          </Button>
        </form>
      </section>
      {page.manages.accounts && <GoLink href="/beheer/accounts">{t("manage.title")}</GoLink>}
      {page.manages.mail && <GoLink href="/beheer/post">{t("account.mail")}</GoLink>}
    </AppPage>
  );
}
