import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { campaignScans } from "~/domain/scans/scan-statistics.server";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { AppPage } from "~/ui/page";
import { PlacementTable } from "~/ui/scans/placement-table";
import { ScanCharts } from "~/ui/scans/scan-charts";
import { ScanSummary } from "~/ui/scans/scan-summary";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { scanView } from "~/web/scan-view.server";
import { requireAccount } from "~/web/session.server";

const MOST_OPEN = 12;

/** Which posters and links of a campaign brought people. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const found = await campaignScans(params.slug ?? "", { account, now: new Date() });
  if (!found) throw refusal("not-found");
  const locale = await localeOf(request, account);
  const { slug, name, year, design } = found.campaign;
  const t = textFor(locale, "scans");
  return {
    campaign: { slug, name: `${name} ${year}`, design },
    view: scanView(found.figures, { locale, appUrl: config().appUrl }),
    title: t("titleOf", { name: `${name} ${year}` }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function CampaignScans() {
  const { campaign, view } = useLoaderData<typeof loader>();
  const t = useText("scans");
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[{ href: `/campagnes/${campaign.slug}`, label: campaign.name }]}
        here={t("title")}
      />
      <div className="stack stack--section">
        <div className="stack">
          <h1>{t("titleOf", { name: campaign.name })}</h1>
          <p className="muted">{t("intro")}</p>
        </div>
        <ScanSummary {...view} files={`/campagnes/${campaign.slug}/scans`} />
        <ScanCharts {...view} />
        {(["posters", "links"] as const).map(
          (kind) =>
            view[kind].length > 0 && (
              <section key={kind} className="stack" aria-labelledby={kind}>
                <h2 id={kind}>{t(`${kind}.heading`)}</h2>
                {/* Dozens of places are a long way down on a phone. */}
                <details open={view[kind].length <= MOST_OPEN}>
                  <summary>{t("all", { count: view[kind].length })}</summary>
                  <PlacementTable
                    withAction
                    caption={t(`${kind}.heading`)}
                    placements={view[kind]}
                  />
                </details>
              </section>
            ),
        )}
      </div>
    </AppPage>
  );
}
