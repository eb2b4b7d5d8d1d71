import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiActivity } from "~/domain/agenda/api-activity";
import { findListing } from "~/domain/agenda/find-listing.server";
import { config } from "~/env.server";
import { apiPreflight, apiProblem, apiResponse, readOnly } from "~/web/api-response.server";

export const action = readOnly;

/** One activity with all its dates, also when it is over or cancelled. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const preflight = apiPreflight(request);
  if (preflight) return preflight;
  const listing = await findListing(params.slug ?? "");
  if (!listing) return apiProblem(404, "Er is geen activiteit met deze naam in het adres.");
  return apiResponse(apiActivity(listing, config().appUrl));
}
