import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPhoto } from "~/domain/posters/poster-photos.server";
import { findPlacementToHang } from "~/domain/posters/print-list.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** The photo of a poster that hangs, for who may hang it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const placement = await findPlacementToHang(params.code ?? "", { account });
  const jpeg = placement?.photo ? await readPhoto(placement.photo) : null;
  if (!jpeg) throw refusal("not-found");
  return new Response(new Uint8Array(jpeg), {
    headers: {
      "Content-Type": "image/jpeg",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
