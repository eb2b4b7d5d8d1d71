import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { listSubmitted } from "~/domain/campaign-actions/list-submitted.server";
import { formatDay } from "~/locales/format";
import { textFor } from "~/locales/text";
import { AppPage } from "~/ui/page";
import { CampaignTag, Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireRole } from "~/web/session.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireRole(request, "communications", "coordinator");
  const actions = await listSubmitted({ account });
  return {
    title: textFor(await localeOf(request, account), "actions")("queue.title"),
    actions: actions.map((action) => ({
      id: action.id,
      title: action.title,
      campaign: action.campaign,
      partner: action.partner.name,
      startsAt: action.slots[0]?.startsAt ?? null,
      isChange: action.publishedAt !== null,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Queue() {
  const { actions } = useLoaderData<typeof loader>();
  const t = useText("actions");
  const locale = useLocale();
  return (
    <AppPage>
      <div className="stack stack--loose">
        <div>
          <h1>{t("queue.title")}</h1>
          <p className="muted">{t("queue.intro")}</p>
        </div>
        {actions.length === 0 && <p className="lead">{t("queue.empty")}</p>}
        <ul className="queue">
          {actions.map((action) => (
            <li key={action.id}>
              <h2>
                <a href={`/acties/${action.id}`}>{action.title}</a>
              </h2>
              <p>
                {t("queue.sentBy", { partner: action.partner, campaign: action.campaign.name })}
                {action.startsAt && (
                  <> · {t("queue.startsAt", { when: formatDay(action.startsAt, locale) })}</>
                )}
              </p>
              <p className="tags">
                <CampaignTag design={action.campaign.design}>{action.campaign.name}</CampaignTag>
                {action.isChange && <Tag>{t("queue.change")}</Tag>}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </AppPage>
  );
}
