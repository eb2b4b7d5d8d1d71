import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { momentWords } from "~/shared/moment-words";
import { rhythmWords } from "~/domain/agenda/rhythm-words";
import { capital } from "~/locales/format";
import { Icon } from "~/ui/icon";
import { useLocale, useText } from "~/ui/text";

type ListingDate = PublicListing["dates"][number];

/** As many dates as a visitor takes in; a year of Tuesdays unfolds. */
const FEW = 8;

/** The rhythm in words, and the other dates to come with what is otherwise about them. */
export function OtherDates({ listing, others }: { listing: PublicListing; others: ListingDate[] }) {
  const t = useText("agenda");
  const locale = useLocale();
  const first = listing.dates.find(({ previousStartsAt }) => previousStartsAt === null);
  const rhythm =
    listing.rhythm && first ? rhythmWords(listing.rhythm, first, listing.allDay, locale) : null;
  if (others.length === 0 && !rhythm) return null;
  const later = others.slice(FEW);
  const row = (date: ListingDate) => (
    <li key={date.id}>
      <DateLine date={date} listing={listing} />
    </li>
  );
  return (
    <div>
      <dt>
        <Icon name="calendar" />
        {rhythm ? t("listing.often") : t("listing.also")}
      </dt>
      {rhythm && <dd>{capital(rhythm)}.</dd>}
      {others.length > 0 && (
        <dd>
          <ul className="plain">{others.slice(0, FEW).map(row)}</ul>
          {later.length > 0 && (
            <details>
              <summary>{t("listing.moreDates", { count: later.length })}</summary>
              <ul className="plain">{later.map(row)}</ul>
            </details>
          )}
        </dd>
      )}
    </div>
  );
}

function DateLine({ date, listing }: { date: ListingDate; listing: PublicListing }) {
  const t = useText("agenda");
  const locale = useLocale();
  const words = (span: { startsAt: Date; endsAt: Date }) =>
    momentWords(span, listing.allDay, locale);
  const { previousStartsAt, previousEndsAt, cancelledAt } = date;
  if (cancelledAt || listing.state === "cancelled") {
    return (
      <>
        <s>{words(date)}</s> <b className="nogo">{t("cancelled")}</b>
      </>
    );
  }
  if (!previousStartsAt || !previousEndsAt) return <>{words(date)}</>;
  return (
    <>
      <b>{t("newTime")}:</b> {words(date)}{" "}
      <span className="muted">
        ({t("listing.first")} <s>{words({ startsAt: previousStartsAt, endsAt: previousEndsAt })}</s>
        )
      </span>
    </>
  );
}
