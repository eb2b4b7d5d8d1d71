/** Something to set in a column. A heading stands above what it names, and never last in a column. */
export type Piece = { kind: "heading" | "entry"; height: number };

export type Placed<P extends Piece> = { piece: P; page: number; column: number; y: number };

export type Columns = {
  /** Height of a column, in the unit of the pieces. */
  height: number;
  columns: number;
  /** Between two pieces; none at the top of a column. */
  gap: number;
};

/** Sets pieces in columns and pages in their order. None is split: each must be lower than a column. */
export function flow<P extends Piece>(
  pieces: readonly P[],
  { height, columns, gap }: Columns,
): Placed<P>[] {
  let column = 0;
  let y = 0;
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const together =
      piece.kind === "heading" && next ? piece.height + gap + next.height : piece.height;
    if (y > 0 && y + gap + together > height) {
      column += 1;
      y = 0;
    }
    const top = y === 0 ? 0 : y + gap;
    y = top + piece.height;
    return { piece, page: Math.floor(column / columns), column: column % columns, y: top };
  });
}

/** How many pages a booklet gets: sheets are folded, so always a multiple of four. */
export function foldedPages(needed: number): number {
  return Math.ceil(needed / 4) * 4;
}
