import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

/** What changed about something planned. It keeps its place in the list and says it in words. */
export type TimetableState = { kind: "cancelled" | "moved"; words: string };

export type TimetableRow = {
  key: string;
  href: string;
  title: string;
  /** Language of title and place, where it is not that of the page. */
  lang?: string;
  /** "16.00" */
  time: string;
  /** For machines: "2026-09-24T16:00+02:00". */
  dateTime: string;
  /** "tot 18.30", or the day. */
  under?: string;
  /** "In de hal" */
  place?: string;
  /** "Zuidwest" */
  area?: string;
  state?: TimetableState;
  /** <Tag> and <CampaignTag> */
  tags?: ReactNode;
};

/** Head of a day: a heavy rule with the day, and how many there are. */
export function DayHead({
  id,
  title,
  day,
  count,
}: {
  id?: string;
  title: string;
  day?: string;
  count?: ReactNode;
}) {
  return (
    <div className="day">
      <h2 id={id}>{title}</h2>
      {day && <span>{day}</span>}
      {count !== undefined && <p className="muted num">{count}</p>}
    </div>
  );
}

/** The spine of the product: time left, what and where right. `columns` puts a few beside each other. */
export function Timetable({ rows, columns = false }: { rows: TimetableRow[]; columns?: boolean }) {
  return (
    <ol className={classes("tt", columns && "tt--cols")}>
      {rows.map((row) => (
        <li key={row.key} className={classes(row.state?.kind === "cancelled" && "off")}>
          <p className="t num">
            <time dateTime={row.dateTime}>{row.time}</time>
            {row.under && <span>{row.under}</span>}
          </p>
          <div>
            <State state={row.state} />
            <h3 lang={row.lang} dir="auto">
              <a href={row.href}>{row.title}</a>
            </h3>
            <Where row={row} />
            {row.tags && <p className="tags">{row.tags}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The same rows in four columns, for an ink band with class "board". */
export function DepartureBoard({ rows }: { rows: TimetableRow[] }) {
  return (
    <ol className="tt">
      {rows.map((row) => (
        <li key={row.key} className={classes(row.state?.kind === "cancelled" && "off")}>
          <p className="t num">
            <time dateTime={row.dateTime}>{row.time}</time>
          </p>
          <h3 lang={row.lang}>
            <a href={row.href}>{row.title}</a>
          </h3>
          <p className="where" lang={row.lang}>
            {[row.place, row.area].filter(Boolean).join(", ")}
          </p>
          {row.state ? <State state={row.state} /> : <p className="tags">{row.tags}</p>}
        </li>
      ))}
    </ol>
  );
}

function State({ state }: { state: TimetableState | undefined }) {
  if (!state) return null;
  return (
    <p>
      {state.kind === "cancelled" ? (
        <span className="state">
          <Icon name="cross" />
          {state.words}
        </span>
      ) : (
        <span className="state state--new">
          <Icon name="clock" />
          {state.words}
        </span>
      )}
    </p>
  );
}

function Where({ row: { place, area, lang } }: { row: TimetableRow }) {
  if (!place && !area) return null;
  return (
    <p className="where" lang={lang}>
      {place}
      {place && area && ", "}
      {area && <b>{area}</b>}
    </p>
  );
}
