import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { PrintPage } from "~/ui/registrations/print-page";
import { ATTENDEE_HEADERS, loadAttendees } from "~/web/attendees.server";
import { pageTitle } from "~/web/page-title";

export const headers = () => ATTENDEE_HEADERS;

export const loader = (args: LoaderFunctionArgs) => loadAttendees(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.pageTitle);

export default function PrintedList() {
  return <PrintPage {...useLoaderData<typeof loader>()} />;
}
