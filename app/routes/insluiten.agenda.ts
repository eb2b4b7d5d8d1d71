import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAgendaFilter } from "~/domain/agenda/agenda-filter";
import { agendaQuery, readEmbedChoice } from "~/domain/agenda/embed-choice";
import { listListings } from "~/domain/agenda/list-listings.server";
import { renderEmbed } from "~/domain/agenda/render-embed";
import styles from "~/embed/embed.css?url";
import { config } from "~/env.server";
import { embedSecurityPolicy } from "~/web/headers.server";

/** The agenda for in a frame. The one page of ours that other sites may show in theirs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const choice = readEmbedChoice(new URL(request.url).searchParams);
  const { filter } = readAgendaFilter(new URLSearchParams(agendaQuery(choice)));
  const { listings } = await listListings(filter, { pageSize: choice.aantal, now: new Date() });
  return new Response(renderEmbed(listings, { choice, origin: config().appUrl, styles }), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": embedSecurityPolicy(),
      "Cache-Control": "public, max-age=0, must-revalidate",
    },
  });
}
