import { describe, expect, it } from "vitest";
import { flow, foldedPages, type Piece } from "./flow";

const heading = (height = 10): Piece => ({ kind: "heading", height });
const entry = (height: number): Piece => ({ kind: "entry", height });
const places = (pieces: Piece[], columns = 1) =>
  flow(pieces, { height: 100, columns, gap: 5 }).map(({ page, column, y }) => [page, column, y]);

describe("a programme on paper", () => {
  it("goes on in the next column, then on the next page, and splits nothing", () => {
    expect(places([entry(40), entry(40), entry(40), entry(90)], 2)).toEqual([
      [0, 0, 0],
      [0, 0, 45],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  it("never leaves a heading alone at the foot", () => {
    expect(places([entry(70), heading(), entry(40)])).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 0, 15],
    ]);
    expect(places([entry(60), heading(), entry(20)])).toEqual([
      [0, 0, 0],
      [0, 0, 65],
      [0, 0, 80],
    ]);
  });

  it("keeps what fits to the millimetre", () => {
    expect(places([entry(50), entry(45)])).toEqual([
      [0, 0, 0],
      [0, 0, 55],
    ]);
    expect(places([entry(50), entry(46)])[1]).toEqual([1, 0, 0]);
  });

  it("has sheets to fold: pages come in fours", () => {
    expect([1, 4, 5, 8].map(foldedPages)).toEqual([4, 4, 8, 8]);
  });
});
