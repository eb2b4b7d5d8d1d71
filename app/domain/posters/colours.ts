/** A colour as "#RRGGBB", in capitals or not. */
export type Colour = `#${string}`;

/** The house colours that posters are made of; the same values as on the website. */
export const COLOURS = {
  paper: "#FFF9F1",
  mist: "#F1E9DD",
  white: "#FFFFFF",
  ink: "#1F1B3A",
  night: "#140F2B",
  muted: "#5D5670",
  line: "#8A8296",
  inkLine: "#6B6394",
  inkRim: "#3A3263",
  teal: "#0B6E69",
  aubergine: "#4A2A6A",
  coralBright: "#FF6B4A",
  coralDeep: "#E95433",
  brick: "#C43C1E",
  sun: "#FFC53D",
  sky: "#2F5DA8",
  haze: "#DCE7F7",
  lilac: "#D6C6E8",
} as const satisfies Record<string, Colour>;

/** What a municipality may swap: the ground of a poster and what stands on it. */
export type PosterColours = {
  ground: Colour;
  /** Text on the ground. */
  type: Colour;
  /** The arcs that hold the date. */
  arc: Colour;
  /** Behind the facts. */
  block: Colour;
  /** A line around the panel of the code, where the ground is too pale to show its edge. */
  edge?: Colour;
};
