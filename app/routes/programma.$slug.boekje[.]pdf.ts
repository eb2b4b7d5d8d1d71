import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawBooklet } from "~/domain/booklet/draw-booklet.server";
import { bookletResponse } from "~/web/booklet-response.server";

/** The programme of an edition as a booklet of A5 pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return bookletResponse(request, { slug: params.slug ?? "", wijkSlug: null }, drawBooklet);
}
