import type { LoaderFunctionArgs } from "@remix-run/node";
import { isId } from "~/domain/id";
import { makePoster } from "~/domain/posters/make-poster.server";
import { isPosterFormat, type PosterFile, type PosterProblem } from "~/domain/posters/poster-file";
import { config } from "~/env.server";
import { refusal, type Reason } from "~/web/refusals";
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
  if (!isId(id) || !isId(placementId) || !isPosterFormat(format) || !isFile(file)) {
    throw refusal("not-found");
  }
  const bleed = new URL(request.url).searchParams.get("afloop") === "1";
  const { appUrl } = config();
  const poster = await makePoster(
    { actionId: id, placementId },
    { format, file, bleed },
    { account, appUrl },
  );
  if (!poster.ok) throw refusal(reasonOf(poster.reason));
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

function reasonOf(reason: PosterProblem | "not-found"): Reason {
  if (reason === "not-found") return "not-found";
  return reason === "not-approved" ? "poster-not-approved" : "poster-refused";
}

function isFile(text: string): text is PosterFile {
  return Object.hasOwn(TYPES, text);
}
