import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPartner } from "~/domain/partners/list-partners.server";
import { mayKeepPartners } from "~/domain/partners/partner";
import { readMark } from "~/domain/partners/partner-marks.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** The mark of a partner as it was kept, for who keeps the partners. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const partner = mayKeepPartners(account) ? await findPartner(params.slug ?? "") : null;
  const png = partner?.markFile ? await readMark(partner.markFile) : null;
  if (!png) throw refusal("not-found");
  return new Response(new Uint8Array(png), {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
