import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { codeSymbol, QUIET_MODULES } from "~/domain/posters/code-symbol.server";
import { renewTallyKey } from "~/domain/tally/renew-tally-key.server";
import { showTallyLink } from "~/domain/tally/show-tally-link.server";
import { tallyAddress } from "~/domain/tally/tally";
import { absolute } from "~/installation.server";
import { formatDay, formatNumber, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** The address on this page is a key: nobody else's cache should have it. */
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const link = await showTallyLink(params.id ?? "", { account, now: new Date() });
  if (!link) throw refusal("not-found");
  const address = tallyAddress(absolute("/"), link.tallyKey);
  const { modules, path } = codeSymbol(address);
  const t = textFor(await localeOf(request, account), "tally");
  return {
    ...link,
    address,
    code: {
      side: modules + 2 * QUIET_MODULES,
      path: path(QUIET_MODULES, QUIET_MODULES, modules),
    },
    pageTitle: `${t("link.title")}: ${link.title}`,
    answered: new URL(request.url).searchParams.get("klaar"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const actionId = params.id ?? "";
  const currentKey = String((await formData(request)).get("currentKey") ?? "");
  const renewed = await renewTallyKey({ actionId, currentKey }, { account, now: new Date() });
  if (!renewed.ok && renewed.reason === "not-found") throw refusal("not-found");
  return redirect(`/acties/${actionId}/tellen?klaar=${renewed.ok ? "nieuw" : "was-al-nieuw"}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.pageTitle);

export default function TallyLinkPage() {
  const link = useLoaderData<typeof loader>();
  const t = useText("tally");
  const { id, title, campaign, state, address, code, answered } = link;
  const closed = state === "confirmed" || state === "cancelled" ? state : null;
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: `${campaign.name} ${campaign.year}` },
          { href: `/acties/${id}`, label: title },
        ]}
        here={t("link.title")}
      />
      <div className="stack stack--loose">
        {answered === "nieuw" && (
          <Message kind="ok" announce>
            {t("link.renewed")}
          </Message>
        )}
        {answered === "was-al-nieuw" && (
          <Message kind="wait" announce>
            {t("link.changedMeanwhile")}
          </Message>
        )}
        <h1>{t("link.heading")}</h1>
        {closed && <Message kind="wait">{t(`link.${closed}`)}</Message>}
        <div className="grid grid--wide">
          <div className="span7 stack stack--loose">
            <p className="lead">{t("link.intro")}</p>
            <div>
              <h2 className="vh">{t("link.address")}</h2>
              <p className="tally-address">
                <a href={address}>{address}</a>
              </p>
            </div>
            <TallyFacts link={link} />
            <p className="cluster">
              <ButtonLink href={address} icon="cup">
                {t("link.open")}
              </ButtonLink>
              <ButtonLink href={`/acties/${id}/cijfers`} look="line" icon="edit">
                {t("link.figures")}
              </ButtonLink>
            </p>
          </div>
          <div className="span5">
            <svg
              className="tally-code"
              role="img"
              aria-label={t("link.qr")}
              viewBox={`0 0 ${code.side} ${code.side}`}
            >
              <rect width={code.side} height={code.side} fill="#fff" />
              <path d={code.path} fill="#1f1b3a" shapeRendering="crispEdges" />
            </svg>
          </div>
        </div>
        {!closed && (
          <Card title={t("link.renewHeading")}>
            <p>{t("link.renewText")}</p>
            <form method="post">
              <input type="hidden" name="currentKey" value={link.tallyKey} />
              <Button look="line">{t("link.renew")}</Button>
            </form>
          </Card>
        )}
      </div>
    </AppPage>
  );
}

function TallyFacts({ link }: { link: Pick<LinkData, "window" | "totals"> }) {
  const t = useText("tally");
  const locale = useLocale();
  const { window, totals } = link;
  const moment = (at: Date) => `${formatDay(at, locale)} ${formatTime(at, locale)}`;
  const counted = (["cups", "conversations", "volunteers"] as const).map(
    (kind) => `${formatNumber(totals[kind], locale)} ${t(`unit.${kind}`, { count: totals[kind] })}`,
  );
  return (
    <div className="stack stack--tight">
      <p>
        {window
          ? t("link.window", { from: moment(window.from), until: moment(window.until) })
          : t("link.noWindow")}
      </p>
      <p>
        {t("link.soFar")}: <b className="num">{counted.join(", ")}</b>
      </p>
    </div>
  );
}

type LinkData = ReturnType<typeof useLoaderData<typeof loader>>;
