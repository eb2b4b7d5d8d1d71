/** A point in a picture, 0–1 from the left and from the top. */
export type FocalPoint = { x: number; y: number };

/** The nine places to choose from without tapping: "left-top" to "right-bottom". */
export const FOCAL_COLUMNS = { left: 0.15, middle: 0.5, right: 0.85 } as const;
export const FOCAL_ROWS = { top: 0.15, middle: 0.5, bottom: 0.85 } as const;
export type FocalColumn = keyof typeof FOCAL_COLUMNS;
export type FocalRow = keyof typeof FOCAL_ROWS;

/**
 * Width at which the picture to tap stands, in CSS pixels. The browser posts the pixel that was tapped, so the server
 * must know the size on the screen: this fits on the narrowest one, and the stylesheet never scales it.
 */
export const TAP_WIDTH = 280;

export function tapHeight({ width, height }: { width: number; height: number }): number {
  return Math.max(1, Math.round((TAP_WIDTH * height) / width));
}

/**
 * The point that somebody chose: tapped ("focal.x" and "focal.y", as `<input type="image" name="focal">` posts them)
 * or one of the nine places ("focalPlace"). Null when neither was.
 */
export function readFocalPoint(
  posted: Pick<FormData, "get">,
  image: { width: number; height: number },
): FocalPoint | null {
  const [column = "", row = ""] = text(posted, "focalPlace").split("-");
  if (Object.hasOwn(FOCAL_COLUMNS, column) && Object.hasOwn(FOCAL_ROWS, row)) {
    return { x: FOCAL_COLUMNS[column as FocalColumn], y: FOCAL_ROWS[row as FocalRow] };
  }
  const x = pixel(text(posted, "focal.x"), TAP_WIDTH);
  const y = pixel(text(posted, "focal.y"), tapHeight(image));
  // Whoever presses Enter on the picture tapped nowhere; browsers post its corner then.
  if (x === null || y === null || (x === 0 && y === 0)) return null;
  return { x, y };
}

function text(posted: Pick<FormData, "get">, name: string): string {
  const value = posted.get(name);
  return typeof value === "string" ? value : "";
}

function pixel(typed: string, most: number): number | null {
  if (!/^\d{1,4}$/.test(typed)) return null;
  return Math.min(1, Math.round((Number(typed) / most) * 100) / 100);
}
