import { momentWords } from "~/shared/moment-words";
import type { AttendedDate } from "~/domain/registrations/list-attendees.server";
import { formatNumber } from "~/locales/format";
import { DataTable } from "../data-table";
import { Tag } from "../tag";
import { useLocale, useText } from "../text";
import type { AttendeesView } from "./attendees-page";

/** Every date with its counts; one of them is chosen. */
export function Dates({ listing, base, date: chosen }: AttendeesView) {
  const t = useText("registrations");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <DataTable
      caption={t("list.dates")}
      rows={listing.dates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "date",
          head: t("list.date"),
          cell: ({ id, off, ...date }) => (
            <>
              <a href={`${base}?datum=${id}`} aria-current={id === chosen.id ? "true" : undefined}>
                {momentWords(date, listing.allDay, locale)}
              </a>{" "}
              {off && <Tag kind="no">{t("list.off")}</Tag>}
            </>
          ),
        },
        {
          key: "confirmed",
          head: t("list.confirmed"),
          number: true,
          cell: ({ taken }) => number(taken),
        },
        {
          key: "waiting",
          head: t("list.waiting"),
          number: true,
          cell: ({ waiting }) => number(waiting),
        },
        {
          key: "free",
          head: t("list.free"),
          number: true,
          cell: ({ free }) => (free === null ? t("list.unlimited") : number(free)),
        },
        {
          key: "attended",
          head: t("list.attended"),
          number: true,
          cell: ({ attended }) => (attended === null ? t("list.notCounted") : number(attended)),
        },
      ]}
    />
  );
}

/** The counts of the date that is chosen. */
export function Counts({ date: { taken, waiting, free, attended } }: { date: AttendedDate }) {
  const t = useText("registrations");
  const locale = useLocale();
  const facts = [
    [t("list.confirmed"), formatNumber(taken, locale)],
    [t("list.waiting"), formatNumber(waiting, locale)],
    [t("list.free"), free === null ? t("list.unlimited") : formatNumber(free, locale)],
    [t("list.attended"), attended === null ? t("list.notCounted") : formatNumber(attended, locale)],
  ] as const;
  return (
    <p>
      {facts.map(([head, value], i) => (
        <span key={head}>
          {i > 0 && " · "}
          {head}: <b className="num">{value}</b>
        </span>
      ))}
    </p>
  );
}
