import { LOCALES, type Locale } from "~/locales/locale";
import { useText } from "~/ui/text";

/** The mail as its readers see it, in the chosen language; as text it opens by itself. */
export function Preview({ id, language, sent }: { id: string; language: Locale; sent: boolean }) {
  const t = useText("newsletter");
  const page = `/nieuwsbrief/beheer/${id}`;
  const address = `${page}/voorbeeld?in=${language}`;
  const names = { nl: t("draft.dutch"), en: t("draft.english") };
  return (
    <section className="stack" id="voorbeeld" aria-labelledby="voorbeeld-kop">
      <h2 id="voorbeeld-kop">{sent ? t("progress.whatWasSent") : t("draft.preview")}</h2>
      <nav aria-label={t("draft.previewLanguage")}>
        <ul className="filter-links">
          {LOCALES.map((locale) => (
            <li key={locale}>
              <a
                href={`${page}?in=${locale}#voorbeeld`}
                aria-current={locale === language ? "page" : undefined}
              >
                {names[locale]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <iframe className="mail-view" src={address} title={t("draft.previewTitle")} />
      <p className="cluster">
        <a href={address}>{t("draft.open")}</a>
        <a href={`${address}&vorm=tekst`}>{t("draft.asText")}</a>
      </p>
    </section>
  );
}
