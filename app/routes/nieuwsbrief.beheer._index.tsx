import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endByAddress } from "~/domain/newsletter/end-subscription.server";
import { countSubscribers, listNewsletters } from "~/domain/newsletter/list-newsletters.server";
import { endByAddressForm } from "~/domain/newsletter/newsletter";
import { formatDate, formatNumber } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/card";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { TextField } from "~/ui/text-field";
import { emptyForm, formData, parseForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";

const KINDS = { draft: "plain", sending: "wait", paused: "no", done: "ok" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requirePower(request, "send-newsletters");
  const locale = await localeOf(request, account);
  const t = textFor(locale, "newsletter");
  const [newsletters, subscribers] = await Promise.all([listNewsletters(), countSubscribers()]);
  return {
    title: t("manage.title"),
    subscribers,
    done: new URL(request.url).searchParams.get("klaar"),
    newsletters: newsletters.map(({ createdAt, startedAt, ...row }) => ({
      ...row,
      when: startedAt
        ? t("manage.started", { day: formatDate(startedAt, locale) })
        : t("manage.made", { day: formatDate(createdAt, locale) }),
    })),
  };
}

/** Ends a subscription for who calls or mails. */
export async function action({ request }: ActionFunctionArgs) {
  const account = await requirePower(request, "send-newsletters");
  const parsed = parseForm(await formData(request), endByAddressForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await endByAddress(parsed.value.email, { account, now: new Date() });
  if (!result.ok) throw refusal(result.reason);
  return redirect("/nieuwsbrief/beheer?klaar=gestopt#stoppen");
}

export default function Newsletters() {
  const { title, subscribers, newsletters, done } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("newsletter");
  const locale = useLocale();
  const counted = (count: number) => ({ count, number: formatNumber(count, locale) });
  return (
    <AppPage className="wrap stack stack--loose">
      <ErrorSummary errors={form.errors} labels={{ email: t("manage.byAddressEmail") }} />
      <div className="between between--center">
        <h1>{title}</h1>
        <ButtonLink href="/nieuwsbrief/beheer/nieuw">{t("manage.make")}</ButtonLink>
      </div>
      <p>{t("manage.intro")}</p>
      <p className="lead">
        <b className="num">{t("manage.subscribers", counted(subscribers.active))}</b>
        {subscribers.pending > 0 && <> · {t("manage.pending", counted(subscribers.pending))}</>}
      </p>
      {newsletters.length === 0 ? (
        <p>{t("manage.none")}</p>
      ) : (
        <DataTable
          caption={t("manage.list")}
          rows={newsletters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "subject",
              head: t("manage.subject"),
              cell: ({ id, subjectNl, edition }) => (
                <>
                  <a href={`/nieuwsbrief/beheer/${id}`}>{subjectNl}</a>
                  {edition && <span className="small"> · {edition}</span>}
                </>
              ),
            },
            {
              key: "state",
              head: t("manage.state"),
              cell: ({ state }) => <Tag kind={KINDS[state]}>{t(`manage.states.${state}`)}</Tag>,
            },
            { key: "when", head: t("manage.when"), cell: ({ when }) => when },
            {
              key: "sent",
              head: t("manage.sentTo"),
              number: true,
              cell: ({ state, sent }) => (state === "draft" ? "–" : formatNumber(sent, locale)),
            },
          ]}
        />
      )}
      <Panel title={t("manage.byAddressTitle")} id="stoppen">
        {done === "gestopt" && <Message kind="ok" announce title={t("manage.byAddressDone")} />}
        <p>{t("manage.byAddress")}</p>
        <form method="post" action="/nieuwsbrief/beheer" className="stack" noValidate>
          <TextField
            name="email"
            type="email"
            label={t("manage.byAddressEmail")}
            autoComplete="off"
            spellCheck={false}
            defaultValue={valueIn(form, "email")}
            errors={form.errors["email"]}
          />
          <p>
            <Button look="line">{t("manage.byAddressSubmit")}</Button>
          </p>
        </form>
      </Panel>
    </AppPage>
  );
}
