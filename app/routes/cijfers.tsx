import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import type { ActingAccount } from "~/domain/access/acting-account";
import {
  networkFigures,
  type NetworkFigure,
  type NetworkGoal,
} from "~/domain/figures/network-figures.server";
import { wijkByCode } from "~/domain/places/wijken";
import { formatDate, formatNumber, inUtrecht } from "~/locales/format";
import { textFor } from "~/locales/text";
import { DataTable } from "~/ui/data-table";
import { AppPage } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  if (!maySee(account)) throw refusal("not-allowed");
  const t = textFor(await localeOf(request, account), "figures");
  return { title: t("network.title"), goals: await networkFigures() };
}

/** The team and organisers; who only handles potjes has no use for it. */
function maySee(account: ActingAccount): boolean {
  return may(account, "see-figures", "somewhere");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NetworkFiguresPage() {
  const { title, goals } = useLoaderData<typeof loader>();
  const t = useText("figures");
  return (
    <AppPage>
      <div className="stack stack--section">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{t("network.intro")}</p>
        </div>
        {goals.map((group) => (
          <Goal key={group.goal} group={group} />
        ))}
        <p className="small muted">{t("network.people")}</p>
      </div>
    </AppPage>
  );
}

function Goal({ group: { goal, figures, targets } }: { group: NetworkGoal }) {
  const t = useText("figures");
  const locale = useLocale();
  const heading = t(`goal.${goal}`);
  return (
    <section className="stack">
      <h2>{heading}</h2>
      {figures.length === 0 ? (
        <p className="muted">{t("network.empty")}</p>
      ) : (
        <DataTable
          caption={heading}
          rows={figures}
          rowKey={({ indicator, asOf, wijkCode }) => `${indicator} ${+asOf} ${wijkCode ?? ""}`}
          columns={[
            {
              key: "indicator",
              head: t("network.columns.indicator"),
              cell: (figure) => <Name figure={figure} />,
            },
            {
              key: "value",
              head: t("network.columns.value"),
              number: true,
              cell: (figure) => <Value figure={figure} />,
            },
            {
              key: "asOf",
              head: t("network.columns.asOf"),
              cell: ({ asOf, precision }) => (
                <span className="nowrap">{dateWords(asOf, precision, locale)}</span>
              ),
            },
            {
              key: "quality",
              head: t("network.columns.quality"),
              cell: ({ quality }) =>
                quality === "counted" ? (
                  <Tag kind="ok">{t("quality.counted")}</Tag>
                ) : (
                  <Tag>≈ {t("quality.estimated")}</Tag>
                ),
            },
            {
              key: "source",
              head: t("network.columns.source"),
              cell: ({ source, note }) => (
                <span className="small">
                  {source}
                  {note && `. ${note}`}
                </span>
              ),
            },
          ]}
        />
      )}
      {targets.length > 0 && (
        <ul>
          {targets.map(({ indicator, year, value, source }) => (
            <li key={`${indicator} ${year}`}>
              {t(`indicator.${indicator}`)}.{" "}
              {t("network.target", { year, value: formatNumber(value, locale) })}{" "}
              <span className="small muted">({source})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Name({ figure: { indicator, wijkCode } }: { figure: NetworkFigure }) {
  const t = useText("figures");
  const name = t(`indicator.${indicator}`);
  const wijk = wijkCode ? wijkByCode(wijkCode)?.name : undefined;
  return wijk ? t("network.inWijk", { indicator: name, wijk }) : name;
}

function Value({ figure: { value, isPercent } }: { figure: NetworkFigure }) {
  const t = useText("figures");
  const locale = useLocale();
  if (value === null) return t("network.hidden");
  const number = formatNumber(value, locale);
  return isPercent ? t("network.percent", { value: number }) : number;
}

/** As much of the date as is known: "april 2023", "2020". */
function dateWords(asOf: Date, precision: string, locale: "nl" | "en"): string {
  const local = inUtrecht(asOf).setLocale(locale);
  if (precision === "year") return local.toFormat("yyyy");
  return precision === "month" ? local.toFormat("LLLL yyyy") : formatDate(asOf, locale);
}
