import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NO_FILTER } from "~/domain/agenda/agenda-filter";
import { listAgenda } from "~/domain/agenda/list-agenda.server";
import { latestFigures } from "~/domain/figures/latest-figures.server";
import { dayKey, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { pageMeta } from "~/ui/title";
import { localeOf } from "~/web/locale.server";
import { boardOf } from "./board.server";
import { CampaignStrip, Figures, HoiPoster, TodayBoard, Ways } from "./parts";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (locale) => {
    const t = textFor(locale, "home");
    return { title: t("title"), description: t("description") };
  });

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date();
  const locale = await localeOf(request);
  const [agenda, figures] = await Promise.all([
    listAgenda(NO_FILTER, now),
    latestFigures(["potjesPaid", "liefEnLeedStraten", "partnersWithDeclaration", "signalCards"]),
  ]);
  return {
    today: dayKey(now),
    now: formatTime(now, locale),
    board: boardOf(agenda.days[0], locale),
    campaigns: agenda.campaigns,
    figures,
  };
}

export default function Home() {
  const { today, now, board, campaigns, figures } = useLoaderData<typeof loader>();
  const t = useText("home");
  return (
    <PublicPage>
      <div className="hero">
        <div className="hero__say">
          <h1>{t("heading")}</h1>
          <p className="lead">{t("lead")}</p>
          <form className="near" action="/agenda">
            <TextField
              name="postcode"
              label={t("postcode")}
              hint={t("postcodeHint")}
              inputMode="numeric"
              autoComplete="postal-code"
            />
            <Button>{t("search")}</Button>
            <a className="go" href="/agenda">
              {t("wholeAgenda")}
            </a>
          </form>
        </div>
        <HoiPoster slug={campaigns.find(({ design }) => design === "hoi")?.slug} />
      </div>
      <TodayBoard board={board} today={today} now={now} />
      <Ways />
      <CampaignStrip campaigns={campaigns} />
      <Figures figures={figures} />
    </PublicPage>
  );
}
