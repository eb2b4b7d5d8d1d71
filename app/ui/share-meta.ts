import { LOCALES, type Locale } from "~/locales/locale";

/**
 * `meta` for a public page that is shared and found: its one address, the same page in the other language, and what a
 * link to it looks like elsewhere.
 */
export function shareMeta({
  origin,
  address,
  locale,
  asked,
  title,
  description,
  image,
  imageAlt,
}: {
  /** "https://omarmt.example" */
  origin: string;
  /** Path and query: "/agenda?wijk=zuid". */
  address: string;
  locale: Locale;
  /** The language in the address itself (`?taal=en`), if any: such a page is its own. */
  asked: Locale | null;
  title: string;
  description: string;
  /** Path of a picture of 1200 by 630. */
  image: string;
  /** What stands on it, where it says more than the name of the house. */
  imageAlt?: string;
}) {
  const inLanguage = (language: Locale) =>
    `${origin}${address}${address.includes("?") ? "&" : "?"}taal=${language}`;
  const url = asked ? inLanguage(asked) : `${origin}${address}`;
  return [
    { tagName: "link", rel: "canonical", href: url },
    ...LOCALES.map((language) => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: language,
      href: inLanguage(language),
    })),
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: `${origin}${address}` },
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: "Utrecht Omarmt" },
    { property: "og:locale", content: locale === "nl" ? "nl_NL" : "en_GB" },
    { property: "og:url", content: url },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:image", content: `${origin}${image}` },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    { name: "twitter:card", content: "summary_large_image" },
    ...(imageAlt
      ? [
          { property: "og:image:alt", content: imageAlt },
          { name: "twitter:image:alt", content: imageAlt },
        ]
      : []),
  ];
}
