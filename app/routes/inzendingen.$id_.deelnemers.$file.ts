import type { LoaderFunctionArgs } from "@remix-run/node";
import { attendeeFile } from "~/web/attendee-files.server";

export const loader = (args: LoaderFunctionArgs) => attendeeFile(args);
