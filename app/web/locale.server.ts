import { DEFAULT_LOCALE, isLocale, type Locale } from "~/locales/locale";
import { localeCookie } from "./cookies.server";

/** The language asked for in the address: `?taal=en`. */
export function localeInAddress(request: Request): Locale | null {
  const asked = new URL(request.url).searchParams.get("taal");
  return isLocale(asked) ? asked : null;
}

/** The language of the answer: address, then cookie, then account, then browser, then Dutch. */
export async function localeOf(
  request: Request,
  account?: { locale: Locale } | null,
): Promise<Locale> {
  const asked = localeInAddress(request);
  if (asked) return asked;
  const kept: unknown = await localeCookie().parse(request.headers.get("Cookie"));
  if (isLocale(kept)) return kept;
  return account?.locale ?? localeAccepted(request.headers.get("Accept-Language"));
}

/** First language of ours in an Accept-Language header, by the sender's weights. */
export function localeAccepted(header: string | null): Locale {
  const accepted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight ? Number(weight) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return accepted.map(({ language }) => language).find(isLocale) ?? DEFAULT_LOCALE;
}
