import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { ACCESS_FEATURES, type AccessFeature } from "~/domain/agenda/listing-choices";
import { Icon } from "~/ui/icon";
import { useLocale, useText } from "~/ui/text";
import { listOf } from "./external";

/** What there is, what there is not, and what nobody said: for some that makes the difference between going and not. */
export function Access({ listing }: { listing: PublicListing }) {
  const t = useText("agenda");
  const words = useText("listing");
  const locale = useLocale();
  // Where nobody is, nothing is in the way.
  if (!listing.placeName && listing.onlineUrl) return null;
  const are = (value: "yes" | "no" | "unknown"): AccessFeature[] =>
    ACCESS_FEATURES.filter((feature) => listing[feature] === value);
  const unknown = are("unknown");
  return (
    <div>
      <dt>
        <Icon name="wheelchair" />
        {t("listing.access")}
      </dt>
      <dd>
        <ul className="plain access">
          {are("yes").map((feature) => (
            <li key={feature}>
              <Icon name="ok" />
              {words(`access.${feature}`)}
              {feature === "stepFree" && <>: {t("listing.stepFreeText")}</>}
            </li>
          ))}
          {are("no").map((feature) => (
            <li key={feature}>
              <Icon name="cross" />
              {words(`notAccess.${feature}`)}
            </li>
          ))}
          {unknown.length > 0 && (
            <li className="muted">
              <Icon name="question" />
              {t("listing.accessUnknown", {
                features: listOf(
                  unknown.map((feature) => words(`access.${feature}`)),
                  locale,
                ),
              })}
            </li>
          )}
        </ul>
      </dd>
    </div>
  );
}
