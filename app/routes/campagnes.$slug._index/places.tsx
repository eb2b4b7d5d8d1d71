import { perTenCups, type PlaceFigures } from "~/domain/figures/figures-per-place";
import { formatNumber } from "~/locales/format";
import { classes } from "~/ui/classes";
import { DataTable, type Column } from "~/ui/data-table";
import { ShareBar } from "~/ui/goal";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import type { CampaignView } from "./route";

/** One line per station or wijk, and what they are together. */
export function Places({ view }: { view: CampaignView }) {
  const t = useText("campaigns");
  const locale = useLocale();
  const { groupedBy, places, total } = view;
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  const ratio = (figures: Parameters<typeof perTenCups>[0]) => {
    const value = perTenCups(figures);
    if (value === null) return "–";
    const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return value.toLocaleString(locale, oneDecimal);
  };
  const coffee = total.cups !== null || view.targets.cups !== undefined;
  const reached = total.peopleReached !== null || !coffee;
  const most = Math.max(1, ...places.map((place) => place.cups ?? 0));
  const column = (
    key: "conversations" | "volunteers" | "peopleReached" | "scans",
  ): Column<PlaceFigures> => ({
    key,
    head: t(`places.${key}`),
    number: true,
    cell: (place) => number(place[key]),
  });
  const columns: Column<PlaceFigures>[] = [
    {
      key: "place",
      head: t(`places.place.${groupedBy}`),
      cell: ({ place, actionIds: [only, ...others] }) =>
        only && others.length === 0 ? <a href={`/acties/${only}`}>{place}</a> : place,
    },
    ...(coffee
      ? [
          {
            key: "cups",
            head: t("places.cups"),
            number: true,
            cell: (place: PlaceFigures) => (
              <>
                {number(place.cups)}
                {place.cups !== null && <ShareBar share={place.cups / most} />}
              </>
            ),
          },
        ]
      : [
          {
            key: "actions",
            head: t("places.actions"),
            number: true,
            cell: (place: PlaceFigures) => number(place.actionIds.length),
          },
        ]),
    column("conversations"),
    ...(coffee
      ? [
          {
            key: "perTen",
            head: t("places.perTen"),
            number: true,
            cell: (place: PlaceFigures) => ratio(place),
          },
        ]
      : []),
    column("volunteers"),
    ...(reached ? [column("peopleReached")] : []),
    column("scans"),
    {
      key: "quality",
      head: t("places.quality"),
      cell: (place) => <QualityTag place={place} />,
    },
  ];
  return (
    <section className={classes("stack", coffee && "places--bars")} aria-labelledby="plekken">
      <h2 id="plekken">{t(`places.${groupedBy}`)}</h2>
      {places.length === 0 ? (
        <p>{t("places.none")}</p>
      ) : (
        <>
          <DataTable
            caption={t("places.caption")}
            columns={columns}
            rows={places}
            rowKey={(place) => place.place}
            total={{
              place: t("places.total"),
              cups: number(total.cups),
              actions: number(places.reduce((all, place) => all + place.actionIds.length, 0)),
              conversations: number(total.conversations),
              perTen: ratio(total),
              volunteers: number(total.volunteers),
              peopleReached: number(total.peopleReached),
              scans: number(total.scans),
              quality: total.estimates > 0 ? t("places.estimates", { count: total.estimates }) : "",
            }}
          />
          <p className="small muted">{t("places.hidden")}</p>
        </>
      )}
    </section>
  );
}

function QualityTag({ place }: { place: PlaceFigures }) {
  const t = useText("campaigns");
  switch (place.quality) {
    case "counted":
      return <Tag kind="ok">{t("places.tag.counted")}</Tag>;
    case "estimated":
      return <Tag>≈ {t("places.tag.estimated")}</Tag>;
    case "tapped":
      return <Tag icon="cup">{t("places.tag.tapped")}</Tag>;
    case "missing":
      return (
        <Tag kind="wait">
          {place.actionIds.length > place.missing
            ? t("places.tag.missingSome", { count: place.missing })
            : t("places.tag.missing")}
        </Tag>
      );
    case "planned":
      return <Tag>{t("places.tag.planned")}</Tag>;
  }
}
