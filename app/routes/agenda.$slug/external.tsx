/** Only the name of the site: addresses are long and mean nothing to most. */
export function External({ href }: { href: string }) {
  if (!/^https?:\/\//.test(href) || !URL.canParse(href)) return null;
  return (
    <a href={href} rel="nofollow ugc noopener noreferrer">
      {new URL(href).hostname.replace(/^www\./, "")}
    </a>
  );
}

/** "Arabisch, Nederlands en Turks" */
export function listOf(words: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(words);
}
