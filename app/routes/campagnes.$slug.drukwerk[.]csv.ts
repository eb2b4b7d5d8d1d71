import type { LoaderFunctionArgs } from "@remix-run/node";
import { printList, printListCsv } from "~/domain/posters/print-list.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** The print order for a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const list = await printList(params.slug ?? "", { account });
  if (!list) throw refusal("not-found");
  return new Response(printListCsv(list.placements), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="drukwerk-${list.campaign.slug}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
