import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { AppPage, Mast } from "~/ui/page";
import { Hold } from "~/ui/arcs";
import { ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { useText } from "~/ui/text";
import { pageMeta } from "~/ui/title";
import { refusal } from "~/web/refusals";
import { drawCups } from "./cups-drawing.server";
import { FigureSamples } from "./figure-samples";
import { FieldSamples } from "./field-samples";
import { ListSamples } from "./list-samples";
import { Looks } from "./looks";

export const meta: MetaFunction = ({ matches }) => [
  ...pageMeta(matches, (locale) => ({ title: textFor(locale, "style")("title") })),
  { name: "robots", content: "noindex" },
];

/** For who builds: not in production. */
export function loader() {
  if (config().mode === "production") throw refusal("not-found");
  return { cups: drawCups() };
}

export default function Style() {
  const { cups } = useLoaderData<typeof loader>();
  const t = useText("style");
  return (
    <AppPage
      head={
        <Mast campaign="hoi">
          <Crumbs items={[{ href: "/", label: "Omarmt" }]} here={t("title")} />
          <div className="between between--center">
            <div className="stack">
              <h1>{t("title")}</h1>
              <p>{t("intro")}</p>
              <p className="cluster">
                <ButtonLink href="#velden" look="ink">
                  {t("sections.form")}
                </ButtonLink>
                <ButtonLink href="#cijfers" look="line">
                  {t("sections.goals")}
                </ButtonLink>
              </p>
            </div>
            <Hold size="m" colour="paper" className="wide-only">
              <span>
                <b>5</b>
                <small>{t("sample.dayOf")}</small>
              </span>
            </Hold>
          </div>
          <nav className="nav" aria-label={t("sections.mast")}>
            <a href="/beheer/stijl" aria-current="page">
              {t("title")}
            </a>
            <a href="/beheer/stijl/telpagina">{t("sections.pads")}</a>
          </nav>
        </Mast>
      }
      className="wrap stack stack--section"
    >
      <Looks />
      <FieldSamples />
      <ListSamples />
      <FigureSamples cups={cups} />
    </AppPage>
  );
}
