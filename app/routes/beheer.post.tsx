import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMails } from "~/domain/mail/list-mails.server";
import { letterLabel } from "~/domain/mail/letter";
import { isMailState } from "~/domain/mail/mail";
import { sendAgain } from "~/domain/mail/send-again.server";
import { formatDate, formatTime } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { LETTERS } from "~/subjects.server";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";

const KINDS = {
  queued: "wait",
  handingOver: "wait",
  sent: "ok",
  failed: "no",
  uncertain: "no",
} as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requirePower(request, "keep-mailbox");
  const locale = await localeOf(request, account);
  const asked = new URL(request.url).searchParams;
  const state = asked.get("stand");
  const chosen = isMailState(state) ? state : null;
  const { mails, counts } = await listMails(chosen);
  const when = (at: Date) => `${formatDate(at, locale)}, ${formatTime(at, locale)}`;
  return {
    title: textFor(locale, "mail")("manage.title"),
    chosen,
    counts,
    again: asked.has("opnieuw"),
    mails: mails.map(({ id, template, recipient, state, attempts, failure, createdAt }) => {
      const letter = letterName(template, locale);
      return { id, letter, recipient, state, attempts, failure, created: when(createdAt) };
    }),
  };
}

/** What a version before or after this one sent keeps the name it has in the database. */
function letterName(template: string, locale: Locale): string {
  const letter = LETTERS.get(template);
  return letter ? letterLabel(letter, locale) : template;
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requirePower(request, "keep-mailbox");
  const mailId = (await formData(request)).get("opnieuw");
  const result = await sendAgain(String(mailId), { account, now: new Date() });
  if (!result.ok) throw refusal(result.reason);
  return redirect("/beheer/post?opnieuw");
}

export default function SentMail() {
  const { title, chosen, counts, mails, again } = useLoaderData<typeof loader>();
  const t = useText("mail");
  return (
    <AppPage className="wrap stack stack--loose addresses">
      <h1>{title}</h1>
      <p>{t("manage.intro")}</p>
      {again && <Message kind="ok" announce title={t("manage.resent")} />}
      <nav aria-label={t("manage.state")}>
        <ul className="filter-links">
          <li>
            <a href="/beheer/post" aria-current={chosen === null ? "page" : undefined}>
              {t("manage.all")}
            </a>
          </li>
          {counts.map(({ state, count }) => (
            <li key={state}>
              <a
                href={`/beheer/post?stand=${state}`}
                aria-current={chosen === state ? "page" : undefined}
              >
                {t(`manage.states.${state}`)} ({count})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mails.length === 0 ? (
        <p>{t("manage.none")}</p>
      ) : (
        <DataTable
          caption={title}
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "template",
              head: t("manage.template"),
              cell: ({ letter }) => letter,
            },
            { key: "to", head: t("manage.to"), cell: ({ recipient }) => recipient },
            { key: "created", head: t("manage.created"), cell: ({ created }) => created },
            {
              key: "state",
              head: t("manage.state"),
              cell: ({ state }) => <Tag kind={KINDS[state]}>{t(`manage.states.${state}`)}</Tag>,
            },
            { key: "tries", head: t("manage.attempts"), number: true, cell: (m) => m.attempts },
            {
              key: "failure",
              head: t("manage.failure"),
              cell: (mail) => <Again id={mail.id} state={mail.state} failure={mail.failure} />,
            },
          ]}
        />
      )}
    </AppPage>
  );
}

function Again({ id, state, failure }: { id: string; state: string; failure: string | null }) {
  const t = useText("mail");
  if (state !== "failed" && state !== "uncertain") return failure;
  return (
    <form method="post" className="stack stack--tight">
      <span>{failure}</span>
      {state === "uncertain" && <span className="small">{t("manage.resendWarning")}</span>}
      <Button name="opnieuw" value={id} look="line">
        {t("manage.resend")}
      </Button>
    </form>
  );
}
