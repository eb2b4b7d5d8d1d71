import {
  POSTER_DESIGNS,
  POSTER_FORMATS,
  type PosterDesign,
  type PosterFormat,
} from "~/domain/posters/poster";
import { ALL_FORMATS } from "~/domain/posters/poster-file";
import { formatNumber } from "~/locales/format";
import { Button, ButtonLink } from "~/ui/button";
import { Message } from "~/ui/message";
import { SelectField } from "~/ui/text-field";
import { useNonce } from "~/ui/nonce";
import { useLocale, useText } from "~/ui/text";
import scriptAddress from "./live-preview?worker&url";

export type ShownPoster = {
  placement: { id: string; label: string; design: string | null; scans: number };
  /** The campaign's. */
  ownDesign: PosterDesign;
  format: PosterFormat;
  /** The picture: of what is saved, or of what was typed and is not. */
  picture: string;
  saved: boolean;
  /** Where the typed words cannot be printed. */
  failed: boolean;
  /** From how far its code scans, in metres; 0 without a code, or where that depends on the screen. */
  distance: number;
  mayPrint: boolean;
};

/** The poster of one placement on one format, and its files to print. */
export function PosterPreview({
  actionId,
  name,
  shown,
}: {
  actionId: string;
  name: string;
  shown: ShownPoster | null;
}) {
  const t = useText("posters");
  const locale = useLocale();
  const nonce = useNonce();
  if (!shown) return null;
  const { placement, format, distance } = shown;
  const { width, height } = POSTER_FORMATS[format];
  return (
    <section id="poster" className="panel stack" aria-labelledby="poster-kop">
      <h2 id="poster-kop">{t("preview.for", { label: placement.label })}</h2>
      <nav className="cluster formats" aria-label={t("formats.legend")}>
        {ALL_FORMATS.map((other) => (
          <a
            key={other}
            href={`?plek=${placement.id}&formaat=${other}#poster`}
            aria-current={other === format ? "true" : undefined}
          >
            {t(`formats.${other}`)}
          </a>
        ))}
      </nav>
      <DesignChoice shown={shown} />
      {shown.failed && <Message kind="bad">{t("text.previewFailed")}</Message>}
      <img
        id="voorbeeld"
        className="poster-sheet"
        src={shown.picture}
        alt={t("preview.alt", { label: placement.label, title: name })}
        width={width}
        height={height}
      />
      <p
        id="voorbeeld-zegt"
        className="small"
        role="status"
        data-action={actionId}
        data-unsaved={t("text.unsaved")}
        data-failed={t("text.previewFailed")}
      >
        {shown.saved ? "" : t("text.unsaved")}
      </p>
      {distance > 0 && (
        <p className="small">
          {t("download.distance", { metres: formatNumber(distance, locale) })}
        </p>
      )}
      {shown.mayPrint && <Files actionId={actionId} placementId={placement.id} format={format} />}
      <script
        nonce={nonce}
        src={scriptAddress}
        defer
        type={import.meta.env.DEV ? "module" : undefined}
      />
    </section>
  );
}

function DesignChoice({ shown }: { shown: ShownPoster }) {
  const t = useText("posters");
  const { placement, ownDesign, format } = shown;
  if (placement.scans > 0) return <p className="small muted">{t("designs.scanned")}</p>;
  return (
    <form method="post" className="stack" noValidate>
      <input type="hidden" name="plek" value={placement.id} />
      <input type="hidden" name="formaat" value={format} />
      <SelectField
        name="design"
        label={t("designs.label")}
        hint={t("designs.hint")}
        defaultValue={placement.design ?? ""}
        empty={`${t("designs.own")} (${t(`designs.names.${ownDesign}`)})`}
        options={POSTER_DESIGNS.filter((design) => design !== ownDesign).map((design) => ({
          value: design,
          label: t(`designs.names.${design}`),
        }))}
      />
      <Button look="line" name="intent" value="design">
        {t("designs.save")}
      </Button>
    </form>
  );
}

function Files(props: { actionId: string; placementId: string; format: PosterFormat }) {
  const { actionId, placementId, format } = props;
  const t = useText("posters");
  const words = { format: t(`formats.${format}`) };
  const file = (end: string) => `/acties/${actionId}/posters/${placementId}/${format}.${end}`;
  const isPaper = POSTER_FORMATS[format].kind === "paper";
  return (
    <>
      <ButtonLink wide look={isPaper ? "action" : "line"} icon="print" href={file("pdf")}>
        {t("download.pdf", words)}
      </ButtonLink>
      <ButtonLink wide look={isPaper ? "line" : "action"} icon="download" href={file("png")}>
        {t("download.png", words)}
      </ButtonLink>
      {isPaper && (
        <p>
          <a href={file("pdf?afloop=1")}>{t("download.bleed", words)}</a>
        </p>
      )}
      <p>
        <a href={file("svg")} download>
          {t("download.svg", words)}
        </a>
      </p>
    </>
  );
}
