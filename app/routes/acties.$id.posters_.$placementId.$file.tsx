import type { LoaderFunctionArgs } from "@remix-run/node";
import { isId } from "~/domain/id";
import { makePoster, type PosterFile } from "~/domain/posters/make-poster.server";
import { POSTER_FORMATS, type PosterFormat } from "~/domain/posters/poster";
import { config } from "~/env.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

const TYPES: Record<PosterFile, string> = {
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
};

/** The poster as a file: a3.pdf, a3.png, a4.pdf …; `?afloop=1` adds bleed and crop marks. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const { id = "", placementId = "", file: name = "" } = params;
  const [format = "", file = ""] = name.split(".");
  if (!isId(id) || !isId(placementId) || !isFormat(format) || !isFile(file)) {
    throw refusal("not-found");
  }
  const bleed = new URL(request.url).searchParams.get("afloop") === "1";
  const { appUrl } = config();
  const poster = await makePoster(
    { actionId: id, placementId },
    { format, file, bleed },
    { account, appUrl },
  );
  if (!poster.ok) throw refusal(poster.reason === "not-found" ? "not-found" : "poster-refused");
  return new Response(new Uint8Array(poster.body), {
    headers: {
      "Content-Type": TYPES[file],
      "Content-Disposition": `${file === "svg" ? "inline" : "attachment"}; filename="${poster.name}"`,
      "Cache-Control": "private, no-cache",
      // An SVG opened by itself is a page; it gets to run or load nothing.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });
}

function isFormat(text: string): text is PosterFormat {
  return Object.hasOwn(POSTER_FORMATS, text);
}

function isFile(text: string): text is PosterFile {
  return Object.hasOwn(TYPES, text);
}
