import type { LoaderFunctionArgs } from "@remix-run/node";
import { sharePicture } from "~/domain/share-pictures/share-picture.server";
import { refusal } from "~/web/refusals";

/** What a link to an activity looks like elsewhere. An address with its version in it never shows another picture. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const picture = await sharePicture(params.slug ?? "", { now: new Date() });
  if (!picture.ok && picture.reason === "not-found") throw refusal("not-found");
  if (!picture.ok) return new Response(null, { status: 503, headers: { "Retry-After": "30" } });
  const asked = new URL(request.url).searchParams.get("v") ?? "";
  const same = asked.length >= 10 && picture.version.startsWith(asked);
  return new Response(new Uint8Array(picture.jpeg), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Length": String(picture.jpeg.length),
      "Cache-Control": same ? "public, max-age=31536000, immutable" : "public, max-age=300",
      "Content-Security-Policy": "default-src 'none'",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
