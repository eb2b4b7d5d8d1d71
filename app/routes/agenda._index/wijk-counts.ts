import type { MapLevel } from "~/domain/places/city-map";

export type MapStep = { level: MapLevel; from: number; to: number };

/** Four steps from one to the most, without steps that hold no number; fewer when there are few. */
export function mapSteps(counts: number[]): MapStep[] {
  const most = Math.max(0, ...counts);
  return ([1, 2, 3, 4] as const)
    .map((level) => ({
      level,
      from: Math.floor(((level - 1) * most) / 4) + 1,
      to: Math.floor((level * most) / 4),
    }))
    .filter(({ from, to }) => from <= to);
}

/** How dark a wijk is drawn. */
export function mapLevel(count: number, steps: MapStep[]): MapLevel {
  return steps.find(({ from, to }) => count >= from && count <= to)?.level ?? 0;
}
