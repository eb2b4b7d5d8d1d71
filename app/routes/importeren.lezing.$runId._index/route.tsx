import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { applyImport } from "~/domain/imports/apply-import.server";
import { confirmImport, discardImport, keepTicks } from "~/domain/imports/confirm-import.server";
import { findRun, type FoundRun } from "~/domain/imports/find-run.server";
import { isTaken } from "~/domain/imports/import-run";
import { ACTIVE, OUTCOMES, READING_ORDER, type Outcome } from "~/domain/imports/import-outcome";
import { separateRows } from "~/domain/imports/separate-rows.server";
import { changesOf } from "~/domain/imports/changed-words";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { UnreadSettings } from "~/ui/imports/unread-settings";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { Preview } from "./preview";
import { ReadingResult } from "./reading-result";

const PER_PAGE = 50;
/** Dates of one activity that are named; the others are counted. */
const SHOWN_DAYS = 6;
/** A small import is done while the visitor waits, a larger one by a job. A picture takes as long as some rows. */
const AT_ONCE = 20;
const ROWS_PER_PICTURE = 6;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const run = await findRun(params.runId ?? "", { account, now: new Date() });
  if (!run) throw refusal("not-found");
  if (run.state === "preview" && !run.rows.items) {
    throw redirect(`/importeren/lezing/${run.id}/kolommen`);
  }
  const t = textFor(await localeOf(request, account), "imports");
  const { searchParams } = new URL(request.url);
  const { id, state, source, partnerName, direct, rows } = run;
  const stand =
    state === "preview"
      ? ("preview" as const)
      : state === "discarded"
        ? ("discarded" as const)
        : run.finishedAt
          ? ("done" as const)
          : ("working" as const);
  const titles = {
    preview: "preview.title",
    discarded: "preview.titleDiscarded",
    working: "preview.titleWorking",
    done: "preview.titleDone",
  } as const;
  return {
    title: t(titles[stand]),
    stand,
    run: { id, source, partnerName, direct },
    past: rows.past,
    hidden: rows.hidden,
    result: rows.result,
    unread: run.unreadSettings,
    unreadRows: rows.unread.length > 0,
    late: searchParams.get("klaar") === "teLaat",
    ...pageOf(run, searchParams),
  };
}

function pageOf({ plan, rows }: FoundRun, asked: URLSearchParams) {
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, plan.filter((row) => row.outcome === outcome).length]),
  ) as Record<Outcome, number>;
  const only = OUTCOMES.find((outcome) => outcome === asked.get("toon")) ?? null;
  const ordered = READING_ORDER.flatMap((outcome) =>
    only === null || only === outcome ? plan.filter((row) => row.outcome === outcome) : [],
  );
  const pages = Math.max(1, Math.ceil(ordered.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number(asked.get("pagina")) || 1));
  const shown = ordered.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((row) => ({
    key: row.key,
    row: row.row,
    title: row.title,
    startsAt: row.startsAt,
    allDay: row.allDay,
    dates: row.dates,
    placeName: row.placeName,
    outcome: row.outcome,
    changes: changesOf(row.changed),
    was: row.was,
    problems: row.problems,
    notes: row.notes,
    active: ACTIVE.includes(row.outcome),
    ticked: isTaken(row, rows),
    leftOut: row.outcome === "new" && !row.take,
    together: row.together && {
      ...row.together,
      days: (row.content?.dates ?? []).map(({ startsAt }) => startsAt).slice(0, SHOWN_DAYS),
      count: row.dates,
    },
  }));
  const taken = plan.filter((row) => ACTIVE.includes(row.outcome) && isTaken(row, rows)).length;
  return {
    counts,
    taken,
    only,
    page,
    pages,
    shown,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const context = { account, now: new Date() };
  const runId = params.runId ?? "";
  const here = `/importeren/lezing/${runId}`;
  if (!(await findRun(runId, context))) throw refusal("not-found");
  const posted = await formData(request);
  const intent = String(posted.get("intent") ?? "");
  if (intent === "discard") {
    const discarded = await discardImport(runId, context);
    return redirect(discarded.ok ? here : `${here}?klaar=teLaat`);
  }
  const texts = (name: string) => posted.getAll(name).filter((key) => typeof key === "string");
  const kept = await keepTicks(runId, { shown: texts("shown"), ticked: texts("take") }, context);
  if (!kept.ok) return redirect(`${here}?klaar=teLaat`);
  const to = /^to:(\d{1,4})(?::([a-zA-Z]+))?$/.exec(intent);
  if (to) return redirect(`${here}?pagina=${to[1]}${to[2] ? `&toon=${to[2]}` : ""}`);
  const separate = /^(apart|together):([\w-]{1,40})$/.exec(intent);
  if (separate) {
    const [, how, group = ""] = separate;
    const separated = await separateRows(runId, { group, apart: how === "apart" }, context);
    return redirect(separated.ok ? here + new URL(request.url).search : `${here}?klaar=teLaat`);
  }
  const run = await findRun(runId, context);
  const confirmed = await confirmImport(runId, context);
  if (!confirmed.ok) return redirect(`${here}?klaar=teLaat`);
  const active = run?.plan.filter(({ outcome }) => ACTIVE.includes(outcome)) ?? [];
  const pictures = active.filter(({ picture }) => picture !== null).length;
  if (active.length + pictures * ROWS_PER_PICTURE <= AT_ONCE)
    await applyImport(runId, { now: context.now });
  return redirect(here);
}

export default function Reading() {
  const loaded = useLoaderData<typeof loader>();
  const { title, stand, run, late, result, unread, unreadRows } = loaded;
  const t = useText("imports");
  return (
    <AppPage className="wrap">
      <Crumbs
        items={[
          { href: "/importeren", label: t("title") },
          { href: `/importeren/${run.source.id}`, label: run.source.name },
        ]}
        here={title}
      />
      <div className="stack stack--loose">
        {late && (
          <Message kind="wait" announce>
            {t("preview.goneMeanwhile")}
          </Message>
        )}
        <h1>{title}</h1>
        <UnreadSettings settings={unread} />
        {unreadRows && <Message kind="wait">{t("unread.rows")}</Message>}
        {stand === "preview" && <Preview loaded={loaded} />}
        {stand === "discarded" && <p>{t("preview.discarded")}</p>}
        {stand === "working" && (
          <>
            <p role="status">{t("preview.working")}</p>
            <meta httpEquiv="refresh" content="3" />
          </>
        )}
        {stand === "done" && result && (
          <ReadingResult result={result} direct={run.direct} sheet={run.source.kind === "sheet"} />
        )}
        {stand !== "preview" && (
          <p>
            <a href={`/importeren/${run.source.id}`}>{t("preview.back")}</a>
          </p>
        )}
      </div>
    </AppPage>
  );
}
