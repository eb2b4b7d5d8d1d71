import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { Description } from "~/ui/description";
import { ListingImage } from "~/ui/images/listing-image";
import { CampaignTag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { Facts } from "./facts";
import type { ListingView } from "./listing-view.server";
import { LastConfirmed, Notices } from "./notices";
import { WhenAndWhere } from "./ticket";

/** All a visitor needs of one listing; its sender sees the same before it is sent in. */
export function ListingBody({ page }: { page: ListingView }) {
  const { listing, others, state, wijk } = page;
  const t = useText("agenda");
  const locale = useLocale();
  return (
    <div className="grid grid--wide top2">
      <div className="span7 stack stack--loose">
        {listing.campaign && (
          <p>
            <CampaignTag design={listing.campaign.design}>
              {publicCampaignName(listing.campaign)}
            </CampaignTag>
          </p>
        )}
        <h1
          className={state === "cancelled" ? "was" : undefined}
          lang={LISTING_LANGUAGE}
          dir="auto"
        >
          {listing.title}
        </h1>
        <Notices {...page} />
        {listing.summary && (
          <p className="lead" lang={LISTING_LANGUAGE} dir="auto">
            {listing.summary}
          </p>
        )}
        {listing.image && (
          <ListingImage
            image={listing.image}
            alt={listing.imageAlt}
            credit={listing.imageCredit}
            sizes="(min-width: 60rem) 40rem, 100vw"
            shape="wide"
            first
            lang={LISTING_LANGUAGE}
          />
        )}
      </div>
      <WhenAndWhere
        {...page}
        wijk={wijk?.name ?? null}
        also={others.length === 1 ? (others[0] ?? null) : null}
      />
      <div className="span7 stack stack--loose">
        {locale !== LISTING_LANGUAGE && listing.description && (
          <p className="hint">{t("listing.inDutch")}</p>
        )}
        <Description text={listing.description} lang={LISTING_LANGUAGE} />
        <Facts listing={listing} others={others} />
        <LastConfirmed {...page} />
      </div>
    </div>
  );
}
