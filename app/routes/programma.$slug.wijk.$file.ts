import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawSheet } from "~/domain/booklet/draw-sheet.server";
import { bookletResponse } from "~/web/booklet-response.server";
import { refusal } from "~/web/refusals";

/** What an edition brings to one wijk, on A4: "/programma/kom-erbij-2026/wijk/zuid.pdf". */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, wijkSlug] = /^([a-z0-9-]{1,80})\.pdf$/.exec(params.file ?? "") ?? [];
  if (!wijkSlug) throw refusal("not-found");
  return bookletResponse(request, { slug: params.slug ?? "", wijkSlug }, drawSheet);
}
