import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { listCampaigns, type ListedCampaign } from "~/domain/campaigns/list-campaigns.server";
import { inUtrecht } from "~/locales/format";
import { textFor } from "~/locales/text";
import { usePeriodWords } from "~/ui/campaigns/campaign-mast";
import { classes } from "~/ui/classes";
import { GoLink } from "~/ui/link";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireAccount } from "~/web/session.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const campaigns = await listCampaigns();
  const thisYear = inUtrecht(new Date()).year;
  return {
    title: textFor(await localeOf(request, account), "campaigns")("title"),
    isTeam: may(account, "approve-actions"),
    current: campaigns.filter(({ year }) => year >= thisYear),
    earlier: campaigns.filter(({ year }) => year < thisYear),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Campaigns() {
  const { current, earlier, isTeam } = useLoaderData<typeof loader>();
  const t = useText("campaigns");
  return (
    <AppPage>
      <div className="stack stack--section">
        <div className="between">
          <h1>{t("title")}</h1>
          <p className="cluster">
            {isTeam && <GoLink href="/acties/wachtrij">{t("list.queue")}</GoLink>}
            {isTeam && <GoLink href="/edities">{t("list.editions")}</GoLink>}
            {isTeam && <GoLink href="/campagnes/nieuw">{t("list.open")}</GoLink>}
            <GoLink href="/cijfers">{t("list.network")}</GoLink>
          </p>
        </div>
        {current.length + earlier.length === 0 && <p>{t("list.none")}</p>}
        <Group heading={t("list.thisYear")} campaigns={current} />
        <Group heading={t("list.earlier")} campaigns={earlier} small />
      </div>
    </AppPage>
  );
}

function Group({
  heading,
  campaigns,
  small = false,
}: {
  heading: string;
  campaigns: ListedCampaign[];
  small?: boolean;
}) {
  const t = useText("campaigns");
  const periodWords = usePeriodWords();
  if (campaigns.length === 0) return null;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className={classes("campaigns", small && "campaigns--small")}>
        {campaigns.map((campaign) => (
          <li key={campaign.slug} data-campaign={campaign.design}>
            <a href={`/campagnes/${campaign.slug}`}>
              <b>
                {campaign.name} {small && campaign.year}
              </b>
              <span>{periodWords(campaign)}</span>
              {!small && <span>{campaign.summary}</span>}
              <span className="num">{t("list.actions", { count: campaign.actions })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
