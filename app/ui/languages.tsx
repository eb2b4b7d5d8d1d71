import { LOCALES, type Locale } from "~/locales/locale";
import { classes } from "./classes";
import { useSite } from "./site";
import { useLocale, useText } from "./text";

const NAMES: Record<Locale, string> = { nl: "Nederlands", en: "English" };

/** Without `where`: on a wide screen only. phone: on a narrow one only. keep: on both. */
export function Languages({ where }: { where?: "phone" | "keep" }) {
  const t = useText("shell");
  const current = useLocale();
  const { path, search } = useSite();
  return (
    <div
      className={classes("langs", where && `langs--${where}`)}
      role="group"
      aria-label={t("nav.language")}
    >
      {LOCALES.map((locale) => {
        const words = (
          <>
            <span aria-hidden="true">{locale.toUpperCase()}</span>
            <span className="vh">{NAMES[locale]}</span>
          </>
        );
        return locale === current ? (
          <b key={locale} lang={locale}>
            {words}
          </b>
        ) : (
          <a key={locale} href={addressIn(locale, path, search)} lang={locale} hrefLang={locale}>
            {words}
          </a>
        );
      })}
    </div>
  );
}

/** The same page in another language: "/agenda?wijk=zuid" → "/agenda?wijk=zuid&taal=en". */
function addressIn(locale: Locale, path: string, search: string): string {
  const params = new URLSearchParams(search);
  params.set("taal", locale);
  return `${path}?${params.toString()}`;
}
