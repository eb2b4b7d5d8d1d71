import { z } from "zod";
import { LONGEST } from "~/domain/agenda/listing-content";
import { findUnusedImage } from "~/domain/images/find-image.server";
import { IMAGE_ERRORS } from "~/domain/images/image";
import { keepImage } from "~/domain/images/keep-image.server";
import { optionalLine, requiredLine } from "~/domain/typed-text";
import { parseForm, refusedForm, type FormState } from "./forms";

export type ImageFields = { imageId: string | null; imageAlt: string; imageCredit: string };

const NO_IMAGE: ImageFields = { imageId: null, imageAlt: "", imageCredit: "" };

const withImage = z.object({
  imageAlt: requiredLine(LONGEST.imageAlt, "imageAlt"),
  imageCredit: optionalLine(LONGEST.imageCredit),
  imagePermission: z.string({ error: () => "imagePermission" }),
});

/**
 * What was posted with the fields of `<ImageUpload>` (in a form with `encType="multipart/form-data"`): keeps a new
 * picture, or takes the old one away.
 *
 * Not ok: answer with status 400 and the form. The picture itself was kept even so, and the form remembers it by
 * its `imageId`: a browser does not send a file twice. Read the picture to show with
 * `findImage(valueIn(form, "imageId"))`.
 *
 * @param current the image that what is being changed has now, if any
 * @returns `stay` when a picture came or went, so that the person wants to see this page again before going on.
 */
export async function readImageForm(
  posted: FormData,
  { current, now }: { current: string | null; now: Date },
): Promise<{ ok: true; value: ImageFields; stay: boolean } | { ok: false; form: FormState }> {
  if (posted.get("intent") === "remove-image") return { ok: true, value: NO_IMAGE, stay: true };
  const file = posted.get("image");
  const came = file instanceof File && file.size > 0;
  let imageId = await rememberedImage(posted, current);
  if (came) {
    const kept = await keepImage(new Uint8Array(await file.arrayBuffer()), { now });
    if (!kept.ok) {
      const errors = { image: [IMAGE_ERRORS[kept.reason]] };
      return { ok: false, form: remembering(refusedForm(posted, { errors }), imageId) };
    }
    imageId = kept.imageId;
  }
  if (!imageId) {
    // A button that only asks for the picture was pressed without one.
    const asked = posted.get("intent") === "add-image";
    if (!asked) return { ok: true, value: NO_IMAGE, stay: false };
    return { ok: false, form: refusedForm(posted, { errors: { image: ["imageMissing"] } }) };
  }
  const parsed = parseForm(posted, withImage);
  if (!parsed.ok) return { ok: false, form: remembering(parsed.form, imageId) };
  const { imageAlt, imageCredit } = parsed.value;
  return { ok: true, value: { imageId, imageAlt, imageCredit }, stay: came };
}

async function rememberedImage(posted: FormData, current: string | null): Promise<string | null> {
  const named = posted.get("imageId");
  if (typeof named !== "string" || named === "" || named === current) return current;
  return (await findUnusedImage(named))?.id ?? current;
}

function remembering(form: FormState, imageId: string | null): FormState {
  return { ...form, values: { ...form.values, imageId: imageId ?? "" } };
}
