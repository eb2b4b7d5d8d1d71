import { IMAGE_TYPES, type ImageType, type KeptImage } from "./image";

/** Key of one file among the stored ones. */
export function imageFile(id: string, width: number, type: ImageType): string {
  return `${id}/${width}.${type}`;
}

/** Keys of all files of an image. */
export function filesOf({ id, widths }: Pick<KeptImage, "id" | "widths">): string[] {
  return widths.flatMap((width) =>
    (Object.keys(IMAGE_TYPES) as ImageType[]).map((type) => imageFile(id, width, type)),
  );
}
