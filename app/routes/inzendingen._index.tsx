import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { listSubmissions } from "~/domain/submissions/list-submissions.server";
import { SUBMISSION_STATES, type SubmissionState } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useDateWords } from "~/ui/submissions/date-words";
import { Tag, type TagKind } from "~/ui/tag";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireAccount } from "~/web/session.server";

/** What others may see of: not what somebody is still writing. */
const SHOWN = SUBMISSION_STATES.filter((state) => state !== "draft" && state !== "unconfirmed");

const LOOKS: Record<SubmissionState, TagKind> = {
  draft: "plain",
  unconfirmed: "plain",
  submitted: "wait",
  returned: "wait",
  published: "ok",
  rejected: "no",
  withdrawn: "no",
};

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const asked = new URL(request.url).searchParams.get("stand");
  const state = SHOWN.find((known) => known === asked) ?? null;
  return {
    title: textFor(await localeOf(request, account), "submissions")("partner.title"),
    team: may(account, "approve-listings", "somewhere"),
    maySendIn: may(account, "send-in", "somewhere"),
    state,
    submissions: await listSubmissions({ state }, { account }),
  };
}

type Row = Awaited<ReturnType<typeof loader>>["submissions"][number];

export default function Submissions() {
  const { title, team, maySendIn, state, submissions } = useLoaderData<typeof loader>();
  const t = useText("submissions");
  const imports = useText("imports");
  return (
    <AppPage className="wrap stack stack--loose">
      <div className="between">
        <div className="stack stack--tight">
          <h1>{title}</h1>
          <p>{t(team ? "partner.introTeam" : "partner.intro")}</p>
        </div>
        {maySendIn && (
          <p className="cluster">
            <ButtonLink look="line" href="/importeren">
              {imports("title")}
            </ButtonLink>
            <ButtonLink href="/inzendingen/nieuw" icon="plus">
              {t("partner.new")}
            </ButtonLink>
          </p>
        )}
      </div>
      {!maySendIn && <Message>{t("partner.noPartners")}</Message>}
      <nav aria-label={t("partner.filter")}>
        <ul className="cluster">
          {[null, ...SHOWN].map((one) => (
            <li key={one ?? "all"}>
              <a
                href={one ? `/inzendingen?stand=${one}` : "/inzendingen"}
                aria-current={one === state ? "page" : undefined}
              >
                {one ? t(`own.states.${one}`) : t("partner.all")}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {submissions.length === 0 ? (
        <p>{t("partner.none")}</p>
      ) : (
        <DataTable
          caption={title}
          rows={submissions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "what",
              head: t("partner.columns.what"),
              cell: ({ id, title }: Row) => (
                <a href={`/inzendingen/${id}`} dir="auto">
                  {title}
                </a>
              ),
            },
            {
              key: "when",
              head: t("partner.columns.when"),
              cell: (row: Row) => <First row={row} />,
            },
            { key: "who", head: t("partner.columns.who"), cell: ({ from }: Row) => from },
            {
              key: "state",
              head: t("partner.columns.state"),
              cell: ({ state }: Row) => <Tag kind={LOOKS[state]}>{t(`own.states.${state}`)}</Tag>,
            },
            {
              key: "copy",
              head: t("partner.columns.copy"),
              speaks: true,
              cell: ({ id, title }: Row) =>
                maySendIn && (
                  <a href={`/inzendingen/nieuw?van=${id}`}>
                    <span aria-hidden="true">{t("partner.copy")}</span>
                    <span className="vh">{t("partner.copyNamed", { title })}</span>
                  </a>
                ),
            },
          ]}
        />
      )}
    </AppPage>
  );
}

function First({ row }: { row: Row }) {
  const t = useText("submissions");
  const words = useDateWords(row.allDay);
  return <>{row.first ? words(row.first) : t("partner.noDate")}</>;
}
