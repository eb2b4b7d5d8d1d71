import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { momentWords } from "~/shared/moment-words";
import type { Attendee } from "~/domain/registrations/list-attendees.server";
import { formatNumber } from "~/locales/format";
import { DataTable } from "../data-table";
import { useLocale, useText } from "../text";
import { useWhoComes } from "./attendee-names";
import type { AttendeesView } from "./attendees-page";
import { OrganiserFrame } from "./organiser-frame";

/** The list on paper, with a box to tick. No addresses: paper lies about. */
export function PrintPage({ listing, date, list, base, byAccount }: AttendeesView) {
  const t = useText("registrations");
  const locale = useLocale();
  return (
    <OrganiserFrame byAccount={byAccount}>
      <div>
        <h1 lang={LISTING_LANGUAGE}>{listing.title}</h1>
        <p>{momentWords(date, listing.allDay, locale)}</p>
        <p>{listing.placeName}</p>
        <p>
          {t("list.printed", {
            confirmed: formatNumber(date.taken, locale),
            waiting: formatNumber(date.waiting, locale),
          })}
        </p>
      </div>
      <Sheet caption={t("list.confirmed")} parties={list.confirmed} empty={t("list.nobody")} />
      {list.waiting.length > 0 && <Sheet caption={t("list.waiting")} parties={list.waiting} />}
      <p className="on-screen">
        <a href={`${base}?datum=${date.id}`}>{t("door.back")}</a>
      </p>
    </OrganiserFrame>
  );
}

function Sheet({
  caption,
  parties,
  empty,
}: {
  caption: string;
  parties: Attendee[];
  empty?: string;
}) {
  const t = useText("registrations");
  const whoComes = useWhoComes();
  return (
    <section className="stack">
      <h2>{caption}</h2>
      {parties.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <DataTable
          caption={caption}
          rows={parties}
          rowKey={({ id }) => id}
          columns={[
            ...whoComes,
            {
              key: "here",
              head: t("list.here"),
              cell: ({ seen }) => (seen === null ? <span className="tick-box" /> : seen),
            },
          ]}
        />
      )}
    </section>
  );
}
