import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { scaleLinear } from "d3-scale";
import { campaignFigures } from "~/domain/figures/campaign-figures.server";
import { dayKey } from "~/locales/format";
import { Hold } from "~/ui/arcs";
import { ButtonLink } from "~/ui/button";
import { CampaignMast, usePeriodWords } from "~/ui/campaigns/campaign-mast";
import { LineChart } from "~/ui/line-chart";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { ActionList } from "./action-list";
import { cupsChart } from "./cups-chart.server";
import { Goals } from "./goals";
import { Missing } from "./missing";
import { Places } from "./places";
import { Reach } from "./reach";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const now = new Date();
  const figures = await campaignFigures(params.slug ?? "", { account, now });
  if (!figures) throw refusal("not-found");
  const { reach, cups, campaign } = figures;
  const { scans, visits, conversations } = reach;
  const length = scaleLinear([0, Math.max(1, scans, visits, conversations ?? 0)], [0, 1]);
  const dayIndex = campaign.progress.day === null ? -1 : campaign.progress.day - 1;
  const sameDay = campaign.progress.phase === "running";
  const lastYear = cups.lastYear?.perDay.at(sameDay ? dayIndex : -1);
  return {
    ...figures,
    now,
    today: dayKey(now),
    lengths: {
      scans: length(scans),
      visits: length(visits),
      conversations: length(conversations ?? 0),
    },
    cupsLastYear: lastYear ? { cups: lastYear, sameDay } : null,
    chart: cupsChart(figures, await localeOf(request, account)),
  };
}

export type CampaignView = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data && `${data.campaign.name} ${data.campaign.year}`);

export default function CampaignPage() {
  const view = useLoaderData<typeof loader>();
  const { campaign, chart } = view;
  const t = useText("campaigns");
  return (
    <AppPage campaign={campaign.design} head={<Head view={view} />}>
      <div className="stack stack--section top3">
        <Goals view={view} />
        <div className="grid grid--wide">
          <div className="span5">
            <Missing work={view.missing} actions={view.actions.length} now={view.now} />
          </div>
          <Reach reach={view.reach} lengths={view.lengths} slug={campaign.slug} />
        </div>
        <Places view={view} />
        {chart && (
          <section className="stack chart-column" aria-labelledby="per-dag">
            <h2 id="per-dag">{t(`chart.${chart.finding}`)}</h2>
            <LineChart
              title={t("chart.title")}
              description={chart.description}
              wide={chart.wide}
              narrow={chart.narrow}
              table={chart.table}
            />
          </section>
        )}
        <ActionList actions={view.actions} />
      </div>
    </AppPage>
  );
}

function Head({ view: { campaign } }: { view: CampaignView }) {
  const t = useText("campaigns");
  const periodWords = usePeriodWords();
  const { day, days } = campaign.progress;
  return (
    <CampaignMast
      campaign={campaign}
      mayChange={campaign.mayChange}
      lead={
        <div className="mast__lead">
          <p>{campaign.summary}</p>
          <p>
            <b>{periodWords(campaign)}.</b>
            {day !== null && days > 1 && (
              <span className="small-only"> {t("day", { day, days })}</span>
            )}
          </p>
        </div>
      }
      hold={
        day !== null &&
        days > 1 && (
          <p className="wide-only">
            <Hold size="m" colour="paper">
              <span>
                <b className="num">{day}</b>
                <small>{t("ofDays", { days })}</small>
              </span>
            </Hold>
          </p>
        )
      }
    >
      <ButtonLink look="ink" href={`/campagnes/${campaign.slug}/acties/nieuw`}>
        {t("addAction")}
      </ButtonLink>
      <ButtonLink look="line" href="#acties">
        {t("toActions")}
      </ButtonLink>
    </CampaignMast>
  );
}
