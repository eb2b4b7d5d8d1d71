import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { listSubmitted } from "~/domain/campaign-actions/list-submitted.server";
import {
  approvePosterText,
  listSubmittedPosterTexts,
  returnPosterText,
} from "~/domain/posters/approve-poster-text.server";
import { returnPosterForm } from "~/domain/posters/poster-text";
import { countTodo } from "~/domain/campaign-actions/count-todo.server";
import { formatDay } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { TodoTabs } from "~/ui/queue/todo-tabs";
import { CampaignTag, Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { formData, parseForm, versionIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";
import { WaitingPosters } from "./waiting-posters";

/** Answers to something a person just did, by the word in the address. */
const DONE = { goedgekeurd: "approved", teruggestuurd: "returned", veranderd: "changed" } as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requirePower(request, "approve-actions", "somewhere");
  const actions = await listSubmitted({ account });
  const posters = await listSubmittedPosterTexts({ account });
  const answered = new URL(request.url).searchParams.get("klaar") ?? "";
  return {
    title: textFor(await localeOf(request, account), "actions")("queue.title"),
    todo: await countTodo({ account }),
    actions: actions.map((action) => ({
      id: action.id,
      title: action.title,
      campaign: action.campaign,
      partner: action.partner.name,
      startsAt: action.slots[0]?.startsAt ?? null,
      isChange: action.publishedAt !== null,
    })),
    posters: posters.map(({ actionId, version, title, call, closing, language, action }) => ({
      actionId,
      version,
      words: { title, call, closing },
      language,
      title: action.title,
      partner: action.partner.name,
      campaign: action.campaign,
    })),
    answered: Object.hasOwn(DONE, answered) ? DONE[answered as keyof typeof DONE] : null,
  };
}

/** Approves the words of a poster, or sends them back. */
export async function action({ request }: ActionFunctionArgs) {
  const account = await requirePower(request, "approve-actions", "somewhere");
  const posted = await formData(request);
  const actionId = String(posted.get("actionId") ?? "");
  const version = versionIn(posted);
  const context = { account, now: new Date() };
  const back = (word: keyof typeof DONE) => redirect(`/acties/wachtrij?klaar=${word}#posters`);
  if (posted.get("intent") === "approve") {
    const result = await approvePosterText(actionId, version, context);
    if (!result.ok && result.reason !== "changed-meanwhile") throw refusal(result.reason);
    return back(result.ok ? "goedgekeurd" : "veranderd");
  }
  const parsed = parseForm(posted, returnPosterForm);
  if (!parsed.ok) return data({ actionId, form: parsed.form }, { status: 400 });
  const result = await returnPosterText(actionId, version, parsed.value.note, context);
  if (!result.ok && result.reason !== "changed-meanwhile") throw refusal(result.reason);
  return back(result.ok ? "teruggestuurd" : "veranderd");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Queue() {
  const { actions, posters, answered, todo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useText("actions");
  const postersText = useText("posters");
  const locale = useLocale();
  return (
    <AppPage>
      <div className="stack stack--loose">
        {answered && (
          <Message kind={answered === "changed" ? "wait" : "ok"} announce>
            {postersText(`approval.${answered}`)}
          </Message>
        )}
        <div>
          <h1>{t("queue.title")}</h1>
          <p className="muted">{t("queue.intro")}</p>
        </div>
        <TodoTabs here="actions" counts={todo} />
        {actions.length === 0 && <p className="lead">{t("queue.empty")}</p>}
        <ul className="queue">
          {actions.map((action) => (
            <li key={action.id}>
              <h2>
                <a href={`/acties/${action.id}`}>{action.title}</a>
              </h2>
              <p>
                {t("queue.sentBy", { partner: action.partner, campaign: action.campaign.name })}
                {action.startsAt && (
                  <> · {t("queue.startsAt", { when: formatDay(action.startsAt, locale) })}</>
                )}
              </p>
              <p className="tags">
                <CampaignTag design={action.campaign.design}>{action.campaign.name}</CampaignTag>
                {action.isChange && <Tag>{t("queue.change")}</Tag>}
              </p>
            </li>
          ))}
        </ul>
        <WaitingPosters posters={posters} refused={refused ?? null} />
      </div>
    </AppPage>
  );
}
