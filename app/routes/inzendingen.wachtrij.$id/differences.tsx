import type { ListingContent } from "~/domain/agenda/listing-content";
import type { Difference } from "~/domain/submissions/differences";
import { useLocale, useText } from "~/ui/text";
import { differenceWords } from "./difference-words";

/** What the sender changed, field by field: what is online beside what would come. */
export function Differences({
  differences,
  before,
  after,
  names,
}: {
  differences: Difference[];
  before: ListingContent;
  after: ListingContent;
  names: Record<string, string>;
}) {
  const t = useText("queue");
  const locale = useLocale();
  return (
    <section aria-labelledby="verschil" className="stack">
      <h2 id="verschil">{t("detail.differences")}</h2>
      {differences.length === 0 && <p>{t("detail.noDifference")}</p>}
      <dl className="diff">
        {differences.map((difference) => {
          const { label, was, becomes } = differenceWords(difference, {
            locale,
            before,
            after,
            names,
          });
          return (
            <div key={difference.field}>
              <dt>{label}</dt>
              <dd>
                <span className="vh">{t("detail.was")}: </span>
                {was}
              </dd>
              <dd>
                <span className="vh">{t("detail.becomes")}: </span>
                {becomes}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
