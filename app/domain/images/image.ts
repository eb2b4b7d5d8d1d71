/** What is known of a kept picture, as pages show it. */
export type KeptImage = {
  id: string;
  /** Of the largest size, in pixels. */
  width: number;
  height: number;
  /** Widths of the sizes there are, from small to large. */
  widths: number[];
  /** What must stay visible when it is cut, 0–1 from the left and from the top. */
  focalX: number;
  focalY: number;
};

/** What must be read of an image to show it. */
export const SHOWN_IMAGE = {
  id: true,
  width: true,
  height: true,
  widths: true,
  focalX: true,
  focalY: true,
} as const;

export const IMAGE_TYPES = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
} as const;
export type ImageType = keyof typeof IMAGE_TYPES;

/** Largest file that is read, in bytes; a phone's photo is 2 to 8 MB. */
export const MOST_IMAGE_BYTES = 12_000_000;
/** Fewer pixels than this look bad even on a phone. */
export const LEAST_WIDTH = 480;
export const LEAST_HEIGHT = 270;
/** A strip, longer than this many times its other side, can be shown nowhere. */
export const LONGEST_SHAPE = 4;

const WIDTHS = [320, 640, 960, 1280, 1920];
/** No size is larger. */
export const WIDEST = 1920;
export const HIGHEST = 1920;

/** Why a file was refused. */
export type ImageProblem =
  | "image-too-large"
  | "image-too-many-pixels"
  | "image-too-small"
  | "image-too-long"
  | "image-heic"
  | "image-unreadable"
  | "image-busy";

/** Of each problem its key in the texts `validation`, for the error at a form's field. */
export const IMAGE_ERRORS = {
  "image-too-large": "imageTooLarge",
  "image-too-many-pixels": "imageTooManyPixels",
  "image-too-small": "imageTooSmall",
  "image-too-long": "imageTooLong",
  "image-heic": "imageHeic",
  "image-unreadable": "imageUnreadable",
  "image-busy": "imageBusy",
} as const satisfies Record<ImageProblem, string>;

/** Widths to make of a picture that is `width` wide: every step below it, and itself. */
export function widthsOf(width: number): number[] {
  // A size that is hardly smaller than the whole only takes room.
  return [...WIDTHS.filter((step) => step < width * 0.9), width];
}

/** Address of one size. What stands there never changes. */
export function imageAddress(id: string, width: number, type: ImageType): string {
  return `/beeld/${id}/${width}.${type}`;
}

/** All sizes of one type, as `srcset` wants them. */
export function srcSet({ id, widths }: Pick<KeptImage, "id" | "widths">, type: ImageType): string {
  return widths.map((width) => `${imageAddress(id, width, type)} ${width}w`).join(", ");
}

/** Of the sizes there are, the smallest that is at least `width` wide, or the largest. */
export function widthFor({ widths }: Pick<KeptImage, "widths">, width: number): number {
  return widths.find((size) => size >= width) ?? widths.at(-1) ?? 0;
}

/** The focal point in steps of a tenth, as the classes of the stylesheet have it: 0–10. */
export function focalStep(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10);
}
