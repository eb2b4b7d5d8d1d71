import { momentWords } from "~/shared/moment-words";
import { formatDate } from "~/locales/format";
import { Message } from "~/ui/message";
import { useLocale, useText } from "~/ui/text";
import type { ListingView } from "./listing-view.server";

/** What is otherwise than was announced, before anything else. */
export function Notices({ listing, date, state }: Pick<ListingView, "listing" | "date" | "state">) {
  const t = useText("agenda");
  if (state === "cancelled") {
    return (
      <Message kind="bad" icon="cross" title={t("listing.cancelledTitle")}>
        {t("listing.cancelledText")}
      </Message>
    );
  }
  if (state === "past") {
    return (
      <Message icon="clock" title={t("listing.pastTitle")}>
        {t("listing.pastText")}
      </Message>
    );
  }
  return (
    <>
      <Moved listing={listing} date={date} />
      {listing.vanishedAt && (
        <Message kind="wait" icon="question" title={t("listing.vanishedTitle")}>
          {t("listing.vanishedText")}
        </Message>
      )}
    </>
  );
}

function Moved({ listing, date }: Pick<ListingView, "listing" | "date">) {
  const t = useText("agenda");
  const locale = useLocale();
  const { previousStartsAt, previousEndsAt } = date;
  if (!previousStartsAt || !previousEndsAt) return null;
  const before = { startsAt: previousStartsAt, endsAt: previousEndsAt };
  return (
    <Message kind="wait" title={t("listing.movedTitle")}>
      <p>
        {t("listing.movedNow")} <b>{momentWords(date, listing.allDay, locale)}</b>.{" "}
        {t("listing.movedBefore")} <s>{momentWords(before, listing.allDay, locale)}</s>.{" "}
        {t("listing.movedText")}
      </p>
    </Message>
  );
}

/** A page nobody keeps up is worth little, so this one says when somebody last looked. */
export function LastConfirmed({ listing, state }: Pick<ListingView, "listing" | "state">) {
  const t = useText("agenda");
  const locale = useLocale();
  const { cancelledAt, lastConfirmedAt } = listing;
  const words =
    cancelledAt && listing.state === "cancelled"
      ? t("listing.cancelledOn", { day: formatDate(cancelledAt, locale) })
      : lastConfirmedAt && state === "coming"
        ? t("listing.confirmedOn", { day: formatDate(lastConfirmedAt, locale) })
        : null;
  return words && <p className="small muted">{words}</p>;
}
