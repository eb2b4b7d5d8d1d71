import type { LoaderFunctionArgs } from "@remix-run/node";
import { imageAnswer } from "~/web/image-answer.server";

/** One size of a picture. Without the house's page for what is not there: nobody reads that in place of a picture. */
export async function loader({ params }: LoaderFunctionArgs) {
  const answer = await imageAnswer(params.id ?? "", params.file ?? "");
  return (
    answer ??
    new Response("Not found", {
      status: 404,
      headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
    })
  );
}
