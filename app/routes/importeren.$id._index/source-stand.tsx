import type { useLoaderData } from "@remix-run/react";
import { formatDate, formatDay, formatTime } from "~/locales/format";
import { DataTable } from "~/ui/data-table";
import { GoLink } from "~/ui/link";
import { Message } from "~/ui/message";
import { useLocale, useText } from "~/ui/text";
import type { loader } from "./route";

type Source = ReturnType<typeof useLoaderData<typeof loader>>["source"];

/** What asks for attention, and what happens by itself. */
export function SourceMessages({ source }: { source: Source }) {
  const t = useText("imports");
  const locale = useLocale();
  const preview = source.runs.find(({ state }) => state === "preview");
  const confirmed = source.runs.some(({ state }) => state === "confirmed");
  return (
    <>
      {source.failure && source.failedSince && (
        <Message kind="bad" title={t("source.failing")}>
          <p>{failureWords(t, source.failure)}</p>
          <p>{t("source.failingSince", { day: formatDay(source.failedSince, locale) })}</p>
        </Message>
      )}
      {preview && (
        <Message kind="wait">
          <p>{t("source.waiting")}</p>
          <GoLink href={`/importeren/lezing/${preview.id}`}>{t("source.toPreview")}</GoLink>
        </Message>
      )}
      {source.kind === "icsAddress" && (
        <p>
          {!source.active
            ? t("source.stopped")
            : confirmed
              ? t("source.followed")
              : t("source.followedOnce")}
        </p>
      )}
    </>
  );
}

const FAILURES = [
  "no-calendar",
  "empty",
  "unreadable",
  "old-excel",
  "too-large",
  "too-many",
  "too-heavy",
  "busy",
  "address-wrong",
  "address-inside",
  "gone",
  "not-allowed",
  "server-failed",
  "not-reached",
  "too-slow",
  "too-many-redirects",
] as const;

function failureWords(t: ReturnType<typeof useText<"imports">>, failure: string): string {
  const known = FAILURES.find((one) => one === failure);
  return t(`problems.${known ?? "server-failed"}`);
}

/** What is still to come and no longer stands at the source. */
export function Vanished({ source }: { source: Source }) {
  const t = useText("imports");
  const locale = useLocale();
  if (source.vanished.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("source.vanishedTitle")}</h2>
      <p>{t("source.vanishedText")}</p>
      <ul>
        {source.vanished.map(({ id, title, slug, seenAt, vanishedAt }) => (
          <li key={id}>
            {slug ? <a href={`/agenda/${slug}`}>{title}</a> : title}
            {vanishedAt && (
              <span className="muted">
                {" "}
                {t("source.vanishedSince", {
                  day: formatDate(vanishedAt, locale),
                  seen: formatDate(seenAt, locale),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function EarlierRuns({ source }: { source: Source }) {
  const t = useText("imports");
  const locale = useLocale();
  if (source.runs.length === 0) return null;
  const moment = (at: Date) => `${formatDate(at, locale)}, ${formatTime(at, locale)}`;
  return (
    <section className="stack">
      <h2>{t("source.runs")}</h2>
      <DataTable
        caption={t("source.runCaption")}
        rows={source.runs}
        rowKey={({ id }) => id}
        columns={[
          { key: "when", head: t("source.when"), cell: ({ createdAt }) => moment(createdAt) },
          {
            key: "how",
            head: t("source.how"),
            cell: ({ state, finishedAt, confirmedById }) =>
              state !== "confirmed"
                ? t("source.run.preview")
                : !finishedAt
                  ? t("source.run.working")
                  : t(confirmedById ? "source.run.confirmed" : "source.run.byItself"),
          },
          {
            key: "look",
            head: t("source.look"),
            speaks: true,
            cell: ({ id, createdAt }) => (
              <a
                href={`/importeren/lezing/${id}`}
                aria-label={t("source.lookNamed", { when: moment(createdAt) })}
              >
                {t("source.look")}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
