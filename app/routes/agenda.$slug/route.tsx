import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countVisit } from "~/domain/agenda/count-visit.server";
import { findListing } from "~/domain/agenda/find-listing.server";
import { capital, formatDay } from "~/locales/format";
import { textFor } from "~/locales/text";
import { errorForLog, log } from "~/log.server";
import { Crumbs } from "~/ui/crumbs";
import { PublicPage } from "~/ui/page";
import { shareMeta } from "~/ui/share-meta";
import { useText } from "~/ui/text";
import { localeOfMatches, pageMeta } from "~/ui/title";
import { localeInAddress } from "~/web/locale.server";
import { refusal } from "~/web/refusals";
import { isVisitByPerson } from "~/web/visit.server";
import { ListingBody } from "./listing-body";
import { listingView } from "./listing-view.server";
import { Nearby } from "./nearby";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date();
  const listing = await findListing(params.slug ?? "");
  const last = listing?.dates.at(-1);
  if (!listing || !last) throw refusal("not-found");
  // The page does not wait for its own count.
  countVisit(listing.slug, { byPerson: isVisitByPerson(request), now }).catch((error: unknown) =>
    log.error(errorForLog(error), "visit not counted"),
  );
  return { ...(await listingView(listing, last, now)), askedLocale: localeInAddress(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageMeta(matches, (locale) => ({ title: textFor(locale, "agenda")("title") }));
  const { listing, date, state, origin, image, askedLocale } = data;
  const locale = localeOfMatches(matches);
  const when = capital(formatDay(date.startsAt, locale));
  const words = textFor(locale, "images");
  const description = [listing.summary, `${[when, listing.placeName || "online"].join(", ")}.`]
    .filter(Boolean)
    .join(" ");
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
  const { listing, wijk, nearby, today, jsonLd } = page;
  const t = useText("agenda");
  return (
    <PublicPage className="wrap" campaign={listing.campaign?.design}>
      <Crumbs
        items={[
          { href: "/agenda", label: t("title") },
          ...(wijk ? [{ href: `/agenda?wijk=${wijk.slug}`, label: wijk.name }] : []),
        ]}
        here={listing.title}
      />
      <ListingBody page={page} />
      <Nearby listings={nearby} today={today} />
      <p className="paper-only small">
        {t("onPaper", { address: `${page.origin}/agenda/${listing.slug}` })}
      </p>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
    </PublicPage>
  );
}
