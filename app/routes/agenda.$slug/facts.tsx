import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { AUDIENCES, SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { formatMoney } from "~/locales/format";
import { Fact } from "~/ui/fact";
import { useLocale, useText } from "~/ui/text";
import { Access } from "./access";
import { OtherDates } from "./dates";
import { External, listOf } from "./external";
import { Organiser } from "./organiser";

/** What a visitor wants to know before going: other dates, price, for whom, access, who. */
export function Facts({
  listing,
  others,
}: {
  listing: PublicListing;
  /** The other dates to come. */
  others: PublicListing["dates"];
}) {
  return (
    <dl className="facts-list">
      <OtherDates listing={listing} others={others} />
      <Price listing={listing} />
      <Registration listing={listing} />
      <Audience listing={listing} />
      <Languages listing={listing} />
      <Access listing={listing} />
      <Organiser listing={listing} />
    </dl>
  );
}

function Price({ listing: { priceCents: cents, priceNote } }: { listing: PublicListing }) {
  const t = useText("agenda");
  const locale = useLocale();
  if (cents === null && !priceNote) return null;
  const words =
    cents === null
      ? ""
      : cents === 0
        ? t("listing.freeText")
        : t("listing.price", { price: formatMoney(cents, locale) });
  return (
    <Fact icon="euro" head={cents === 0 ? t("free") : t("listing.costs")}>
      {words}
      {words && priceNote && <br />}
      <bdi>{priceNote}</bdi>
    </Fact>
  );
}

function Registration({ listing }: { listing: PublicListing }) {
  const t = useText("agenda");
  const { registration, registrationTarget, slug } = listing;
  if (listing.state === "cancelled") return null;
  return (
    <Fact icon="edit" head={t("listing.register")}>
      {registration === "none" && t("listing.registerNone")}
      {registration === "link" && (
        <>
          {t("listing.registerLink")} <External href={registrationTarget} />
        </>
      )}
      {registration === "mail" && (
        <>
          {t("listing.registerMail")}{" "}
          <a href={`mailto:${registrationTarget}`}>{registrationTarget}</a>
        </>
      )}
      {registration === "builtIn" && (
        <a href={`/agenda/${slug}/meedoen`}>{t("listing.registerHere")}</a>
      )}
    </Fact>
  );
}

function Audience({ listing: { audiences } }: { listing: PublicListing }) {
  const t = useText("agenda");
  const words = useText("listing");
  const locale = useLocale();
  const known = AUDIENCES.filter((audience) => audiences.includes(audience));
  if (known.length === 0) return null;
  return (
    <Fact icon="people" head={t("listing.audience")}>
      {t("listing.audienceText", {
        audiences: listOf(
          known.map((audience) => words(`audiences.${audience}`)),
          locale,
        ),
      })}
    </Fact>
  );
}

function Languages({ listing: { languages } }: { listing: PublicListing }) {
  const t = useText("agenda");
  const words = useText("listing");
  const locale = useLocale();
  const known = SPOKEN_LANGUAGES.filter((language) => languages.includes(language));
  if (known.length === 0) return null;
  return (
    <Fact icon="question" head={t("listing.languages")}>
      {t("listing.languagesText", {
        languages: listOf(
          known.map((language) => words(`languages.${language}`)),
          locale,
        ),
      })}
    </Fact>
  );
}
