import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderJsonFeed } from "~/domain/agenda/render-json-feed";
import { agendaFeed } from "~/web/agenda-feed.server";

/** The agenda, or a filtered part of it, as a JSON Feed; scripts on other sites may read it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { listings, place } = await agendaFeed(request, "json");
  return new Response(renderJsonFeed(listings, place), {
    headers: {
      "Content-Type": "application/feed+json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "public, max-age=0, must-revalidate",
    },
  });
}
