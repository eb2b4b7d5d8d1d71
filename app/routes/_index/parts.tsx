import { formatNumber, inUtrecht } from "~/locales/format";
import { ButtonLink } from "~/ui/button";
import { GoLink } from "~/ui/link";
import { CampaignTag, type CampaignDesign } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { DepartureBoard } from "~/ui/timetable";
import type { Board } from "./board.server";
import { ChairsPicture, CupsPicture, HousesPicture, NoticePicture } from "./pictures";

export function HoiPoster({ slug }: { slug: string | undefined }) {
  const t = useText("home");
  return (
    <section className="poster" data-campaign="hoi" aria-labelledby="hoi">
      <CupsPicture you={t("hoi.you")} me={t("hoi.me")} />
      <h2 id="hoi">HOI!</h2>
      <p>{t("hoi.text")}</p>
      <GoLink href={slug ? `/agenda?campagne=${slug}` : "/agenda"}>{t("hoi.link")}</GoLink>
    </section>
  );
}

export function TodayBoard({
  board,
  today,
  now,
}: {
  board: Board | null;
  today: string;
  now: string;
}) {
  const t = useText("home");
  const isToday = !board || board.day === today;
  return (
    <section className="band band--ink board" aria-labelledby="bord">
      <div className="between">
        <h2 id="bord">
          {board && (isToday ? t("board.today", { day: board.dayName }) : board.dayName)}
          {!board && t("board.soon")}
        </h2>
        {isToday && <p className="num">{t("board.now", { time: now })}</p>}
      </div>
      {board ? (
        <div className="top3">
          <DepartureBoard
            rows={board.rows.map(({ campaign, ...row }) => ({
              ...row,
              tags: campaign && <CampaignTag design={campaign.design}>{campaign.name}</CampaignTag>,
            }))}
          />
        </div>
      ) : (
        <p className="top3">{t("board.none")}</p>
      )}
      <p className="top3">
        <GoLink href={board && board.more > 0 ? `/agenda?dag=${board.day}` : "/agenda"}>
          {board && board.more > 0 ? t("board.more", { count: board.more }) : t("board.all")}
        </GoLink>
      </p>
    </section>
  );
}

export function Ways() {
  const t = useText("home");
  return (
    <section className="band" aria-labelledby="wegen">
      <h2 id="wegen">{t("ways.heading")}</h2>
      <div className="ways top4">
        <article className="way" data-campaign="komerbij">
          <ChairsPicture />
          <h3>{t("ways.join")}</h3>
          <p>{t("ways.joinText")}</p>
          <GoLink href="/agenda">{t("ways.joinLink")}</GoLink>
        </article>
        <article className="way" data-campaign="lief">
          <HousesPicture />
          <h3>{t("ways.street")}</h3>
          <p>{t("ways.streetText")}</p>
          <GoLink href="/over-ons#lief-en-leed">{t("ways.streetLink")}</GoLink>
        </article>
        <article className="way">
          <NoticePicture />
          <h3>{t("ways.organise")}</h3>
          <p>{t("ways.organiseText")}</p>
          <GoLink href="/agenda/aanmelden">{t("ways.sendInLink")}</GoLink>
          <GoLink href="/over-ons#meedoen">{t("ways.organiseLink")}</GoLink>
        </article>
      </div>
    </section>
  );
}

/** A band in the colours of what comes next. HOI! has its own place on top. */
export function CampaignStrip({
  campaigns,
}: {
  campaigns: readonly { slug: string; design: CampaignDesign }[];
}) {
  const t = useText("home");
  const next = campaigns.find(({ design }) => design === "burendag" || design === "komerbij");
  if (!next) return null;
  const design = next.design === "burendag" ? "burendag" : "komerbij";
  return (
    <section className="band strip" data-campaign={design} aria-labelledby="campagne">
      <div className="between">
        <div className="stack">
          <h2 id="campagne">{t(`strip.${design}`)}</h2>
          <p className="lead">{t(`strip.${design}Text`)}</p>
        </div>
        <ButtonLink href={`/agenda?campagne=${next.slug}`} look="ink" iconAfter="arrow">
          {t("strip.link")}
        </ButtonLink>
      </div>
    </section>
  );
}

const SHOWN = [
  "potjesPaid",
  "liefEnLeedStraten",
  "partnersWithDeclaration",
  "signalCards",
] as const;

/** What the network did, with its date and source. Without figures there is nothing to show. */
export function Figures({
  figures,
}: {
  figures: Partial<Record<(typeof SHOWN)[number], { value: number; asOf: Date }>>;
}) {
  const t = useText("home");
  const locale = useLocale();
  const newest = figures.potjesPaid?.asOf;
  if (!newest) return null;
  return (
    <section className="band" aria-labelledby="samen">
      <h2 id="samen">{t("figures.heading")}</h2>
      <dl className="facts num top4">
        {SHOWN.map((key) => {
          const figure = figures[key];
          return figure ? (
            <div key={key}>
              <dt>{t(`figures.${key}`)}</dt>
              <dd>{formatNumber(figure.value, locale)}</dd>
            </div>
          ) : null;
        })}
      </dl>
      <p className="small muted top3">
        {t("figures.source", { month: inUtrecht(newest).setLocale(locale).toFormat("LLLL yyyy") })}{" "}
        <a href="/over-de-data">{t("figures.how")}</a>
      </p>
    </section>
  );
}
