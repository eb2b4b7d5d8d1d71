import type { Note, Problem } from "./import-item";
import type { SheetField } from "./sheet-fields";

/** A row of a list while it is read: its cells by what they mean, and what was found about them. */
export type Row = {
  cell: (field: SheetField) => string;
  column: (field: SheetField) => string;
  has: (field: SheetField) => boolean;
  problems: Problem[];
  notes: Note[];
};
