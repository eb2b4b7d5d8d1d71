import type { LoaderFunctionArgs } from "@remix-run/node";
import { isPosterFormat } from "~/domain/posters/poster-file";
import { posterTextForm } from "~/domain/posters/poster-text";
import { previewPoster } from "~/domain/posters/preview-poster.server";
import { config } from "~/env.server";
import { parseForm } from "~/web/forms";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** How the poster looks with the words in the address; nothing is saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  await requireWithinLimit("posterPreview", account.id);
  const { searchParams } = new URL(request.url);
  const format = searchParams.get("formaat") ?? "a3";
  const words = parseForm(searchParams, posterTextForm);
  if (!isPosterFormat(format)) throw refusal("not-found");
  if (!words.ok) throw refusal("poster-refused");
  const { appUrl } = config();
  const placementId = searchParams.get("plek") ?? undefined;
  const preview = await previewPoster(
    params.id ?? "",
    words.value,
    { format, placementId },
    { account, appUrl },
  );
  if (!preview.ok) {
    throw refusal(preview.reason === "not-found" ? "not-found" : "poster-refused");
  }
  return new Response(preview.svg, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Cache-Control": "private, no-store",
      // An SVG opened by itself is a page; it gets to run or load nothing.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });
}
