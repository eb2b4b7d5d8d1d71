import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderAtom } from "~/domain/agenda/render-atom";
import { agendaFeed } from "~/web/agenda-feed.server";

/** The agenda, or a filtered part of it, for readers of feeds. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { listings, place } = await agendaFeed(request, "atom");
  return new Response(renderAtom(listings, place), {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "public, max-age=0, must-revalidate",
    },
  });
}
