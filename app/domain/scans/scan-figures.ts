import type { PosterDesign } from "~/domain/posters/poster";
import { inUtrecht } from "~/locales/format";
import { estimate, joinSketches, type Sketch } from "./sketch";

/** A poster or a link, and what is needed to compare it. */
export type ScannedPlacement = {
  id: string;
  kind: "poster" | "link";
  label: string;
  code: string;
  design: PosterDesign;
  action: {
    id: string;
    title: string;
    placeName: string;
    wijkCode: string | null;
    lastEnd: Date | null;
  };
  createdAt: Date;
  /** When it was ticked off as hung, if it was. */
  hungAt: Date | null;
  removedAt: Date | null;
};

/** What was stored of one placement in one clock hour. */
export type ScannedHour = {
  placementId: string;
  hour: Date;
  counted: number;
  ignored: number;
  /** Null: nobody scanned, or sketches were not kept yet. */
  scanners: Sketch | null;
};

export type PlacementFigures = ScannedPlacement & {
  scans: number;
  ignored: number;
  /** About how many people a day, added up; null when not known. */
  people: number | null;
  /** Of a poster: whole days it hung, today included. Null for a link. */
  days: number | null;
  perDay: number | null;
};

export type ScanFigures = {
  scans: number;
  ignored: number;
  people: number | null;
  placements: PlacementFigures[];
  /** From the first day with a scan to the last, days without scans included. */
  days: { day: string; scans: number; people: number | null }[];
  /** Scans by hour of the day in Utrecht, from 0 to 23. */
  hours: number[];
  /** Most scans first; null is what has no wijk. */
  wijken: { wijkCode: string | null; scans: number; placements: number }[];
  /** Of posters; most scans per poster day first. */
  designs: DesignFigures[];
};

export type DesignFigures = {
  design: PosterDesign;
  scans: number;
  placements: number;
  /** Days that its posters hung, added up. */
  days: number;
  perDay: number;
};

/** Adds up what was scanned. Days and hours are those of Utrecht; the hour that comes twice in October is one. */
export function scanFigures(
  placements: readonly ScannedPlacement[],
  rows: readonly ScannedHour[],
  now: Date,
): ScanFigures {
  const clock = rememberedClock();
  const rowsOf = Map.groupBy(rows, (row) => row.placementId);
  const rowsOn = Map.groupBy(
    rows.filter((row) => row.counted > 0),
    (row) => clock(row.hour).day,
  );
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { hour, counted } of rows) hours[clock(hour).hour]! += counted;
  const figures = placements.map((placement) =>
    figuresOf(placement, rowsOf.get(placement.id) ?? [], (row) => clock(row.hour).day, now),
  );
  return {
    scans: sum(rows, "counted"),
    ignored: sum(rows, "ignored"),
    people: peopleIn([...rowsOn.values()]),
    placements: figures.sort((a, b) => b.scans - a.scans || a.label.localeCompare(b.label, "nl")),
    days: daysBetween([...rowsOn.keys()].sort()).map((day) => {
      const ofDay = rowsOn.get(day) ?? [];
      return { day, scans: sum(ofDay, "counted"), people: peopleIn([ofDay]) };
    }),
    hours,
    wijken: perWijk(figures),
    designs: perDesign(figures),
  };
}

function figuresOf(
  placement: ScannedPlacement,
  rows: readonly ScannedHour[],
  dayOf: (row: ScannedHour) => string,
  now: Date,
): PlacementFigures {
  const scans = sum(rows, "counted");
  const days = placement.kind === "poster" ? posterDays(placement, now) : null;
  return {
    ...placement,
    scans,
    ignored: sum(rows, "ignored"),
    people: peopleIn([...Map.groupBy(rows, dayOf).values()]),
    days,
    perDay: days === null ? null : scans / days,
  };
}

/**
 * Days of Utrecht on which a poster hung: from the day it was ticked off as hung (or else added) to the day it was
 * taken away, its action ended or today, whichever came first. At least one.
 */
export function posterDays(
  {
    createdAt,
    hungAt,
    removedAt,
    action,
  }: Omit<ScannedPlacement, "id" | "kind" | "label" | "code" | "design">,
  now: Date,
): number {
  const ends = [removedAt, action.lastEnd, now].filter((at) => at !== null);
  const end = inUtrecht(new Date(Math.min(...ends.map(Number)))).startOf("day");
  return Math.max(
    1,
    Math.round(end.diff(inUtrecht(hungAt ?? createdAt).startOf("day"), "days").days) + 1,
  );
}

/**
 * Per day the people of all its hours and places together; then the days added up, since nobody is recognised on
 * another day. Null when there are scans without a sketch.
 */
function peopleIn(days: (readonly ScannedHour[])[]): number | null {
  let people = 0;
  for (const rows of days) {
    const sketches = rows.flatMap(({ counted, scanners }) => (counted > 0 ? [scanners] : []));
    if (sketches.includes(null)) return null;
    const joined = joinSketches(sketches.filter((sketch) => sketch !== null));
    // An estimate may be a little too high, but nobody scans less than once.
    people += Math.min(estimate(joined), sum(rows, "counted"));
  }
  return people;
}

function perWijk(placements: readonly PlacementFigures[]): ScanFigures["wijken"] {
  const groups = Map.groupBy(placements, ({ action }) => action.wijkCode);
  return [...groups]
    .map(([wijkCode, group]) => ({
      wijkCode,
      scans: group.reduce((all, { scans }) => all + scans, 0),
      placements: group.length,
    }))
    .sort((a, b) => b.scans - a.scans);
}

function perDesign(placements: readonly PlacementFigures[]): DesignFigures[] {
  const posters = placements.filter(({ kind }) => kind === "poster");
  return [...Map.groupBy(posters, ({ design }) => design)]
    .map(([design, group]) => {
      const scans = group.reduce((all, placement) => all + placement.scans, 0);
      const days = group.reduce((all, placement) => all + (placement.days ?? 0), 0);
      return { design, scans, placements: group.length, days, perDay: scans / Math.max(1, days) };
    })
    .sort((a, b) => b.perDay - a.perDay);
}

function daysBetween(days: string[]): string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const all: string[] = [];
  for (let day = inUtrecht(new Date(`${first}T12:00:00Z`)); day.toISODate() <= last;) {
    all.push(day.toISODate());
    day = day.plus({ days: 1 });
  }
  return all;
}

/** Thousands of rows share some hundreds of hours. */
function rememberedClock(): (hour: Date) => { day: string; hour: number } {
  const known = new Map<number, { day: string; hour: number }>();
  return (at) => {
    let clock = known.get(+at);
    if (!clock) {
      const local = inUtrecht(at);
      known.set(+at, (clock = { day: local.toISODate(), hour: local.hour }));
    }
    return clock;
  };
}

function sum(rows: readonly ScannedHour[], what: "counted" | "ignored"): number {
  return rows.reduce((all, row) => all + row[what], 0);
}
