import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterQuery, NO_FILTER, readAgendaFilter } from "~/domain/agenda/agenda-filter";
import { listAgenda } from "~/domain/agenda/list-agenda.server";
import { nearEdition } from "~/domain/editions/find-edition.server";
import { cityMap, mapFrame } from "~/domain/places/city-map.server";
import { tilesOf } from "~/domain/places/map-tiles";
import { config } from "~/env.server";
import { dayKey, inUtrecht } from "~/locales/format";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { NearEdition } from "~/ui/editions/near-edition";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { shareMeta } from "~/ui/share-meta";
import { useText } from "~/ui/text";
import { localeOfMatches, pageMeta } from "~/ui/title";
import { feedAddress } from "~/web/agenda-feed.server";
import { localeInAddress, localeOf } from "~/web/locale.server";
import { FeedBox, WijkMap } from "./beside";
import { Days } from "./days";
import { Chosen } from "./chosen";
import { Filters } from "./filters";
import { Total } from "./total";
import { WeekStrip } from "./week-strip";
import { mapLevel, mapSteps } from "./wijk-counts";

const MAP_SIZE = { width: 520, height: 438 };

export const handle = { mapTiles: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date();
  const { filter, notices } = readAgendaFilter(new URL(request.url).searchParams);
  const [agenda, edition] = await Promise.all([listAgenda(filter, now), nearEdition(now)]);
  if (filter.page > agenda.pages) {
    throw redirect(`/agenda${filterQuery({ ...filter, page: agenda.pages })}`);
  }
  const steps = mapSteps(Object.values(agenda.goingPerWijk));
  const levels = Object.entries(agenda.goingPerWijk).map(
    ([wijk, going]) => [wijk, mapLevel(going, steps)] as const,
  );
  const points = agenda.days
    .flatMap(({ occurrences }) => occurrences)
    .flatMap(({ latitude, longitude }) =>
      latitude !== null && longitude !== null ? [{ latitude, longitude }] : [],
    );
  const { appUrl, mapTiles } = config();
  const locale = await localeOf(request);
  const feed = (extension: "ics" | "atom" | "json") =>
    feedAddress(extension, { ...filter, page: 1 }, { origin: appUrl, locale });
  return {
    filter,
    notices,
    agenda,
    edition: edition && {
      slug: edition.slug,
      publicName: edition.publicName,
      startsOn: edition.startsOn,
      endsOn: edition.endsOn,
      design: edition.campaign?.design ?? ("komerbij" as const),
    },
    today: dayKey(now),
    tomorrow: dayKey(inUtrecht(now).plus({ days: 1 }).toJSDate()),
    map: {
      shapes: cityMap({ ...MAP_SIZE, levels: new Map(levels), points }),
      background: mapTiles && {
        tiles: tilesOf(mapFrame(MAP_SIZE), mapTiles.url),
        credit: mapTiles.credit,
      },
      steps,
    },
    origin: appUrl,
    feeds: { ics: feed("ics"), atom: feed("atom"), json: feed("json") },
    askedLocale: localeInAddress(request),
  };
}

const FEED_TYPES = [
  ["text/calendar", "ics"],
  ["application/atom+xml", "atom"],
  ["application/feed+json", "json"],
] as const;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const locale = localeOfMatches(matches);
  const t = textFor(locale, "agenda");
  const words = { title: t("title"), description: t("description") };
  if (!data) return pageMeta(matches, () => words);
  return [
    ...pageMeta(matches, () => words),
    ...shareMeta({
      ...words,
      locale,
      origin: data.origin,
      address: `/agenda${filterQuery(data.filter)}`,
      asked: data.askedLocale,
      image: "/share/neutral.png",
    }),
    // Every word anybody ever looked for is not a page worth finding.
    ...(data.filter.words ? [{ name: "robots", content: "noindex" }] : []),
    ...FEED_TYPES.map(([type, extension]) => ({
      tagName: "link",
      rel: "alternate",
      type,
      title: t("calendar.name"),
      href: data.feeds[extension],
    })),
  ];
};

export default function Agenda() {
  const { filter, notices, agenda, edition, today, tomorrow, map, feeds, origin } =
    useLoaderData<typeof loader>();
  const t = useText("agenda");
  const address = `${origin}/agenda${filterQuery(filter)}`;
  const nothing = agenda.days.length === 0;
  return (
    <PublicPage className="wrap stack stack--loose">
      <div className="between">
        <h1>{t("title")}</h1>
        <p className="cluster screen-only">
          <a href="#lijst">{t("list")}</a>
          <a href="#opkaart">{t("map")}</a>
          <a href="#feeds">{t("ownCalendar")}</a>
          <a href="/agenda/aanmelden">{t("sendIn")}</a>
        </p>
      </div>
      <div className="screen-only">
        <NearEdition edition={edition} />
      </div>
      <Filters filter={filter} campaigns={agenda.campaigns} editions={agenda.editions} />
      {/* Where a search leads to: on a phone all of the filters would come first. */}
      <div id="gevonden" className="stack">
        {notices.map((notice) => (
          <Message key={notice} kind="wait" icon="question" title={t(`notices.${notice}.title`)}>
            {t(`notices.${notice}.text`)}
          </Message>
        ))}
        <div className="between between--center">
          <Total going={agenda.going} range={agenda.range} today={today} />
          <Chosen filter={filter} campaigns={agenda.campaigns} editions={agenda.editions} />
        </div>
      </div>
      <WeekStrip strip={agenda.strip} filter={filter} today={today} />
      <div className="grid grid--wide">
        <div className="span7" id="lijst">
          {nothing ? (
            <Message title={t("none.title")}>
              <p>{t("none.text")}</p>
              <p className="top2">
                <ButtonLink href={`/agenda${filterQuery(NO_FILTER)}`} look="line">
                  {t("none.all")}
                </ButtonLink>
              </p>
            </Message>
          ) : (
            <Days days={agenda.days} today={today} tomorrow={tomorrow} />
          )}
          <Pager
            page={agenda.page}
            pages={agenda.pages}
            address={(page) => `/agenda${filterQuery({ ...filter, page })}`}
          />
        </div>
        <div className="span5 sticky stack stack--wide screen-only" id="opkaart">
          <WijkMap {...map} goingPerWijk={agenda.goingPerWijk} filter={filter} />
          <FeedBox feeds={feeds} />
        </div>
      </div>
      <p className="paper-only small">{t("onPaper", { address })}</p>
    </PublicPage>
  );
}
