import { describe, expect, it } from "vitest";
import { mapFrame, project } from "./city-map.server";
import { tilesOf, type MapTile } from "./map-tiles";

const SIZE = { width: 520, height: 438 };
const DOM = { latitude: 52.0907, longitude: 5.1214 };
const TEMPLATE = "https://tiles.example/{z}/{x}/{y}.png?key=a";

/** The formula every server of tiles counts by, with the part of the tile that lies before the place. */
function tileAt({ latitude, longitude }: typeof DOM, zoom: number) {
  const across = 2 ** zoom;
  const radians = (latitude * Math.PI) / 180;
  const x = ((longitude + 180) / 360) * across;
  const y = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * across;
  return { column: Math.floor(x), row: Math.floor(y), right: x % 1, down: y % 1 };
}

function numbersOf({ href }: MapTile) {
  const [zoom = NaN, column = NaN, row = NaN] = (/\/(\d+)\/(\d+)\/(\d+)\.png/.exec(href) ?? [])
    .slice(1)
    .map(Number);
  return { zoom, column, row };
}

describe("tilesOf", () => {
  const tiles = tilesOf(mapFrame(SIZE), TEMPLATE);

  it("fills the three marks and leaves the rest of the address", () => {
    expect(tiles[0]?.href).toMatch(/^https:\/\/tiles\.example\/12\/\d+\/\d+\.png\?key=a$/);
  });

  it("lays the tile with the Dom tower where our own map has it", () => {
    const { column, row, right, down } = tileAt(DOM, 12);
    expect([column, row]).toEqual([2106, 1351]);
    const tile = tiles.find(({ href }) => href.includes(`/12/${column}/${row}.png`))!;
    const { x, y } = project(SIZE, DOM.latitude, DOM.longitude);
    expect(Math.abs(tile.x + right * tile.size - x)).toBeLessThan(0.1);
    expect(Math.abs(tile.y + down * tile.size - y)).toBeLessThan(0.1);
  });

  it.each([
    SIZE,
    { width: 320, height: 300 },
    { width: 1800, height: 300 },
    { width: 3000, height: 2400 },
    { width: 60, height: 1000 },
  ])("covers a picture of %o without gaps or tiles to spare, by 40 at most", (size) => {
    const laid = tilesOf(mapFrame(size), TEMPLATE);
    expect(laid.length).toBeGreaterThan(0);
    expect(laid.length).toBeLessThanOrEqual(40);
    for (const x of [0, size.width]) {
      for (const y of [0, size.height]) {
        expect(laid.some((tile) => holds(tile, x, y))).toBe(true);
      }
    }
    const numbers = laid.map(numbersOf);
    const columns = new Set(numbers.map(({ column }) => column));
    const rows = new Set(numbers.map(({ row }) => row));
    expect(new Set(laid.map(({ href }) => href)).size).toBe(columns.size * rows.size);
    expect(laid).toHaveLength(columns.size * rows.size);
    expect(Math.max(...columns) - Math.min(...columns) + 1).toBe(columns.size);
    expect(Math.max(...rows) - Math.min(...rows) + 1).toBe(rows.size);
    const [first] = laid;
    const start = numbersOf(first!);
    for (const tile of laid) {
      const { zoom, column, row } = numbersOf(tile);
      expect(zoom).toBe(start.zoom);
      expect(tile.x).toBeCloseTo(first!.x + (column - start.column) * first!.size, 0);
      expect(tile.y).toBeCloseTo(first!.y + (row - start.row) * first!.size, 0);
      expect(tile.x < size.width && tile.x + tile.size > 0).toBe(true);
      expect(tile.y < size.height && tile.y + tile.size > 0).toBe(true);
    }
  });

  it("draws no tile larger than it was made, while that takes 40 or less", () => {
    expect(tiles[0]!.size).toBeLessThanOrEqual(256);
    expect(tiles[0]!.size).toBeGreaterThan(128);
  });

  it("stays within the world", () => {
    const whole = { width: 900, height: 300, scale: 40, origin: { x: 450, y: 150 } };
    expect(tilesOf(whole, TEMPLATE).map(({ href }) => href)).toEqual([
      "https://tiles.example/0/0/0.png?key=a",
    ]);
  });
});

function holds({ x, y, size }: MapTile, left: number, top: number): boolean {
  return left >= x && left <= x + size && top >= y && top <= y + size;
}
