import { absolute } from "~/installation.server";

/** RFC 9116 asks for an expiry of less than a year ahead; the text stays true as long as the site runs. */
const VALID_DAYS = 180;

/** Where to report a hole: `/.well-known/security.txt`. */
export function loader() {
  const expires = new Date(Date.now() + VALID_DAYS * 24 * 60 * 60 * 1000);
  expires.setUTCHours(0, 0, 0, 0);
  const lines = [
    "Contact: mailto:eenzaamheid@utrecht.nl",
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: nl, en",
    `Canonical: ${absolute("/.well-known/security.txt")}`,
  ];
  return new Response(lines.join("\n") + "\n", {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
    },
  });
}
