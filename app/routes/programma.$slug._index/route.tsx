import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isNear, kitsOpen, sendingIn } from "~/domain/editions/edition";
import { listProgramme } from "~/domain/editions/list-programme.server";
import { programmeQuery, readProgramme } from "~/domain/editions/programme";
import { config } from "~/env.server";
import { dayKey, formatNumber } from "~/locales/format";
import { textFor } from "~/locales/text";
import { useDayWords } from "~/ui/editions/edition-frame";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { shareMeta } from "~/ui/share-meta";
import { useLocale, useText } from "~/ui/text";
import { localeOfMatches, pageMeta } from "~/ui/title";
import { localeInAddress } from "~/web/locale.server";
import { refusal } from "~/web/refusals";
import { Lines } from "./lines";
import { Print } from "./print";
import { Jumps, TakePart, Views } from "./ways";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = readProgramme(new URL(request.url).searchParams);
  const programme = await listProgramme(params.slug ?? "", asked);
  if (!programme) throw refusal("not-found");
  const { edition, pages, sections, going, lines, wijken } = programme;
  if (asked.page > pages) {
    throw redirect(`/programma/${edition.slug}${programmeQuery({ ...asked, page: pages })}`);
  }
  const { slug, publicName, startsOn, endsOn, opensOn, closesOn, kitsCloseOn, campaign } = edition;
  const today = dayKey(new Date());
  return {
    ...asked,
    edition: { slug, publicName, startsOn, endsOn, design: campaign?.design ?? "komerbij" },
    sections,
    pages,
    going,
    lines,
    wijken: wijken.map((wijk) => ({ slug: wijk.slug, name: wijk.name })),
    near: isNear(edition, today),
    sendIn: sendingIn({ opensOn, closesOn }, today) === "open" ? closesOn : null,
    kits: kitsOpen({ opensOn, kitsCloseOn }, today) ? kitsCloseOn : null,
    origin: config().appUrl,
    askedLocale: localeInAddress(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const locale = localeOfMatches(matches);
  const t = textFor(locale, "editions");
  const { edition, view, page, origin, askedLocale } = data;
  const words = {
    title: t("programme.title", { edition: edition.publicName }),
    description: t("programme.description", { edition: edition.publicName }),
  };
  return [
    ...pageMeta(matches, () => words),
    ...shareMeta({
      ...words,
      locale,
      origin,
      address: `/programma/${edition.slug}${programmeQuery({ view, page })}`,
      asked: askedLocale,
      image: `/share/${edition.design}.png`,
    }),
  ];
};

export default function Programme() {
  const { edition, view, page, pages, sections, going, lines, wijken, sendIn, kits } =
    useLoaderData<typeof loader>();
  const t = useText("editions");
  const locale = useLocale();
  const { period } = useDayWords();
  return (
    <PublicPage>
      <div className="band strip programme-head" data-campaign={edition.design}>
        <h1>{t("programme.title", { edition: edition.publicName })}</h1>
        <p className="lead">{t("programme.lead", period(edition))}</p>
      </div>
      <div className="wrap stack stack--loose programme">
        {lines.length === 0 ? (
          <Message title={t("programme.none")}>
            <p>
              {t("programme.noneSoon")} <a href="/agenda">{t("programme.toAgenda")}</a>
            </p>
          </Message>
        ) : (
          <>
            <div className="between between--center">
              <p className="lead">
                <b className="num">
                  {t("programme.total", { count: going, number: formatNumber(going, locale) })}
                </b>
              </p>
              <Views slug={edition.slug} view={view} />
            </div>
            <Jumps slug={edition.slug} view={view} page={page} sections={sections} />
            <Lines lines={lines} view={view} sections={sections} />
            <Pager
              page={page}
              pages={pages}
              address={(to) => `/programma/${edition.slug}${programmeQuery({ view, page: to })}`}
            />
            {wijken.length > 0 && <Print slug={edition.slug} wijken={wijken} />}
          </>
        )}
        <TakePart edition={edition} sendIn={sendIn} kits={kits} />
      </div>
    </PublicPage>
  );
}
