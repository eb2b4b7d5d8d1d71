import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import type { ListingContent } from "~/domain/agenda/listing-content";
import { momentWords } from "~/shared/moment-words";
import { rhythmWords } from "~/domain/agenda/rhythm-words";
import type { KeptImage } from "~/domain/images/image";
import { wijkByCode } from "~/domain/places/wijken";
import { formatMoney } from "~/locales/format";
import { Description } from "~/ui/description";
import { ListingImage } from "~/ui/images/listing-image";
import { useLocale, useText } from "~/ui/text";

/** Everything a visitor would read, also what stands behind a button on the page itself. */
export function Preview({
  id,
  content,
  image,
  editionName,
}: {
  id: string;
  content: ListingContent;
  image: KeptImage | null;
  editionName: string | null;
}) {
  const t = useText("queue");
  const facts = useFacts(content, editionName);
  return (
    <section aria-labelledby="voorbeeld" className="stack">
      <h2 id="voorbeeld">{t("detail.preview")}</h2>
      <p>
        <a href={`/inzendingen/wachtrij/${id}/voorbeeld`}>{t("detail.previewWhole")}</a>
      </p>
      <div className="preview-public stack">
        <h3 lang={LISTING_LANGUAGE} dir="auto">
          {content.title}
        </h3>
        {image && (
          <ListingImage
            image={image}
            alt={content.imageAlt}
            credit={content.imageCredit}
            lang={LISTING_LANGUAGE}
            sizes="(min-width: 60rem) 40rem, 100vw"
            shape="wide"
          />
        )}
        {content.summary && (
          <p className="lead" lang={LISTING_LANGUAGE} dir="auto">
            {content.summary}
          </p>
        )}
        <Description text={content.description} lang={LISTING_LANGUAGE} />
        <dl className="facts-list">
          {facts.map(([label, ...values]) => (
            <div key={label}>
              <dt>{label}</dt>
              {values.map((value, i) => (
                <dd key={i}>{value}</dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

/** Label and values of each, without what was left empty. */
function useFacts(content: ListingContent, editionName: string | null): string[][] {
  const t = useText("queue");
  const listing = useText("listing");
  const locale = useLocale();
  const { dates, allDay, rhythm, priceCents, wijkCode } = content;
  const list = (items: string[]) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
  const first = dates[0];
  const price =
    priceCents === null
      ? ""
      : priceCents === 0
        ? t("values.free")
        : formatMoney(priceCents, locale);
  const register = [
    t(`values.registrationKinds.${content.registration}`),
    content.registrationTarget,
    content.capacity === null ? "" : `${t("fields.capacity")}: ${content.capacity}`,
  ];
  const facts = [
    [
      t("fields.dates"),
      (rhythm && first && rhythmWords(rhythm, first, allDay, locale)) ?? "",
      ...dates.map((date) => momentWords(date, allDay, locale)),
    ],
    [
      t("fields.placeName"),
      [content.placeName, content.spot].filter(Boolean).join(", "),
      content.address,
      (wijkCode && wijkByCode(wijkCode)?.name) ?? "",
    ],
    [t("fields.onlineUrl"), content.onlineUrl ?? ""],
    [t("fields.priceCents"), [price, content.priceNote].filter(Boolean).join(", ")],
    [
      t("fields.audiences"),
      content.audiences.length > 0
        ? list(content.audiences.map((item) => listing(`audiences.${item}`)))
        : t("values.everybody"),
    ],
    [t("fields.languages"), list(content.languages.map((item) => listing(`languages.${item}`)))],
    [
      t("fields.access"),
      list(
        ACCESS_FEATURES.filter((feature) => content[feature] !== "unknown").map(
          (feature) => `${listing(`access.${feature}`)}: ${t(`values.${content[feature]}`)}`,
        ),
      ),
    ],
    [t("fields.registration"), register.filter(Boolean).join(", ")],
    [t("fields.organiserName"), content.organiserName, list(content.withNames)],
    [
      t("fields.contactName"),
      content.contactName,
      content.contactPhone,
      content.contactEmail,
      content.contactWebsite,
    ],
    [t("fields.editionId"), editionName ?? ""],
  ];
  return facts
    .map(([label = "", ...values]) => [label, ...values.filter(Boolean)])
    .filter(({ length }) => length > 1);
}
