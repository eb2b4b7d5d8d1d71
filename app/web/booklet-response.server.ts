import type { Booklet } from "~/domain/booklet/booklet";
import { bookletOf } from "~/domain/booklet/booklet-of.server";
import { config } from "~/env.server";
import { localeInAddress } from "./locale.server";
import { refusal } from "./refusals";

/** A printed programme, in the language of the address and otherwise in Dutch, so that everyone gets the same file. */
export async function bookletResponse(
  request: Request,
  { slug, wijkSlug }: { slug: string; wijkSlug: string | null },
  draw: (booklet: Booklet, context: { now: Date }) => Promise<Buffer>,
): Promise<Response> {
  const locale = localeInAddress(request) ?? "nl";
  const booklet = await bookletOf(slug, { wijkSlug, locale, appUrl: config().appUrl });
  if (!booklet || booklet.days.length === 0) throw refusal("not-found");
  const pdf = await draw(booklet, { now: new Date() });
  const name = ["programma", slug, wijkSlug].filter(Boolean).join("-");
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}
