import { classes } from "~/ui/classes";
import {
  FOCAL_COLUMNS,
  FOCAL_ROWS,
  TAP_WIDTH,
  tapHeight,
  type FocalColumn,
  type FocalRow,
} from "~/domain/images/focal-point";
import { focalStep, imageAddress, widthFor, type KeptImage } from "~/domain/images/image";
import { useText } from "~/ui/text";
import { ListingImage } from "./listing-image";

/**
 * Where one says what must stay in sight when the picture is cut: by tapping it, or by one of nine places. A form of
 * its own, so it stands outside others; it posts `intent=focal` with what `readFocalPoint` reads.
 *
 * @param action address to post to; without, that of the page
 */
export function FocalPointForm({ image, action }: { image: KeptImage; action?: string }) {
  const t = useText("images");
  return (
    <section className="stack stack--loose" aria-labelledby="focal-title">
      <h1 id="focal-title">{t("focal.title")}</h1>
      <p>{t("focal.intro")}</p>
      <form method="post" action={action} className="focal">
        <input type="hidden" name="intent" value="focal" />
        <div className="focal-tap">
          {/* Coordinates are of what is on the screen, so this one is never scaled. By keyboard the nine places do it. */}
          <input
            type="image"
            name="focal"
            className="focal-picture"
            src={imageAddress(image.id, widthFor(image, TAP_WIDTH * 2), "jpg")}
            alt={t("focal.tap")}
            width={TAP_WIDTH}
            height={tapHeight(image)}
            tabIndex={-1}
          />
          <svg
            className="focal-mark"
            width={TAP_WIDTH}
            height={tapHeight(image)}
            aria-hidden="true"
            focusable="false"
          >
            <circle
              cx={image.focalX * TAP_WIDTH}
              cy={image.focalY * tapHeight(image)}
              r="14"
              className="focal-ring"
            />
            <circle
              cx={image.focalX * TAP_WIDTH}
              cy={image.focalY * tapHeight(image)}
              r="3"
              className="focal-dot"
            />
          </svg>
        </div>
        <fieldset className="focal-places">
          <legend>{t("focal.places")}</legend>
          {(Object.keys(FOCAL_ROWS) as FocalRow[]).map((row) =>
            (Object.keys(FOCAL_COLUMNS) as FocalColumn[]).map((column) => (
              <button
                key={`${column}-${row}`}
                name="focalPlace"
                value={`${column}-${row}`}
                className={classes("focal-place", isAt(image, column, row) && "focal-place--on")}
                aria-pressed={isAt(image, column, row)}
              >
                <span className="vh">
                  {t(`focal.rows.${row}`)} {t(`focal.columns.${column}`)}
                </span>
              </button>
            )),
          )}
        </fieldset>
      </form>
      <div className="focal-cuts">
        <div>
          <p className="small">{t("focal.wide")}</p>
          <ListingImage image={image} alt="" shape="wide" sizes="14rem" />
        </div>
        <div>
          <p className="small">{t("focal.square")}</p>
          <ListingImage image={image} alt="" shape="square" sizes="8rem" />
        </div>
      </div>
    </section>
  );
}

function isAt(image: KeptImage, column: FocalColumn, row: FocalRow): boolean {
  return (
    focalStep(image.focalX) === focalStep(FOCAL_COLUMNS[column]) &&
    focalStep(image.focalY) === focalStep(FOCAL_ROWS[row])
  );
}
