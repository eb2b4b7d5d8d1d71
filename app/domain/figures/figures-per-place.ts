import { hideSmallNumbers } from "~/domain/indicators/hide-small-numbers";
import type { ActionIndicatorKey } from "~/domain/indicators/indicator";

/** counted, estimated: confirmed by the organiser. tapped: from the tally, not confirmed yet. */
export type FigureOrigin = "counted" | "estimated" | "tapped";
export type KnownFigure = { value: number; origin: FigureOrigin };

export type ActionOutcome = {
  id: string;
  /** Where it counts: a station or a wijk. */
  place: string;
  phase: "planned" | "running" | "done";
  figures: Partial<Record<ActionIndicatorKey, KnownFigure>>;
  scans: number;
};

/** How sure the figures of a place are: its weakest part. */
export type PlaceQuality = "missing" | "tapped" | "estimated" | "counted" | "planned";

export type PlaceFigures = {
  place: string;
  actionIds: string[];
  cups: number | null;
  conversations: number | null;
  /** Null: unknown, or too few people to show. */
  volunteers: number | null;
  peopleReached: number | null;
  scans: number;
  quality: PlaceQuality;
  /** Actions that are over and have no figures. */
  missing: number;
};

export type PlacesTable = {
  places: PlaceFigures[];
  total: Record<ActionIndicatorKey, number | null> & { scans: number; estimates: number };
};

/** Figures added up per place, most cups (or people reached) first; counts of people as they may be shown. */
export function figuresPerPlace(actions: ActionOutcome[]): PlacesTable {
  const groups = Map.groupBy(actions, (action) => action.place);
  const places = [...groups].map(([place, group]) => ({
    place,
    actionIds: group.map((action) => action.id),
    cups: sum(group, "cups"),
    conversations: sum(group, "conversations"),
    volunteers: sum(group, "volunteers"),
    peopleReached: sum(group, "peopleReached"),
    scans: group.reduce((all, action) => all + action.scans, 0),
    quality: qualityOf(group),
    missing: group.filter(isMissing).length,
  }));
  places.sort(
    (a, b) =>
      (b.cups ?? -1) - (a.cups ?? -1) ||
      b.actionIds.length - a.actionIds.length ||
      a.place.localeCompare(b.place, "nl"),
  );

  const volunteers = hideSmallNumbers(places.map((place) => place.volunteers));
  const peopleReached = hideSmallNumbers(places.map((place) => place.peopleReached));
  return {
    places: places.map((place, index) => ({
      ...place,
      volunteers: volunteers.parts[index] ?? null,
      peopleReached: peopleReached.parts[index] ?? null,
    })),
    total: {
      cups: sum(actions, "cups"),
      conversations: sum(actions, "conversations"),
      volunteers: volunteers.total,
      peopleReached: peopleReached.total,
      scans: places.reduce((all, place) => all + place.scans, 0),
      estimates: actions.filter(isEstimated).length,
    },
  };
}

/** Conversations that ten cups led to; null where there is nothing to divide. */
export function perTenCups(figures: {
  cups: number | null;
  conversations: number | null;
}): number | null {
  const { cups, conversations } = figures;
  return cups && conversations !== null ? (conversations / cups) * 10 : null;
}

function sum(actions: ActionOutcome[], indicator: ActionIndicatorKey): number | null {
  const known = actions.flatMap((action) => action.figures[indicator]?.value ?? []);
  return known.length === 0 ? null : known.reduce((all, value) => all + value, 0);
}

function origins(action: ActionOutcome): FigureOrigin[] {
  return Object.values(action.figures).map((figure) => figure.origin);
}

function isMissing(action: ActionOutcome): boolean {
  return action.phase === "done" && origins(action).length === 0;
}

function isEstimated(action: ActionOutcome): boolean {
  return origins(action).includes("estimated");
}

function qualityOf(actions: ActionOutcome[]): PlaceQuality {
  if (actions.some(isMissing)) return "missing";
  const all = actions.flatMap(origins);
  if (all.length === 0) return "planned";
  if (all.includes("tapped")) return "tapped";
  return all.includes("estimated") ? "estimated" : "counted";
}
