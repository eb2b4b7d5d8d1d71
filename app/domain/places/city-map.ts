/** How dark a wijk is drawn: 0 nothing, 4 most. */
export type MapLevel = 0 | 1 | 2 | 3 | 4;

export type MapPoint = { latitude: number; longitude: number };

/** What a drawing of the city needs and nothing more: plain numbers and SVG paths. */
export type CityMapShapes = {
  width: number;
  height: number;
  wijken: {
    code: string;
    name: string;
    level: MapLevel;
    /** SVG path. */
    d: string;
    /** Where the label stands: its middle, and its base line. */
    labelX: number;
    labelY: number;
  }[];
  points: { x: number; y: number }[];
};

/** What a level stands for: counts from `from` up to and including `to`; the last has no end. */
export type MapStep = { level: MapLevel; from: number; to: number | null };

const ROUND_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * Divides whole counts per wijk over four levels of equal, round width, so that twice as dark is about twice as
 * many. None is level 0. `steps` are for the legend, lowest first; empty when there is nothing to show.
 */
export function mapLevels(counts: ReadonlyMap<string, number>): {
  levels: Map<string, MapLevel>;
  steps: MapStep[];
} {
  const most = Math.max(0, ...counts.values());
  const width = roundUp(most / 4);
  const levelOf = (count: number): MapLevel =>
    count <= 0 ? 0 : ([1, 2, 3, 4] as const)[Math.min(3, Math.ceil(count / width) - 1)]!;
  const highest = levelOf(most);
  return {
    levels: new Map([...counts].map(([code, count]) => [code, levelOf(count)])),
    steps: ([1, 2, 3, 4] as const)
      .filter((level) => level <= highest)
      .map((level) => ({
        level,
        from: (level - 1) * width + 1,
        to: level === 4 ? null : level * width,
      })),
  };
}

function roundUp(value: number): number {
  if (value <= 1) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = ROUND_STEPS.find((candidate) => candidate * magnitude >= value) ?? 10;
  return Math.ceil(step * magnitude);
}
