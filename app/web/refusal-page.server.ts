import { textFor } from "~/locales/text";
import { localeAccepted } from "./locale.server";
import { REFUSALS, type Reason } from "./refusals";

/** A page without our shell: for what is refused before Remix, and for files that are gone or not for this visitor. */
export function refusalPage(reason: Reason, acceptLanguage: string | null) {
  const locale = localeAccepted(acceptLanguage);
  const t = textFor(locale, "refusals");
  const html = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${t("title")}</title>
<h1>${t("title")}</h1>
<p>${t(reason)}</p>
<p><a href="/">${t("home")}</a></p>
</html>
`;
  return {
    status: REFUSALS[reason],
    html,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
      "Cache-Control": "no-store",
    },
  };
}
