import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAgendaFilter } from "~/domain/agenda/agenda-filter";
import { feedText, feedVersion } from "~/domain/agenda/calendar-feed.server";
import { config } from "~/env.server";
import { DEFAULT_LOCALE } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { calendarResponse, notModified } from "~/web/calendar-response.server";
import { localeInAddress } from "~/web/locale.server";

/** The agenda, or a filtered part of it, for calendars. Its language stands in the address: calendars have no cookies. */
export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date();
  const locale = localeInAddress(request) ?? DEFAULT_LOCALE;
  const { filter } = readAgendaFilter(new URL(request.url).searchParams);
  const origin = config().appUrl;
  const version = await feedVersion(filter, now, `${locale} ${origin}`);
  if (notModified(request, version)) return calendarResponse(null, version);
  const name = textFor(locale, "agenda")("calendar.name");
  const text = await feedText(filter, now, version, { origin, locale, name });
  return calendarResponse(text, version);
}
