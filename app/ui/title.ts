import { DEFAULT_LOCALE, isLocale, type Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";

type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/** The language of the page, for `meta`: it stands in the data of the root. */
export function localeOfMatches(matches: Matches): Locale {
  const root = matches.find((match) => match?.id === "root")?.data;
  const locale = typeof root === "object" && root && "locale" in root ? root.locale : undefined;
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/** `meta` for a page: its title with the site's name, and a description for search engines. */
export function pageMeta(
  matches: Matches,
  words: (locale: Locale) => { title: string; description?: string },
) {
  const locale = localeOfMatches(matches);
  const { title, description } = words(locale);
  return [
    { title: textFor(locale, "shell")("pageTitle", { title }) },
    ...(description ? [{ name: "description", content: description }] : []),
  ];
}
