import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { Icon } from "~/ui/icon";
import { useLocale, useText } from "~/ui/text";
import { External, listOf } from "./external";

/** Who organises it, and who answers questions. */
export function Organiser({ listing }: { listing: PublicListing }) {
  const t = useText("agenda");
  const { edition } = listing;
  return (
    <>
      <div>
        <dt>
          <Icon name="people" />
          {t("listing.organiser")}
        </dt>
        <dd lang={LISTING_LANGUAGE}>
          <Names listing={listing} />
        </dd>
        <Contact listing={listing} />
      </div>
      {edition && (
        <div>
          <dt>
            <Icon name="poster" />
            {t("listing.edition")}
          </dt>
          <dd>
            <a href={`/programma/${edition.slug}`}>{edition.name}</a>
          </dd>
        </div>
      )}
    </>
  );
}

function Names({ listing: { organiserName: organiser, withNames } }: { listing: PublicListing }) {
  const t = useText("agenda");
  const locale = useLocale();
  if (withNames.length === 0) return <bdi>{organiser}</bdi>;
  return <>{t("listing.organiserWith", { organiser, partners: listOf(withNames, locale) })}</>;
}

function Contact({ listing }: { listing: PublicListing }) {
  const t = useText("agenda");
  const { contactName, contactPhone, contactEmail, contactWebsite } = listing;
  if (!contactPhone && !contactEmail && !contactWebsite) return null;
  return (
    <dd>
      {contactName ? t("listing.askName", { name: contactName }) : t("listing.ask")}
      <ul className="plain">
        {contactPhone && (
          <li>
            <a href={`tel:${contactPhone.replace(/[^+\d]/g, "")}`}>{contactPhone}</a>
          </li>
        )}
        {contactEmail && (
          <li>
            <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          </li>
        )}
        {contactWebsite && (
          <li>
            <External href={contactWebsite} />
          </li>
        )}
      </ul>
    </dd>
  );
}
