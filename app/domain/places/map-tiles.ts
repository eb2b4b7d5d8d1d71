/** Where a map of ours lies in the world: a mercator projection of which one radian is `scale` pixels. */
export type MapFrame = {
  width: number;
  height: number;
  scale: number;
  /** Pixel of latitude 0, longitude 0; far outside the picture. */
  origin: { x: number; y: number };
};

/** A square piece of a map that others draw, and where it stands in ours, in pixels. */
export type MapTile = { href: string; x: number; y: number; size: number };

/** What lies under the wijken where an installation has it, and whom to thank for it. */
export type MapBackground = { tiles: MapTile[]; credit: string };

const MOST_TILES = 40;
/** Width of a tile on a server, in pixels. */
const TILE_SIZE = 256;
/** Few servers draw further in. */
const DEEPEST_ZOOM = 19;

/**
 * The tiles that cover the frame, row by row, none drawn larger than it was made. Tiles of the web ("XYZ", row 0 in
 * the north) are web mercator, as our own map is, so they need to be moved and scaled only.
 *
 * @param template address of a tile with {z}, {x} and {y} in it.
 */
export function tilesOf(frame: MapFrame, template: string): MapTile[] {
  const world = 2 * Math.PI * frame.scale;
  let zoom = Math.min(DEEPEST_ZOOM, Math.max(0, Math.ceil(Math.log2(world / TILE_SIZE))));
  // A wide picture would need very many: larger tiles are less sharp, and fewer.
  while (zoom > 0 && count(coverage(frame, world, zoom)) > MOST_TILES) zoom -= 1;
  const { columns, rows, size, left, top } = coverage(frame, world, zoom);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      href: fill(template, { z: zoom, x: column, y: row }),
      x: hundredth(left + column * size),
      y: hundredth(top + row * size),
      size: hundredth(size),
    })),
  );
}

type Coverage = { columns: number[]; rows: number[]; size: number; left: number; top: number };

function coverage({ width, height, origin }: MapFrame, world: number, zoom: number): Coverage {
  const across = 2 ** zoom;
  const size = world / across;
  // The corner of the world in the north-west, where tiles are counted from.
  const [left, top] = [origin.x - world / 2, origin.y - world / 2];
  const range = (start: number, length: number) => {
    const first = Math.max(0, Math.floor(-start / size));
    const last = Math.min(across - 1, Math.ceil((length - start) / size) - 1);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  };
  return { columns: range(left, width), rows: range(top, height), size, left, top };
}

function count({ columns, rows }: Coverage): number {
  return columns.length * rows.length;
}

function fill(template: string, place: { z: number; x: number; y: number }): string {
  return template.replace(/\{([zxy])\}/g, (_, mark: "z" | "x" | "y") => String(place[mark]));
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
