import { isId } from "~/domain/id";
import { IMAGE_TYPES, type ImageType } from "./image";
import { imageFile } from "./image-files";
import { imageStore } from "./image-store.server";

/** One size of a kept picture by its words in an address, "640.avif"; null when there is none. */
export async function readImageFile(
  id: string,
  file: string,
): Promise<{ bytes: Uint8Array; type: string } | null> {
  const [, width = "", type = ""] = /^([1-9]\d{1,3})\.(avif|webp|jpg)$/.exec(file) ?? [];
  // What reaches the store is made of a number and a known word only: no path of somebody's choosing.
  if (!isId(id) || id !== id.toLowerCase() || !width) return null;
  const known = type as ImageType;
  const bytes = await imageStore().get(imageFile(id, Number(width), known));
  return bytes && { bytes, type: IMAGE_TYPES[known] };
}
