import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { countTodo } from "~/domain/campaign-actions/count-todo.server";
import { approveSeveral, readSkipped } from "~/domain/submissions/approve-several.server";
import { editionsInQueue, listQueue } from "~/domain/submissions/list-queue.server";
import { readQueueFilter } from "~/domain/submissions/queue";
import { isId } from "~/domain/id";
import { wijken } from "~/domain/places/wijken";
import { version } from "~/domain/version";
import { formatDay } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { TodoTabs } from "~/ui/queue/todo-tabs";
import { useLocale, useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requirePower } from "~/web/session.server";
import { EntryList } from "./entry-list";
import { Filters, Kinds, queueAddress } from "./filters";

/** Answers to a decision that was just taken, by the word in the address. */
const DONE = { goedgekeurd: "approved", gevraagd: "returned", afgewezen: "rejected" } as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requirePower(request, "approve-listings", "somewhere");
  const query = new URL(request.url).searchParams;
  const filter = readQueueFilter(query);
  const now = new Date();
  const queue = await listQueue(filter, { account, now });
  const done = query.get("klaar") ?? "";
  const skipped = (query.get("overgeslagen") ?? "").split(",").filter(isId).slice(0, 100);
  const t = textFor(await localeOf(request, account), "queue");
  return {
    ...queue,
    filter,
    title: t("todo.label"),
    todo: await countTodo({ account }),
    editions: await editionsInQueue(account),
    wijken: wijken.map(({ code, slug, name }) => ({ code, slug, name })),
    done: Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : null,
    several: query.has("samen") ? Math.max(0, Number(query.get("samen")) || 0) : null,
    skipped: await readSkipped(skipped, account),
  };
}

/** Approves what was ticked, each as it was on the page. */
export async function action({ request }: ActionFunctionArgs) {
  const account = await requirePower(request, "approve-listings", "somewhere");
  const picks = (await formData(request)).getAll("pick").flatMap((value) => {
    const [id = "", seen] = String(value).split(".");
    const parsed = version.safeParse(seen);
    return isId(id) && parsed.success ? [{ id, version: parsed.data }] : [];
  });
  const { approved, skipped } = await approveSeveral(picks, { account, now: new Date() });
  const answer = new URLSearchParams({ samen: String(approved) });
  if (skipped.length > 0) answer.set("overgeslagen", skipped.map(({ id }) => id).join());
  return redirect(`/inzendingen/wachtrij?${answer}`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function SubmissionQueue() {
  const page = useLoaderData<typeof loader>();
  const { counts, oldest, filter, entries, todo } = page;
  const t = useText("queue");
  const locale = useLocale();
  return (
    <AppPage>
      <div className="stack stack--loose">
        {page.done && (
          <Message kind="ok" announce>
            {t(`done.${page.done}`)}
          </Message>
        )}
        {page.several !== null && <Several approved={page.several} skipped={page.skipped} />}
        <div>
          <h1>{todo.submissions > 0 ? t("title", { count: todo.submissions }) : t("titleNone")}</h1>
          {oldest && <p className="muted">{t("oldest", { when: formatDay(oldest, locale) })}</p>}
        </div>
        <TodoTabs here="submissions" counts={todo} />
        <Filters filter={filter} wijken={page.wijken} editions={page.editions} />
        <Kinds filter={filter} counts={counts} wijken={page.wijken} />
        <EntryList entries={entries} selectable={filter.kind !== "returned"} />
        <Pager
          page={page.page}
          pages={page.pages}
          address={(number) => queueAddress(filter, page.wijken, { page: number })}
        />
      </div>
    </AppPage>
  );
}

/** What went and what was skipped, and why. */
function Several({
  approved,
  skipped,
}: {
  approved: number;
  skipped: { id: string; title: string; waits: boolean }[];
}) {
  const t = useText("queue");
  const nothing = approved === 0 && skipped.length === 0;
  return (
    <Message kind={skipped.length > 0 || nothing ? "wait" : "ok"} announce>
      <p>{nothing ? t("done.noneChosen") : t("done.several", { count: approved })}</p>
      {skipped.length > 0 && (
        <>
          <p>{t("done.skippedHeading")}</p>
          <ul>
            {skipped.map(({ id, title, waits }) => (
              <li key={id}>
                <a href={`/inzendingen/wachtrij/${id}`}>
                  {t(waits ? "done.skippedWaits" : "done.skippedDecided", { title })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Message>
  );
}
