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
