import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApi } from "~/domain/agenda/openapi";
import { config } from "~/env.server";
import { apiPreflight, apiResponse, readOnly } from "~/web/api-response.server";

export const action = readOnly;

/** What the API can do, for programs that make programs. */
export function loader({ request }: LoaderFunctionArgs) {
  return apiPreflight(request) ?? apiResponse(openApi(config().appUrl));
}
