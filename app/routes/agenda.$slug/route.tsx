import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countVisit } from "~/domain/agenda/count-visit.server";
import { eventJsonLd, scriptSafeJson } from "~/domain/agenda/event-json-ld";
import { findListing } from "~/domain/agenda/find-listing.server";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { nearbyListings } from "~/domain/agenda/nearby-listings.server";
import { publicCampaignName } from "~/domain/agenda/public-campaign";
import { cityMap } from "~/domain/places/city-map.server";
import { wijkByCode } from "~/domain/places/wijken";
import { sharePicturePath } from "~/domain/share-pictures/share-content.server";
import { roomToRegister } from "~/domain/registrations/places-left.server";
import { config } from "~/env.server";
import { dayKey, formatDay, inUtrecht } from "~/locales/format";
import { textFor } from "~/locales/text";
import { errorForLog, log } from "~/log.server";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { shareMeta } from "~/ui/share-meta";
import { CampaignTag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { localeOfMatches, pageMeta } from "~/ui/title";
import { localeInAddress } from "~/web/locale.server";
import { refusal } from "~/web/refusals";
import { isVisitByPerson } from "~/web/visit.server";
import { Facts, Nearby } from "./parts";
import { capital, WhenAndWhere } from "./ticket";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date();
  const listing = await findListing(params.slug ?? "");
  const last = listing?.dates.at(-1);
  if (!listing || !last) throw refusal("not-found");
  // The page does not wait for its own count.
  countVisit(listing.slug, { byPerson: isVisitByPerson(request), now }).catch((error: unknown) =>
    log.error(errorForLog(error), "visit not counted"),
  );

  const coming = listing.dates.filter(({ endsAt }) => endsAt > now);
  const date = coming[0] ?? last;
  const today = dayKey(now);
  const tomorrow = dayKey(inUtrecht(now).plus({ days: 1 }).toJSDate());
  const day = dayKey(date.startsAt);
  const { latitude, longitude, wijkCode } = listing;
  const { appUrl } = config();
  const image = sharePicturePath(listing, now);
  return {
    listing,
    date,
    others: coming.slice(1),
    state: listing.status === "cancelled" ? "cancelled" : coming.length > 0 ? "coming" : "past",
    near: day === today ? "today" : day === tomorrow ? "tomorrow" : null,
    today,
    wijk: wijkCode ? (wijkByCode(wijkCode) ?? null) : null,
    nearby: await nearbyListings(listing, now),
    register: await roomToRegister(listing, { now }),
    map:
      latitude !== null && longitude !== null
        ? cityMap({
            width: 420,
            height: 354,
            levels: new Map(wijkCode ? [[wijkCode, 2]] : []),
            points: [{ latitude, longitude }],
          })
        : null,
    jsonLd: scriptSafeJson(
      eventJsonLd(
        { ...listing, dates: coming.length > 0 ? coming : [last] },
        { origin: appUrl, images: [`${appUrl}${image}`] },
      ),
    ),
    origin: appUrl,
    image,
    askedLocale: localeInAddress(request),
  } as const;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageMeta(matches, (locale) => ({ title: textFor(locale, "agenda")("title") }));
  const { listing, date, state, origin, image, askedLocale } = data;
  const locale = localeOfMatches(matches);
  const when = capital(formatDay(date.startsAt, locale));
  const words = textFor(locale, "images");
  const description = [listing.summary, `${when}, ${listing.placeName}.`].filter(Boolean).join(" ");
  return [
    ...pageMeta(matches, () => ({ title: listing.title, description })),
    ...shareMeta({
      title: listing.title,
      description,
      locale,
      origin,
      address: `/agenda/${listing.slug}`,
      asked: askedLocale,
      image,
      imageAlt:
        state === "cancelled"
          ? words("share.altCancelled", { title: listing.title })
          : words("share.alt", { title: listing.title, when }),
    }),
    {
      tagName: "link",
      rel: "alternate",
      type: "text/calendar",
      title: listing.title,
      href: `${origin}/agenda/${listing.slug}.ics`,
    },
  ];
};

export default function ListingPage() {
  const page = useLoaderData<typeof loader>();
  const { listing, others, state, wijk, nearby, today, jsonLd } = page;
  const t = useText("agenda");
  const locale = useLocale();
  const paragraphs = listing.description.split(/\n\s*\n/).filter(Boolean);
  return (
    <PublicPage className="wrap" campaign={listing.campaign?.design}>
      <Crumbs
        items={[
          { href: "/agenda", label: t("title") },
          ...(wijk ? [{ href: `/agenda?wijk=${wijk.slug}`, label: wijk.name }] : []),
        ]}
        here={listing.title}
      />
      <div className="grid grid--wide top2">
        <div className="span7 stack stack--loose">
          {listing.campaign && (
            <p>
              <CampaignTag design={listing.campaign.design}>
                {publicCampaignName(listing.campaign)}
              </CampaignTag>
            </p>
          )}
          <h1 className={state === "cancelled" ? "was" : undefined} lang={LISTING_LANGUAGE}>
            {listing.title}
          </h1>
          {state === "cancelled" && (
            <Message kind="bad" icon="cross" title={t("listing.cancelledTitle")}>
              {t("listing.cancelledText")}
            </Message>
          )}
          {state === "past" && (
            <Message icon="clock" title={t("listing.pastTitle")}>
              {t("listing.pastText")}
            </Message>
          )}
          {listing.summary && (
            <p className="lead" lang={LISTING_LANGUAGE}>
              {listing.summary}
            </p>
          )}
        </div>
        <WhenAndWhere
          {...page}
          wijk={wijk?.name ?? null}
          also={others.length === 1 ? (others[0] ?? null) : null}
        />
        <div className="span7 stack stack--loose">
          {locale !== LISTING_LANGUAGE && paragraphs.length > 0 && (
            <p className="hint">{t("listing.inDutch")}</p>
          )}
          {paragraphs.map((paragraph, i) => (
            <p key={i} lang={LISTING_LANGUAGE}>
              {paragraph}
            </p>
          ))}
          <Facts listing={listing} others={others.length > 1 ? others : []} />
        </div>
      </div>
      <Nearby listings={nearby} today={today} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
    </PublicPage>
  );
}
