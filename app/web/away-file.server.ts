import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { apiProblem } from "./api-response.server";
import { embedSecurityPolicy } from "./headers.server";
import { localeAccepted } from "./locale.server";
import { refusalPage } from "./refusal-page.server";

/** When to come back, in seconds. */
export const RETRY_AFTER = "30";

/** Somebody stands on a platform and looks whether the taps arrive. */
const SOON = "5";

/** Addresses that programs read, and how each is told: the first that fits. */
const FORMATS: [path: RegExp, tell: (words: string, locale: Locale) => Response][] = [
  [/^\/api\//, (words) => apiProblem(503, words)],
  [/\.ics$/, (words) => text(calendar(words), "text/calendar")],
  [/\.json$/, (words) => apiProblem(503, words)],
  [/\/tikken$/, () => tally()],
  [/^\/insluiten\/agenda$/, embedded],
  [/\.(?:atom|xml|csv|xlsx|txt|zip|js)$/, (words) => text(words, "text/plain")],
];

/**
 * 503 while the database is away, for an address without a page of its own: a calendar as a calendar (without
 * activities; calendars keep what they have when the status is an error), the API as RFC 9457, and so on.
 */
export function awayFile(path: string, acceptLanguage: string | null): Response {
  const locale = localeAccepted(acceptLanguage);
  const words = textFor(locale, "refusals")("database-away");
  const known = FORMATS.find(([pattern]) => pattern.test(path));
  const page = refusalPage("database-away", acceptLanguage);
  const response = known
    ? known[1](words, locale)
    : new Response(page.html, { status: page.status, headers: page.headers });
  response.headers.set("Cache-Control", "no-store");
  if (!response.headers.has("Retry-After")) response.headers.set("Retry-After", RETRY_AFTER);
  return response;
}

function tally(): Response {
  return Response.json(
    { reason: "database-away" },
    { status: 503, headers: { "Retry-After": SOON } },
  );
}

function text(body: string, type: string): Response {
  return new Response(body, { status: 503, headers: { "Content-Type": `${type}; charset=utf-8` } });
}

function calendar(words: string): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Utrecht Omarmt//Agenda//NL",
    `X-WR-CALDESC:${words.replace(/([\\;,])/g, "\\$1")}`,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** In a frame on another site. */
function embedded(words: string, locale: Locale): Response {
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Omarmt</title><main><p>${words}</p></main></html>`;
  const response = text(page, "text/html");
  response.headers.set("Content-Security-Policy", embedSecurityPolicy());
  return response;
}
