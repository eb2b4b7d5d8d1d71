import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { findTally } from "~/domain/tally/find-tally.server";
import { TALLY_KINDS } from "~/domain/tally/tally";
import { formatNumber } from "~/locales/format";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Goal } from "~/ui/goal";
import { SlimPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";

export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const key = params.key ?? "";
  const tally = await findTally(key, { now: new Date() });
  if (!tally) throw refusal("not-found");
  const t = textFor(await localeOf(request), "tally");
  const { title, design, totals } = tally;
  return { key, title, design, totals, pageTitle: t("finish.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.pageTitle),
  { name: "robots", content: "noindex" },
];

export default function FinishedTally() {
  const { key, title, design, totals } = useLoaderData<typeof loader>();
  const t = useText("tally");
  const locale = useLocale();
  return (
    <SlimPage campaign={design}>
      <div className="stack stack--wide">
        <div className="stack">
          <h1>{t("finish.title")}</h1>
          <p className="lead">{t("finish.text")}</p>
          <p className="muted">{title}</p>
        </div>
        <h2 className="vh">{t("link.soFar")}</h2>
        <div className="goals">
          {TALLY_KINDS.filter((kind) => kind !== "volunteers").map((kind) => (
            <Goal
              key={kind}
              title={t(`unit.${kind}`, { count: totals[kind] })}
              value={formatNumber(totals[kind], locale)}
            />
          ))}
        </div>
        <ButtonLink href={`/tellen/${key}`} look="line">
          {t("finish.back")}
        </ButtonLink>
      </div>
    </SlimPage>
  );
}
