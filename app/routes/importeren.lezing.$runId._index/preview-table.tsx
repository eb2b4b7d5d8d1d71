import type { Outcome } from "~/domain/imports/import-outcome";
import { formatDay, formatTime } from "~/locales/format";
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

export function PreviewTable({ loaded: { shown, allDay } }: { loaded: Loaded }) {
  const t = useText("imports");
  return (
    <DataTable
      caption={t("preview.caption")}
      rows={shown}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "activity",
          head: t("preview.activity"),
          cell: (row) => <Activity row={row} />,
        },
        {
          key: "when",
          head: t("preview.when"),
          cell: (row) => <When row={row} allDay={allDay.includes(row.key)} />,
        },
        {
          key: "where",
          head: t("preview.where"),
          cell: ({ placeName, was }) => (
            <>
              {placeName}
              {was && was.placeName !== placeName && <Was value={was.placeName} />}
            </>
          ),
        },
        { key: "what", head: t("preview.what"), cell: (row) => <What row={row} /> },
      ]}
    />
  );
}

function Activity({ row }: { row: Row }) {
  const t = useText("imports");
  const { was } = row;
  const name = row.title || t("preview.row", { row: row.row ?? "" });
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

function When({ row: { startsAt, was }, allDay }: { row: Row; allDay: boolean }) {
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
function What({ row }: { row: Row }) {
  const t = useText("imports");
  const lines = [
    ...(row.outcome === "changed"
      ? [row.changes.map((one) => t(`changes.${one}`)).join(", ")]
      : []),
    ...(isExplained(row.outcome) ? [t(`explain.${row.outcome}`)] : []),
    ...(row.leftOut ? [t("explain.leftOut")] : []),
    ...row.problems.map((problem) =>
      [t(`rowProblems.${problem.code}`, { value: problem.value ?? "" }), at(t, problem)].join(" "),
    ),
    ...row.notes.map((note) =>
      [t(`notes.${note.code}`, { value: note.value ?? "" }), at(t, note)].join(" "),
    ),
  ].filter((line) => line.trim() !== "");
  return (
    <>
      <Tag kind={KINDS[row.outcome] ?? "plain"}>{t(`outcomes.${row.outcome}`)}</Tag>
      {row.outcome === "cannot" && row.row !== null && (
        <span className="small muted"> {t("preview.row", { row: row.row })}</span>
      )}
      {lines.map((line) => (
        <span className="small" key={line}>
          <br />
          {line}
        </span>
      ))}
    </>
  );
}

const EXPLAINED = ["cancelled", "vanished", "returned", "staysOut", "ignored"] as const;

function isExplained(outcome: Outcome): outcome is (typeof EXPLAINED)[number] {
  return EXPLAINED.some((known) => known === outcome);
}

function at(
  t: ReturnType<typeof useText<"imports">>,
  { code, column, value }: Row["problems"][number] | Row["notes"][number],
): string {
  if (!column) return "";
  // The value is the number of the other row, and stands in the sentence.
  if (!value || code === "double") return t("at", { column });
  return t("atValue", { column, value });
}
