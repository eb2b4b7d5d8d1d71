import type { LoaderFunctionArgs } from "@remix-run/node";
import { batchZip } from "~/domain/posters/batch-zip.server";
import { findBatch } from "~/domain/posters/find-batch.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** The finished posters as one ZIP, packed while it is sent. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const { slug = "", batchId = "" } = params;
  const batch = await findBatch(slug, batchId, { account, now: new Date() });
  const zip = batch?.state === "done" ? await batchZip(batch.id) : null;
  if (!zip) throw refusal("not-found");
  return new Response(zip, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="posters-${slug}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
