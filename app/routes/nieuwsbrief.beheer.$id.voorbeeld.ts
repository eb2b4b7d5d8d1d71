import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewNewsletter } from "~/domain/newsletter/find-newsletter.server";
import { isLocale } from "~/locales/locale";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";

/** As mail programs show it: its own styles, no scripts, links open in a page of their own. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** A newsletter as its readers get it: `?in=en` for English, `?vorm=tekst` for the part without any markup. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePower(request, "send-newsletters");
  const asked = new URL(request.url).searchParams;
  const language = asked.get("in");
  const mail = await previewNewsletter(params["id"] ?? "", {
    locale: isLocale(language) ? language : "nl",
    now: new Date(),
  });
  if (!mail) throw refusal("not-found");
  const asText = asked.get("vorm") === "tekst";
  return new Response(asText ? mail.text : mail.html, {
    headers: {
      "Content-Type": `text/${asText ? "plain" : "html"}; charset=utf-8`,
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
    },
  });
}
