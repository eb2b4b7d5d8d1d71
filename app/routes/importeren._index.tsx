import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { listSources } from "~/domain/imports/list-sources.server";
import { formatDate, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { DataTable } from "~/ui/data-table";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireAccount } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  return {
    title: textFor(await localeOf(request, account), "imports")("title"),
    deleted: new URL(request.url).searchParams.get("klaar") === "weg",
    sources: await listSources({ account, now: new Date() }),
  };
}

type Source = ReturnType<typeof useLoaderData<typeof loader>>["sources"][number];

export default function Imports() {
  const { sources, deleted } = useLoaderData<typeof loader>();
  const t = useText("imports");
  const shell = useText("shell");
  const locale = useLocale();
  return (
    <AppPage>
      <div className="stack stack--loose top">
        {deleted && (
          <Message kind="ok" announce>
            {t("source.deleted")}
          </Message>
        )}
        <div>
          <Crumbs
            items={[{ href: "/inzendingen", label: shell("nav.submissions") }]}
            here={t("title")}
          />
          <h1>{t("title")}</h1>
          <p className="muted">{t("intro")}</p>
        </div>
        <p>
          <ButtonLink href="/importeren/nieuw">{t("new")}</ButtonLink>
        </p>
        {sources.length === 0 ? (
          <p className="lead">{t("none")}</p>
        ) : (
          <DataTable
            caption={t("caption")}
            rows={sources}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                head: t("columns.name"),
                cell: ({ id, name }) => <a href={`/importeren/${id}`}>{name}</a>,
              },
              { key: "partner", head: t("columns.partner"), cell: ({ partner }) => partner.name },
              { key: "kind", head: t("columns.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
              {
                key: "read",
                head: t("columns.read"),
                cell: ({ fetchedAt }) =>
                  fetchedAt
                    ? `${formatDate(fetchedAt, locale)}, ${formatTime(fetchedAt, locale)}`
                    : t("never"),
              },
              { key: "items", head: t("columns.items"), number: true, cell: ({ items }) => items },
              {
                key: "state",
                head: t("columns.state"),
                cell: (source) => <SourceState source={source} />,
              },
            ]}
          />
        )}
      </div>
    </AppPage>
  );
}

function SourceState({ source }: { source: Source }) {
  const t = useText("imports");
  const { kind, active, failure, previewId, vanished } = source;
  return (
    <span className="tags">
      {previewId && <Tag kind="wait">{t("states.preview")}</Tag>}
      {failure && <Tag kind="no">{t("states.failing")}</Tag>}
      {vanished > 0 && <Tag kind="wait">{t("vanished", { count: vanished })}</Tag>}
      {!previewId &&
        !failure &&
        (kind === "icsAddress" ? (
          <Tag kind={active ? "ok" : "plain"}>
            {t(active ? "states.following" : "states.stopped")}
          </Tag>
        ) : (
          <Tag>{t("states.byHand")}</Tag>
        ))}
    </span>
  );
}
