import type { DeliveryCounts } from "~/domain/newsletter/newsletter";
import type { Trouble } from "~/domain/newsletter/find-newsletter.server";
import { formatNumber } from "~/locales/format";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Message } from "~/ui/message";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";

type Stand = {
  counts: DeliveryCounts;
  later: number;
  nothing: number;
  ended: number;
  bounced: number;
  complained: number;
  refused: string | null;
  troubles: Trouble[];
};

/** How the sending stands. What is uncertain stays so until a person decides. */
export function Progress({
  newsletter: { id, state },
  progress,
}: {
  newsletter: { id: string; state: "draft" | "sending" | "paused" | "done" };
  progress: Stand;
}) {
  const t = useText("newsletter");
  const page = `/nieuwsbrief/beheer/${id}`;
  return (
    <>
      <div id="stand" data-busy={state === "sending" || undefined} className="stack stack--loose">
        <Numbers state={state} progress={progress} />
        <Troubles page={page} progress={progress} />
      </div>
      {(state === "sending" || state === "paused") && (
        <form method="post" action={page}>
          {state === "sending" ? (
            <Button name="intent" value="pause" look="line">
              {t("progress.pause")}
            </Button>
          ) : (
            <Button name="intent" value="resume">
              {t("progress.resume")}
            </Button>
          )}
        </form>
      )}
    </>
  );
}

function Numbers({ state, progress }: { state: string; progress: Stand }) {
  const t = useText("newsletter");
  const locale = useLocale();
  const { counts, later, refused, ...rest } = progress;
  const number = (value: number) => formatNumber(value, locale);
  const total = counts.sent + counts.queued + counts.handingOver + counts.failed + counts.uncertain;
  if (total + counts.skipped === 0) return <Message>{t("progress.forgotten")}</Message>;
  const rows = [
    { key: "sentRow", count: counts.sent, always: true },
    { key: "waiting", count: counts.queued - later, always: state !== "done" },
    { key: "later", count: later },
    { key: "handingOver", count: counts.handingOver },
    { key: "uncertain", count: counts.uncertain, always: true },
    { key: "failed", count: counts.failed, always: true },
    { key: "skippedNothing", count: rest.nothing },
    { key: "skippedEnded", count: rest.ended },
    { key: "bounced", count: rest.bounced },
    { key: "complained", count: rest.complained },
  ] as const;
  return (
    <>
      {state === "done" && <Message kind="ok">{t("progress.done")}</Message>}
      {state === "paused" && (
        <Message kind="wait" title={t("progress.paused")}>
          {refused && t("progress.pausedWhy", { failure: refused })}
        </Message>
      )}
      <div className="stack" role="status">
        <p className="lead num">
          {t("progress.sent", { sent: number(counts.sent), total: number(total) })}
        </p>
        {state !== "done" && (
          <progress max={total} value={total - counts.queued} aria-label={t("progress.title")} />
        )}
      </div>
      <div className="figures-page">
        <DataTable
          caption={t("progress.table")}
          rows={rows.filter((row) => row.count > 0 || ("always" in row && row.always))}
          rowKey={({ key }) => key}
          columns={[
            { key: "what", head: t("progress.title"), cell: ({ key }) => t(`progress.${key}`) },
            {
              key: "count",
              head: t("progress.count"),
              number: true,
              cell: ({ count }) => number(count),
            },
          ]}
        />
      </div>
    </>
  );
}

/** What the mail server said stays as it is, for whoever looks it up. */
function Reason({ failure }: { failure: string | null }) {
  const t = useText("newsletter");
  if (failure === "cut off") return t("progress.cutOff");
  return failure === "could not be written" ? t("progress.notWritten") : failure;
}

function Troubles({ page, progress }: { page: string; progress: Stand }) {
  const t = useText("newsletter");
  const { troubles, counts } = progress;
  if (troubles.length === 0) return null;
  const more = counts.failed + counts.uncertain - troubles.length;
  return (
    <section className="stack addresses" aria-labelledby="niet-zeker">
      <h2 id="niet-zeker">{t("progress.troubleTitle")}</h2>
      <p>{t("progress.troubleIntro")}</p>
      <DataTable
        caption={t("progress.troubleTitle")}
        rows={troubles}
        rowKey={({ subscriberId }) => subscriberId}
        columns={[
          {
            key: "address",
            head: t("progress.address"),
            cell: ({ email }) => email ?? <span className="muted">{t("progress.gone")}</span>,
          },
          {
            key: "state",
            head: t("manage.state"),
            cell: ({ state }) => <Tag kind="no">{t(`progress.${state}`)}</Tag>,
          },
          {
            key: "reason",
            head: t("progress.reason"),
            cell: ({ failure }) => <Reason failure={failure} />,
          },
          {
            key: "again",
            head: t("progress.again"),
            speaks: true,
            cell: ({ email, subscriberId }) =>
              email && (
                <form method="post" action={page}>
                  <Button name="opnieuw" value={subscriberId} look="line">
                    {t("progress.again")}
                    <span className="vh"> {t("progress.againTo", { email })}</span>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {more > 0 && <p>{t("progress.moreTrouble", { count: more })}</p>}
    </section>
  );
}
