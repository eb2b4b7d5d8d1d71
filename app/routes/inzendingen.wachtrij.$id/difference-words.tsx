import type { ReactNode } from "react";
import { momentWords } from "~/shared/moment-words";
import { rhythmWords } from "~/domain/agenda/rhythm-words";
import type { ListingContent } from "~/domain/agenda/listing-content";
import { wijkByCode } from "~/domain/places/wijken";
import type { Difference, Piece } from "~/domain/submissions/differences";
import { capital, formatDay, formatMoney } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";

type Words = { label: string; was: ReactNode; becomes: ReactNode };

/** What the words need beside the difference itself. */
export type WordContext = {
  locale: Locale;
  before: ListingContent;
  after: ListingContent;
  /** Names of editions and campaigns by id. */
  names: Record<string, string>;
};

/** Puts one difference in people's words: dates as dates, yes and no as words, texts with what is gone and new marked. */
export function differenceWords(difference: Difference, context: WordContext): Words {
  const { locale } = context;
  const t = textFor(locale, "queue");
  const listing = textFor(locale, "listing");
  const whole = (label: string, was: string, becomes: string): Words => ({
    label,
    was: <Gone locale={locale}>{was}</Gone>,
    becomes: <Added locale={locale}>{becomes}</Added>,
  });
  const list = (items: string[], none: string) =>
    items.length > 0 ? new Intl.ListFormat(locale, { type: "conjunction" }).format(items) : none;
  switch (difference.kind) {
    case "text":
      return {
        label: t(`fields.${difference.field}`),
        was: <Pieces pieces={difference.pieces} without="new" locale={locale} />,
        becomes: <Pieces pieces={difference.pieces} without="gone" locale={locale} />,
      };
    case "dates":
      return dateWords(difference, context);
    case "days": {
      const days = (dates: Date[]) =>
        list(
          dates.map((day) => formatDay(day, locale)),
          t("values.none"),
        );
      return whole(
        t("fields.rhythmExcept"),
        days(context.before.rhythmExcept),
        days(context.after.rhythmExcept),
      );
    }
    case "rhythm": {
      const words = ({ rhythm, dates, allDay }: ListingContent) =>
        (rhythm && dates[0] && rhythmWords(rhythm, dates[0], allDay, locale)) ||
        (rhythm ?? t("values.noRhythm"));
      return whole(t("fields.rhythm"), words(context.before), words(context.after));
    }
    case "flag": {
      const words = (yes: boolean) => t(yes ? "values.yes" : "values.no");
      return whole(t("fields.allDay"), words(difference.before), words(difference.after));
    }
    case "price": {
      const words = (cents: number | null) =>
        cents === null
          ? t("values.unknown")
          : cents === 0
            ? t("values.free")
            : formatMoney(cents, locale);
      return whole(t("fields.priceCents"), words(difference.before), words(difference.after));
    }
    case "list": {
      const { field } = difference;
      const name = (item: string) =>
        field === "withNames" ? item : choiceName(listing, field, item);
      const words = (items: string[]) =>
        list(items.map(name), t(field === "audiences" ? "values.everybody" : "values.none"));
      return whole(t(`fields.${field}`), words(difference.before), words(difference.after));
    }
    case "access": {
      const label = capital(listing(`access.${difference.field}`));
      return whole(label, t(`values.${difference.before}`), t(`values.${difference.after}`));
    }
    case "registration":
      return whole(
        t("fields.registration"),
        t(`values.registrationKinds.${difference.before}`),
        t(`values.registrationKinds.${difference.after}`),
      );
    case "number": {
      const words = (count: number | null) =>
        count === null ? t("values.noLimit") : String(count);
      return whole(t("fields.capacity"), words(difference.before), words(difference.after));
    }
    case "named": {
      const words = (id: string | null) =>
        id === null ? t("values.none") : (context.names[id] ?? t("values.unknown"));
      return whole(
        t(`fields.${difference.field}`),
        words(difference.before),
        words(difference.after),
      );
    }
    case "location": {
      const wijk = (code: string | null) => (code && wijkByCode(code)?.name) || t("values.noWijk");
      const { before, after, metres } = difference;
      const moved =
        metres === null ? "" : ` (${t("values.moved", { metres: String(Math.round(metres)) })})`;
      return whole(t("fields.location"), wijk(before.wijkCode), wijk(after.wijkCode) + moved);
    }
    case "image": {
      const words = (id: string | null) => t(id === null ? "values.none" : "values.image");
      const other = difference.before !== null && difference.after !== null;
      const after = other ? t("values.otherImage") : words(difference.after);
      return whole(t("fields.imageId"), words(difference.before), after);
    }
  }
}

function choiceName(
  listing: ReturnType<typeof textFor<"listing">>,
  field: "audiences" | "languages",
  item: string,
): string {
  // The content's own rules let no other values through.
  return listing(`${field}.${item}` as "audiences.seniors");
}

function dateWords(
  { moved, added, gone }: Extract<Difference, { kind: "dates" }>,
  { locale, before, after }: WordContext,
): Words {
  const t = textFor(locale, "queue");
  const rows = [
    ...moved.map(({ was, becomes }) => ({ was, becomes })),
    ...gone.map((was) => ({ was, becomes: null })),
    ...added.map((becomes) => ({ was: null, becomes })),
  ];
  return {
    label: t("fields.dates"),
    was: (
      <ul>
        {rows.flatMap(({ was }, i) =>
          was ? (
            <li key={i}>
              <Gone locale={locale}>{momentWords(was, before.allDay, locale)}</Gone>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    ),
    becomes: (
      <ul>
        {rows.map(({ was, becomes }, i) => (
          <li key={i}>
            {becomes ? (
              <>
                <Added locale={locale}>{momentWords(becomes, after.allDay, locale)}</Added> (
                {t(was ? "values.movedDate" : "values.addedDate")})
              </>
            ) : (
              was && `${momentWords(was, before.allDay, locale)} (${t("values.goneDate")})`
            )}
          </li>
        ))}
      </ul>
    ),
  };
}

/** One of the two texts, with what the other does not have marked. */
function Pieces({
  pieces,
  without,
  locale,
}: {
  pieces: Piece[];
  without: "gone" | "new";
  locale: Locale;
}) {
  const shown = pieces.filter(({ change }) => change !== without);
  if (shown.length === 0) return textFor(locale, "queue")("values.none");
  return (
    <span dir="auto">
      {shown.map(({ change, text }, i) =>
        change === "same" ? (
          text
        ) : change === "gone" ? (
          <Gone key={i} locale={locale}>
            {text}
          </Gone>
        ) : (
          <Added key={i} locale={locale}>
            {text}
          </Added>
        ),
      )}
    </span>
  );
}

/** Many screen readers say nothing at <del> and <ins>, so a word that is not seen says it. */
function Gone({ locale, children }: { locale: Locale; children: string }) {
  return (
    <del>
      <span className="vh">[{textFor(locale, "queue")("detail.gone")}: </span>
      {children}
      <span className="vh">]</span>
    </del>
  );
}

function Added({ locale, children }: { locale: Locale; children: string }) {
  return (
    <ins>
      <span className="vh">[{textFor(locale, "queue")("detail.added")}: </span>
      {children}
      <span className="vh">]</span>
    </ins>
  );
}
