import { LONGEST } from "~/domain/agenda/listing-content";
import type { KeptImage } from "~/domain/images/image";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choice-field";
import { Field, FieldErrors, belongs } from "~/ui/field";
import { GoLink } from "~/ui/link";
import { useText } from "~/ui/text";
import { TextField } from "~/ui/text-field";
import { valueIn, type FormState } from "~/web/forms";
import { ListingImage } from "./listing-image";

/**
 * The fields of a picture: the file, what it shows, who made it, and that it may be used. Stands inside a form with
 * `method="post" encType="multipart/form-data"`; `readImageForm` of ~/web/image-form.server reads what it posts. Give
 * the page a larger body in ~/web/security.server.
 *
 * @param image what there is now: `findImage` of the form's `imageId`, or of what is being changed
 * @param focalHref where one says what must stay in sight; see `FocalPointForm`
 * @param form values and errors of imageId, imageAlt, imageCredit, imagePermission; errors of image
 */
export function ImageUpload({
  image,
  form,
  focalHref,
}: {
  image: KeptImage | null;
  form: FormState;
  focalHref?: string | undefined;
}) {
  const t = useText("images");
  const { errors } = form;
  const file = {
    name: "image",
    label: t(image ? "upload.replace" : "upload.file"),
    hint: t("upload.fileHint"),
    errors: errors.image ?? null,
    optional: !image,
  };
  return (
    <>
      {image && (
        <div className="stack image-now">
          <ListingImage image={image} alt={valueIn(form, "imageAlt")} sizes="22rem" first />
          <input type="hidden" name="imageId" value={image.id} />
          {focalHref && (
            <p>
              <GoLink href={focalHref}>{t("focal.title")}</GoLink>
            </p>
          )}
          <p>
            <Button look="quiet" name="intent" value="remove-image">
              {t("upload.remove")}
            </Button>
          </p>
        </div>
      )}
      <Field field={file}>
        <input type="file" accept="image/jpeg,image/png,image/webp,image/avif" {...belongs(file)} />
      </Field>
      <TextField
        name="imageAlt"
        label={t("upload.alt")}
        hint={t("upload.altHint")}
        errors={errors.imageAlt ?? null}
        defaultValue={valueIn(form, "imageAlt")}
        maxLength={LONGEST.imageAlt}
      />
      <TextField
        name="imageCredit"
        label={t("upload.credit")}
        errors={errors.imageCredit ?? null}
        defaultValue={valueIn(form, "imageCredit")}
        maxLength={LONGEST.imageCredit}
        optional
      />
      <div className="field">
        <FieldErrors id="imagePermission" errors={errors.imagePermission ?? null} />
        <Checkbox
          name="imagePermission"
          label={t("upload.permission")}
          checked={image !== null && !errors.imagePermission}
        />
      </div>
      <p>
        <Button look="line" name="intent" value="add-image">
          {t(image ? "upload.show" : "upload.add")}
        </Button>
      </p>
    </>
  );
}
