import { useLocale, useText } from "~/ui/text";

/** The programme to put in somebody's hands, and one sheet per wijk for a board. */
export function Print({
  slug,
  wijken,
}: {
  slug: string;
  wijken: readonly { slug: string; name: string }[];
}) {
  const t = useText("booklet");
  const language = useLocale() === "nl" ? "" : "?taal=en";
  return (
    <section className="panel stack no-print" aria-labelledby="printen">
      <h2 id="printen">{t("print")}</h2>
      <p>
        <a href={`/programma/${slug}/boekje.pdf${language}`}>{t("printBooklet")}</a>
      </p>
      <details>
        <summary>{t("printSheets")}</summary>
        <ul className="cluster">
          {wijken.map((wijk) => (
            <li key={wijk.slug}>
              <a href={`/programma/${slug}/wijk/${wijk.slug}.pdf${language}`}>
                {t("sheetOf", { wijk: wijk.name })}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
