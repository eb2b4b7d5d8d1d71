import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { findQueued } from "~/domain/submissions/find-queued.server";
import { listReadyAnswers } from "~/domain/submissions/keep-ready-answers.server";
import { formatDay } from "~/locales/format";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { UnreadList } from "~/ui/submissions/unread-notice";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";
import { decide, idOf } from "./decide.server";
import { DecisionForm, TextsForm } from "./decision";
import { Differences } from "./differences";
import { Doubts } from "./doubts";
import { Preview } from "./preview";

const DONE = { bewaard: "saved", gelijk: "unchanged", veranderd: "changed" } as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requirePower(request, "approve-listings", "somewhere");
  const queued = await findQueued(idOf(params.id), { account, now: new Date() });
  if (!queued) throw refusal("not-found");
  const done = new URL(request.url).searchParams.get("klaar") ?? "";
  return {
    queued,
    title: queued.content?.title,
    answers: (await listReadyAnswers()).map(({ id, title }) => ({ id, title })),
    done: Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requirePower(request, "approve-listings", "somewhere");
  const id = idOf(params.id);
  return decide(id, await formData(request), { account, now: new Date() });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function QueuedSubmission() {
  const { queued, answers, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useText("queue");
  const { content, approved, state, names, images, isChange } = queued;
  const waits = state === "submitted";
  const title = content?.title ?? t("entry.untitled");
  return (
    <AppPage>
      <div className="stack stack--loose">
        <Crumbs items={[{ href: "/inzendingen/wachtrij", label: t("detail.back") }]} here={title} />
        {done && (
          <Message kind={done === "saved" ? "ok" : "wait"} announce>
            {t(`done.${done}`)}
          </Message>
        )}
        <Head />
        {!content && (
          <Message kind="wait">
            <p>{t("detail.unreadable")}</p>
            <UnreadList fields={queued.unread} />
          </Message>
        )}
        <div className="grid grid--wide">
          <div className="span7 stack stack--loose">
            {waits && content && (
              <Doubts doubts={queued.doubts} version={queued.version} content={content} />
            )}
            {waits && isChange && content && approved && (
              <Differences
                differences={queued.differences}
                before={approved}
                after={content}
                names={names}
              />
            )}
            {content && (
              <Preview
                id={queued.id}
                content={content}
                image={(content.imageId && images[content.imageId]) || null}
                editionName={(content.editionId && names[content.editionId]) || null}
              />
            )}
          </div>
          <div className="span5 stack stack--loose">
            {(waits || state === "returned") && (
              <DecisionForm
                queued={queued}
                answers={answers}
                form={again?.about === "decision" ? again.form : null}
              />
            )}
            {waits && content && (
              <TextsForm
                version={queued.version}
                values={content}
                form={again?.about === "texts" ? again.form : null}
              />
            )}
          </div>
        </div>
      </div>
    </AppPage>
  );
}

/** What it is, who sent it and where it stands. */
function Head() {
  const { queued } = useLoaderData<typeof loader>();
  const t = useText("queue");
  const locale = useLocale();
  const { content, listing, state, note, isChange, partner } = queued;
  const sender = [queued.senderName, partner?.name ?? content?.organiserName];
  const contact = [queued.senderEmail, queued.contactPhone].filter(Boolean).join(", ");
  return (
    <div className="stack stack--tight">
      <p className="tags">
        <Tag>{t(isChange ? "detail.change" : "detail.new")}</Tag>
        {queued.source === "import" && <Tag>{t("detail.imported")}</Tag>}
      </p>
      <h1 lang={LISTING_LANGUAGE} dir="auto">
        {content?.title ?? t("entry.untitled")}
      </h1>
      <p className="muted">
        {t("detail.sentBy", {
          sender: [...new Set(sender)].filter(Boolean).join(", "),
          when: formatDay(queued.submittedAt, locale),
        })}{" "}
        {isChange && state === "submitted" && t("detail.oldStays")}
      </p>
      {contact && <p className="muted">{t("detail.contact", { contact })}</p>}
      {listing && (
        <p>
          <a href={`/agenda/${listing.slug}`}>{t("detail.online")}</a>
        </p>
      )}
      {state !== "submitted" && isDecided(state) && (
        <Message kind="info">{t(`states.${state}`)}</Message>
      )}
      {note && (
        <Message title={t("detail.note")}>
          <p className="keep-lines">{note}</p>
        </Message>
      )}
    </div>
  );
}

function isDecided(state: string): state is "returned" | "published" | "rejected" | "withdrawn" {
  return ["returned", "published", "rejected", "withdrawn"].includes(state);
}
