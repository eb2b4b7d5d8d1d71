import { listSitemap } from "~/domain/agenda/list-sitemap.server";
import { isNear } from "~/domain/editions/edition";
import { listEditions } from "~/domain/editions/find-edition.server";
import { config } from "~/env.server";
import { dayKey } from "~/locales/format";

const PAGES = [
  "/",
  "/agenda",
  "/nieuwsbrief",
  "/over-ons",
  "/over-de-data",
  "/toegankelijkheid",
  "/privacy",
  "/ontwikkelaars",
];

/** The public pages, for search engines. Slugs hold nothing that XML would read as its own. */
export async function loader() {
  const { appUrl } = config();
  const now = new Date();
  const [listings, editions] = await Promise.all([listSitemap(now), listEditions()]);
  const near = editions.filter((edition) => isNear(edition, dayKey(now)));
  const entries = [
    ...PAGES.map((path) => `<url><loc>${appUrl}${path}</loc></url>`),
    ...near.map(({ slug }) => `<url><loc>${appUrl}/programma/${slug}</loc></url>`),
    ...listings.map(
      ({ slug, changedAt }) =>
        `<url><loc>${appUrl}/agenda/${slug}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
    ),
  ];
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
  ].join("\n");
  return new Response(xml, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
