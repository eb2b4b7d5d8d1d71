import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiActivity } from "~/domain/agenda/api-activity";
import { PAGE_SIZE, readApiQuery } from "~/domain/agenda/api-query";
import { listListings } from "~/domain/agenda/list-listings.server";
import { config } from "~/env.server";
import { apiPreflight, apiProblem, apiResponse, readOnly } from "~/web/api-response.server";

export const action = readOnly;

/** Activities that come, a page at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const preflight = apiPreflight(request);
  if (preflight) return preflight;
  const { searchParams } = new URL(request.url);
  const read = readApiQuery(searchParams);
  if (!read.ok) return apiProblem(400, "Kijk de genoemde parameters na.", read.errors);

  const { filter, pageSize } = read.query;
  const origin = config().appUrl;
  const { listings, total, pages } = await listListings(filter, { pageSize, now: new Date() });
  const address = (page: number) => {
    const asked = new URLSearchParams(searchParams);
    asked.delete("pagina");
    if (page > 1) asked.set("pagina", String(page));
    if (pageSize === PAGE_SIZE.default) asked.delete("paginaGrootte");
    const query = asked.toString();
    return `${origin}/api/v1/agenda${query && `?${query}`}`;
  };
  const { page } = filter;
  const links = {
    self: address(page),
    first: address(1),
    ...(page > 1 ? { prev: address(Math.min(page - 1, pages)) } : {}),
    ...(page < pages ? { next: address(page + 1) } : {}),
    last: address(pages),
  };
  return apiResponse(
    {
      activiteiten: listings.map((listing) => apiActivity(listing, origin)),
      pagina: page,
      paginaGrootte: pageSize,
      aantalPaginas: pages,
      aantalActiviteiten: total,
      _links: Object.fromEntries(Object.entries(links).map(([rel, href]) => [rel, { href }])),
    },
    {
      Link: Object.entries(links)
        .map(([rel, href]) => `<${href}>; rel="${rel}"`)
        .join(", "),
    },
  );
}
