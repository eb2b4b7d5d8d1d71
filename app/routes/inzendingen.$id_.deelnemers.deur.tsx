import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { DoorPage } from "~/ui/registrations/door-page";
import { ATTENDEE_HEADERS, loadAttendees, tapAtDoor } from "~/web/attendees.server";
import { pageTitle } from "~/web/page-title";

export const headers = () => ATTENDEE_HEADERS;

export const loader = (args: LoaderFunctionArgs) => loadAttendees(args, "door");

export const action = (args: ActionFunctionArgs) => tapAtDoor(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.pageTitle);

export default function Door() {
  return <DoorPage {...useLoaderData<typeof loader>()} />;
}
