import { formatNumber } from "~/locales/format";
import { ButtonLink } from "~/ui/button";
import { useLocale, useText } from "~/ui/text";

/** The poster of one placement, and its files to print. */
export function PosterPreview({
  actionId,
  name,
  shown,
  version,
  distance,
}: {
  actionId: string;
  name: string;
  shown: { id: string; label: string } | null;
  version: string;
  /** From how far the A3's code scans, in metres. */
  distance: number;
}) {
  const t = useText("posters");
  const locale = useLocale();
  if (!shown) return null;
  const file = (end: string) => `/acties/${actionId}/posters/${shown.id}/${end}`;
  return (
    <section id="poster" className="panel stack" aria-labelledby="poster-kop">
      <h2 id="poster-kop">{t("preview.for", { label: shown.label })}</h2>
      <img
        className="poster-sheet"
        src={file(`a3.svg?versie=${version}`)}
        alt={t("preview.alt", { label: shown.label, title: name })}
        width={297}
        height={420}
      />
      <p className="small">{t("download.distance", { metres: formatNumber(distance, locale) })}</p>
      <ButtonLink wide icon="print" href={file("a3.pdf")}>
        {t("download.pdf")}
      </ButtonLink>
      <ButtonLink wide look="line" icon="print" href={file("a4.pdf")}>
        {t("download.pdfA4")}
      </ButtonLink>
      <ButtonLink wide look="line" icon="download" href={file("a3.png")}>
        {t("download.png")}
      </ButtonLink>
      <p>
        <a href={file("a3.pdf?afloop=1")}>{t("download.bleed")}</a>
      </p>
    </section>
  );
}
