import { focalStep, imageAddress, srcSet, widthFor, type KeptImage } from "~/domain/images/image";
import { classes } from "~/ui/classes";
import { useText } from "~/ui/text";

/** What browsers load that know no `srcset`, and other sites that look for a picture. */
const PLAIN_WIDTH = 960;

/**
 * A kept picture in as small a file as will do. Cut where its room has another shape, it keeps its focal point in
 * sight.
 *
 * @param image as `SHOWN_IMAGE` selects it
 * @param alt what is to be seen; "" when it only decorates
 * @param credit who made it; "" shows none
 * @param sizes how wide it stands, as the attribute `sizes`: "(min-width: 60rem) 36rem, 100vw"
 * @param shape "wide" cuts to 16:9, "square" to 1:1; without, the whole picture shows
 * @param first it stands at the top of the page, so it loads at once instead of when it comes near
 */
export function ListingImage({
  image,
  alt,
  credit = "",
  sizes,
  shape,
  first = false,
  lang,
}: {
  image: KeptImage;
  alt: string;
  credit?: string;
  sizes: string;
  shape?: "wide" | "square";
  first?: boolean;
  /** The language of `alt` and `credit`, where it is not the page's. */
  lang?: string;
}) {
  const t = useText("images");
  return (
    <figure className="picture" lang={lang}>
      <picture>
        <source type="image/avif" srcSet={srcSet(image, "avif")} sizes={sizes} />
        <source type="image/webp" srcSet={srcSet(image, "webp")} sizes={sizes} />
        <img
          className={classes(
            shape && `picture--${shape}`,
            shape && `focal-x${focalStep(image.focalX)}`,
            shape && `focal-y${focalStep(image.focalY)}`,
          )}
          src={imageAddress(image.id, widthFor(image, PLAIN_WIDTH), "jpg")}
          srcSet={srcSet(image, "jpg")}
          sizes={sizes}
          width={image.width}
          height={image.height}
          alt={alt}
          loading={first ? undefined : "lazy"}
          decoding={first ? undefined : "async"}
        />
      </picture>
      {credit && <figcaption className="small">{t("credit", { name: credit })}</figcaption>}
    </figure>
  );
}
