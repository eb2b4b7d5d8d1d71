import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { findBatch } from "~/domain/posters/find-batch.server";
import { BATCH_KEPT } from "~/domain/posters/poster-batch";
import { formatDay, formatNumber, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { useNonce } from "~/ui/nonce";
import { AppPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import scriptAddress from "./watch-batch?worker&url";

/** The page has a script of its own, no framework. */
export const handle = { scripts: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const batch = await findBatch(params.slug ?? "", params.batchId ?? "", {
    account,
    now: new Date(),
  });
  if (!batch) throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "posters");
  const until = new Date(batch.createdAt.getTime() + BATCH_KEPT);
  return { batch, until, title: t("bulk.progressTitle") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function BatchPage() {
  const { batch, until } = useLoaderData<typeof loader>();
  const t = useText("posters");
  const nonce = useNonce();
  const { campaign } = batch;
  const busy = batch.state === "waiting" || batch.state === "working";
  const back = `/campagnes/${campaign.slug}/posters`;
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: `${campaign.name} ${campaign.year}` },
          { href: back, label: t("bulk.title") },
        ]}
        here={t("bulk.progressTitle")}
      />
      <div className="stack stack--loose figures-page">
        <h1>{t("bulk.progressTitle")}</h1>
        <div id="stand" data-busy={busy || undefined} className="stack" role="status">
          <BatchStand batch={batch} until={until} />
        </div>
        <p>
          <a href={back}>{t("bulk.back")}</a>
        </p>
      </div>
      {busy && (
        <>
          {/* Without scripts the page comes again by itself; with them only the progress changes. */}
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
          <script
            nonce={nonce}
            src={scriptAddress}
            defer
            type={import.meta.env.DEV ? "module" : undefined}
          />
        </>
      )}
    </AppPage>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function BatchStand({ batch, until }: Pick<Shown, "batch" | "until">) {
  const t = useText("posters");
  const locale = useLocale();
  const { state, total, done, failed } = batch;
  const number = (value: number) => formatNumber(value, locale);
  if (state === "failed") return <Message kind="bad">{t("bulk.broken")}</Message>;
  return (
    <>
      {state === "done" && <Message kind="ok">{t("bulk.done")}</Message>}
      <p className="lead">
        {t("bulk.progress", { made: number(done + failed), total: number(total) })}
      </p>
      {state === "done" ? (
        <>
          {failed > 0 && <Message kind="wait">{t("bulk.failed", { count: failed })}</Message>}
          <ButtonLink
            icon="download"
            href={`/campagnes/${batch.campaign.slug}/posters/${batch.id}/zip`}
          >
            {t("bulk.download")}
          </ButtonLink>
          <p className="small">
            {t("bulk.kept", { until: `${formatDay(until, locale)} ${formatTime(until, locale)}` })}
          </p>
        </>
      ) : (
        <>
          <progress max={total} value={done + failed} aria-label={t("bulk.progressTitle")} />
          <p>{t("bulk.working")}</p>
        </>
      )}
    </>
  );
}
