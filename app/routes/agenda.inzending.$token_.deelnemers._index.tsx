import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { AttendeesPage } from "~/ui/registrations/attendees-page";
import { ATTENDEE_HEADERS, changeAttendees, loadAttendees } from "~/web/attendees.server";
import { emptyForm } from "~/web/forms";
import { pageTitle } from "~/web/page-title";

export const headers = () => ATTENDEE_HEADERS;

export const loader = (args: LoaderFunctionArgs) => loadAttendees(args);

export const action = (args: ActionFunctionArgs) => changeAttendees(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.pageTitle);

export default function Attendees() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AttendeesPage {...useLoaderData<typeof loader>()} form={form} />;
}
