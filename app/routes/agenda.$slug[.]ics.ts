import type { LoaderFunctionArgs } from "@remix-run/node";
import { listingCalendar } from "~/domain/agenda/listing-calendar.server";
import { config } from "~/env.server";
import { DEFAULT_LOCALE } from "~/locales/locale";
import { calendarResponse, notModified } from "~/web/calendar-response.server";
import { localeInAddress } from "~/web/locale.server";
import { refusal } from "~/web/refusals";

/** One activity with all its dates, to put in a calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const locale = localeInAddress(request) ?? DEFAULT_LOCALE;
  const calendar = await listingCalendar(slug, { origin: config().appUrl, locale });
  if (!calendar) throw refusal("not-found");
  if (notModified(request, calendar.version)) return calendarResponse(null, calendar.version);
  return calendarResponse(calendar.text(), calendar.version, `${slug}.ics`);
}
