import type { LoaderFunctionArgs } from "@remix-run/node";
import { listKitOrders } from "~/domain/editions/list-kit-orders.server";
import { kitWorkbookResponse } from "~/web/kit-files.server";
import { localeOf } from "~/web/locale.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** Every order of the edition, for a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const found = await listKitOrders(params.slug ?? "", { account });
  if (!found) throw refusal("not-found");
  return kitWorkbookResponse(found, await localeOf(request, account));
}
