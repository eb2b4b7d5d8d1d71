import type { LoaderFunctionArgs } from "@remix-run/node";
import { dateCalendar } from "~/domain/agenda/listing-calendar.server";
import { findOwnRegistration } from "~/domain/registrations/own-registration.server";
import { config } from "~/env.server";
import { localeOf } from "~/web/locale.server";
import { refusal } from "~/web/refusals";

/** The date somebody registered for, to put in a calendar: of a series that one only. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = await findOwnRegistration(params.token ?? "", { now: new Date() });
  const calendar =
    registration &&
    (await dateCalendar(
      { slug: registration.date.listing.slug, dateId: registration.date.id },
      { origin: config().appUrl, locale: await localeOf(request) },
    ));
  if (!registration || !calendar) throw refusal("not-found");
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${registration.date.listing.slug}.ics"`,
      "Cache-Control": "private, no-store",
    },
  });
}
