import type { EditionFigures } from "~/domain/editions/edition-figures.server";
import type { EditionOverview } from "~/domain/editions/edition-overview.server";
import { wijken } from "~/domain/places/wijken";
import { formatNumber } from "~/locales/format";
import { DataTable } from "~/ui/data-table";
import { useDayWords } from "~/ui/editions/edition-frame";
import { GoLink } from "~/ui/link";
import { useLocale, useText } from "~/ui/text";

const FIGURES = [
  "activities",
  "dates",
  "cancelled",
  "partners",
  "wijken",
  "kits",
  "visitors",
] as const satisfies readonly (keyof EditionFigures)[];

/** This year, and last year beside it. */
export function Figures({
  figures,
  before,
  previous,
}: {
  figures: EditionFigures;
  before: EditionFigures | null;
  previous: string | null;
}) {
  const t = useText("editions");
  const locale = useLocale();
  const shown = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  return (
    <section className="stack" aria-labelledby="cijfers">
      <h2 id="cijfers">{t("overview.figures")}</h2>
      {previous && <p className="muted">{t("overview.compare", { previous })}</p>}
      <DataTable
        caption={t("overview.figuresCaption")}
        rows={FIGURES}
        rowKey={(key) => key}
        columns={[
          { key: "what", head: t("overview.what"), cell: (key) => t(`overview.rows.${key}`) },
          {
            key: "now",
            head: t("overview.thisYear"),
            number: true,
            cell: (key) => shown(figures[key]),
          },
          ...(before
            ? [
                {
                  key: "before",
                  head: t("overview.lastYear"),
                  number: true,
                  cell: (key: (typeof FIGURES)[number]) => shown(before[key]),
                },
              ]
            : []),
        ]}
      />
      <p className="small muted">{t("overview.visitorsNote")}</p>
    </section>
  );
}

const STATES = [
  "submitted",
  "returned",
  "published",
  "rejected",
  "withdrawn",
  "unconfirmed",
  "draft",
] as const satisfies readonly EditionOverview["submissions"][number]["state"][];

export function Submissions({
  slug,
  submissions,
}: {
  slug: string;
  submissions: EditionOverview["submissions"];
}) {
  const t = useText("editions");
  const rows = STATES.flatMap((state) => submissions.filter((row) => row.state === state));
  return (
    <section className="stack" aria-labelledby="ingestuurd">
      <h2 id="ingestuurd">{t("overview.submissions")}</h2>
      {rows.length === 0 ? (
        <p>{t("overview.submissionsNone")}</p>
      ) : (
        <Counts
          caption={t("overview.submissions")}
          head={t("overview.state")}
          rows={rows.map(({ state, count }) => ({
            key: state,
            words: t(`overview.states.${state}`),
            count,
          }))}
        />
      )}
      {rows.some(({ state }) => state === "submitted") && (
        <p>
          <GoLink href={`/inzendingen/wachtrij?editie=${slug}`}>{t("overview.toQueue")}</GoLink>
        </p>
      )}
    </section>
  );
}

/** Each wijk with its sheet to print, and the booklet of all of them. */
export function PerWijk({ slug, rows }: { slug: string; rows: EditionOverview["perWijk"] }) {
  const t = useText("editions");
  const booklet = useText("booklet");
  const language = useLocale() === "nl" ? "" : "?taal=en";
  const of = (code: string | null) => rows.find(({ key }) => key === code)?.count ?? 0;
  return (
    <section className="stack" aria-labelledby="wijken">
      <h2 id="wijken">{t("overview.perWijk")}</h2>
      <Counts
        caption={t("overview.perWijk")}
        head={t("programme.wijk")}
        rows={[
          ...wijken.map((wijk) => ({
            key: wijk.code,
            words: wijk.name,
            count: of(wijk.code),
            paper: `/programma/${slug}/wijk/${wijk.slug}.pdf${language}`,
          })),
          { key: "elsewhere", words: t("overview.noWijk"), count: of(null) },
        ]}
      />
      {rows.length > 0 && (
        <p>
          <a href={`/programma/${slug}/boekje.pdf${language}`}>{booklet("printBooklet")}</a>
        </p>
      )}
    </section>
  );
}

export function PerDay({ rows }: { rows: EditionOverview["perDay"] }) {
  const t = useText("editions");
  const { day } = useDayWords();
  return (
    <section className="stack" aria-labelledby="dagen">
      <h2 id="dagen">{t("overview.perDay")}</h2>
      {rows.length === 0 ? (
        <p>{t("overview.nothing")}</p>
      ) : (
        <Counts
          caption={t("overview.perDay")}
          head={t("overview.day")}
          rows={rows.map(({ key, count }) => ({ key: key ?? "", words: day(key ?? ""), count }))}
        />
      )}
    </section>
  );
}

function Counts({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: string;
  /** `paper`: the address of what is printed of it. */
  rows: { key: string; words: string; count: number; paper?: string }[];
}) {
  const t = useText("editions");
  const booklet = useText("booklet");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "what", head, cell: ({ words }) => words },
        {
          key: "count",
          head: t("overview.count"),
          number: true,
          cell: ({ count }) => formatNumber(count, locale),
        },
        ...(rows.some(({ paper }) => paper)
          ? [
              {
                key: "paper",
                head: booklet("sheet"),
                cell: ({ words, count, paper }: (typeof rows)[number]) =>
                  paper &&
                  count > 0 && (
                    <a href={paper}>
                      PDF<span className="vh">: {booklet("sheetOf", { wijk: words })}</span>
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
