import type { LoaderFunctionArgs } from "@remix-run/node";
import { findKeptMark } from "~/domain/partners/keep-mark.server";
import { readMark } from "~/domain/partners/partner-marks.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** The mark of a partner as it was kept, for who may change it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const partner = await findKeptMark(params.slug ?? "", { account });
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
