import type { Attendee } from "~/domain/registrations/list-attendees.server";
import { formatNumber } from "~/locales/format";
import { DataTable, type Column } from "../data-table";
import { Tag } from "../tag";
import { useLocale, useText } from "../text";
import type { AttendeesView } from "./attendees-page";

/** The columns with which every list of who comes begins, on paper too. */
export function useWhoComes(): Column<Attendee>[] {
  const t = useText("registrations");
  const locale = useLocale();
  return [
    {
      key: "name",
      head: t("list.name"),
      cell: ({ name, addressConfirmedAt }) => (
        <>
          <span className="breaks">{name || t("list.withoutName")}</span>
          {name && !addressConfirmedAt && (
            <>
              {" "}
              <Tag kind="wait">{t("list.unconfirmed")}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      key: "seats",
      head: t("list.seats"),
      number: true,
      cell: ({ seats }) => formatNumber(seats, locale),
    },
  ];
}

/** The names of one date, with what can be done about each. */
export function Names({
  base,
  date,
  caption,
  parties,
}: AttendeesView & { caption: string; parties: Attendee[] }) {
  const t = useText("registrations");
  const locale = useLocale();
  const whoComes = useWhoComes();
  return (
    <DataTable
      caption={caption}
      rows={parties}
      rowKey={({ id }) => id}
      columns={[
        ...whoComes,
        {
          key: "seen",
          head: t("list.here"),
          number: true,
          cell: ({ seen }) => (seen === null ? "–" : formatNumber(seen, locale)),
        },
        {
          key: "email",
          head: t("list.email"),
          cell: ({ email, name }) =>
            email ? (
              <a className="breaks" href={`mailto:${email}`}>
                {email}
              </a>
            ) : (
              name && t("list.noEmail")
            ),
        },
        {
          key: "off",
          head: t("list.takeOff"),
          speaks: true,
          cell: ({ id, name }) =>
            date.open && (
              <a href={`${base}?datum=${date.id}&weg=${id}`}>
                {t("list.takeOff")}
                <span className="vh">: {name}</span>
              </a>
            ),
        },
      ]}
    />
  );
}
