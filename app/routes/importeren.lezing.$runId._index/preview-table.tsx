import type { Outcome } from "~/domain/imports/import-outcome";
import { formatDay, formatTime } from "~/locales/format";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Tag, type TagKind } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import type { Loaded } from "./preview";

type Row = Loaded["shown"][number];

const KINDS: Partial<Record<Outcome, TagKind>> = {
  new: "ok",
  changed: "wait",
  cancelled: "no",
  vanished: "wait",
  returned: "ok",
  cannot: "no",
};

export function PreviewTable({ loaded: { shown, run } }: { loaded: Loaded }) {
  const t = useText("imports");
  const sheet = run.source.kind === "sheet";
  return (
    <DataTable
      caption={t("preview.caption")}
      rows={shown}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "activity",
          head: t("preview.activity"),
          cell: (row) => <Activity row={row} sheet={sheet} />,
        },
        {
          key: "when",
          head: t("preview.when"),
          cell: (row) => <When row={row} />,
        },
        {
          key: "where",
          head: t("preview.where"),
          cell: ({ placeName, was }) => (
            <>
              <span className="breakable">{placeName}</span>
              {was && was.placeName !== placeName && <Was value={was.placeName} />}
            </>
          ),
        },
        { key: "what", head: t("preview.what"), cell: (row) => <What row={row} sheet={sheet} /> },
      ]}
    />
  );
}

function Activity({ row, sheet }: { row: Row; sheet: boolean }) {
  const t = useText("imports");
  const { was } = row;
  const name = row.title || t(sheet ? "preview.row" : "preview.event", { row: row.row ?? "" });
  const before = was && was.title !== row.title ? <Was value={was.title} /> : null;
  if (!row.active) return name;
  return (
    <>
      <input type="hidden" name="shown" value={row.key} />
      <label className="check">
        <input type="checkbox" name="take" value={row.key} defaultChecked={row.ticked} />
        <span>
          {name}
          {before}
        </span>
      </label>
    </>
  );
}

function When({ row: { startsAt, was, allDay, dates } }: { row: Row }) {
  const t = useText("imports");
  const locale = useLocale();
  const moment = (at: Date) =>
    allDay
      ? formatDay(at, locale, { withYear: true })
      : `${formatDay(at, locale, { withYear: true })}, ${formatTime(at, locale)}`;
  if (!startsAt) return null;
  const moved = was?.startsAt && was.startsAt.getTime() !== startsAt.getTime();
  return (
    <>
      {moment(startsAt)}
      {dates > 1 && (
        <>
          <br />
          <span className="small muted">{t("preview.moreDates", { count: dates - 1 })}</span>
        </>
      )}
      {moved && was.startsAt && <Was value={moment(was.startsAt)} />}
    </>
  );
}

function Was({ value }: { value: string }) {
  const t = useText("imports");
  if (value === "") return null;
  return (
    <>
      <br />
      <span className="small muted">{t("preview.was", { value })}</span>
    </>
  );
}

/** What would happen, why not, and what was read otherwise than it stands there. */
function What({ row, sheet }: { row: Row; sheet: boolean }) {
  const t = useText("imports");
  const lines = [
    ...(row.outcome === "changed"
      ? [row.changes.map((one) => t(`changes.${one}`)).join(", ")]
      : []),
    ...(isExplained(row.outcome) ? [t(`explain.${row.outcome}`)] : []),
    ...(row.leftOut ? [t("explain.leftOut")] : []),
    ...row.problems.map((problem) =>
      [
        t(`rowProblems.${problem.code}`, { value: problem.value ?? "" }),
        at(t, sheet, problem),
      ].join(" "),
    ),
    ...row.notes.map((note) =>
      [t(`notes.${note.code}`, { value: note.value ?? "" }), at(t, sheet, note)].join(" "),
    ),
  ].filter((line) => line.trim() !== "");
  return (
    <>
      <Tag kind={KINDS[row.outcome] ?? "plain"}>{t(`outcomes.${row.outcome}`)}</Tag>
      {row.outcome === "cannot" && row.row !== null && (
        <span className="small muted">
          {" "}
          {t(sheet ? "preview.row" : "preview.event", { row: row.row })}
        </span>
      )}
      {lines.map((line) => (
        <span className="small" key={line}>
          <br />
          {line}
        </span>
      ))}
      {row.together && <Dates title={row.title} together={row.together} />}
    </>
  );
}

/** Rows that are dates of one activity, and the way to say that they are not. */
function Dates({
  title,
  together: { group, lines, apart, days, count },
}: {
  title: string;
  together: NonNullable<Row["together"]>;
}) {
  const t = useText("imports");
  const locale = useLocale();
  const change = t(apart ? "preview.makeOne" : "preview.makeApart");
  const numbers = [...lines.slice(0, SHOWN_LINES), ...(lines.length > SHOWN_LINES ? ["…"] : [])];
  const named = days.map((at) => formatDay(at, locale)).join(", ");
  const more = count - days.length;
  return (
    <>
      <span className="small">
        <br />
        {t(apart ? "preview.apart" : "preview.together", { rows: numbers.join(", ") })}
        {!apart && days.length > 0 && (
          <> {more > 0 ? t("preview.datesMore", { days: named, count: more }) : `${named}.`}</>
        )}
      </span>
      <br />
      <Button
        look="quiet"
        name="intent"
        value={`${apart ? "together" : "apart"}:${group}`}
        aria-label={`${change}: ${title}`}
      >
        {change}
      </Button>
    </>
  );
}

/** Lines of the list that are named; more are known to be there. */
const SHOWN_LINES = 12;

const EXPLAINED = ["cancelled", "vanished", "returned", "staysOut", "ignored"] as const;

function isExplained(outcome: Outcome): outcome is (typeof EXPLAINED)[number] {
  return EXPLAINED.some((known) => known === outcome);
}

function at(
  t: ReturnType<typeof useText<"imports">>,
  sheet: boolean,
  { code, column, value }: Row["problems"][number] | Row["notes"][number],
): string {
  if (!column) return "";
  // The value is the number of the other row, and stands in the sentence.
  if (!value || code === "double") return t(sheet ? "at" : "inField", { column });
  return t(sheet ? "atValue" : "inFieldValue", { column, value });
}
