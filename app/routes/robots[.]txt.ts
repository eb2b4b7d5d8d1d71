import { config } from "~/env.server";

/** For those who work in the network, or of no use in a list of what was found. */
const NOT_FOR_ROBOTS = [
  "/beheer/",
  "/acties/",
  "/campagnes/",
  "/inzendingen",
  "/account",
  "/aanmelden",
  "/demo",
  "/tellen/",
  "/q/",
];

/** What search engines may read, and where to find what there is. */
export function loader() {
  const lines = [
    "User-agent: *",
    ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${config().appUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
