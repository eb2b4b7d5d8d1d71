import type { LoaderFunctionArgs } from "@remix-run/node";
import { campaignScans } from "~/domain/scans/scan-statistics.server";
import { localeOf } from "~/web/locale.server";
import { refusal } from "~/web/refusals";
import { scanCsvResponse } from "~/web/scan-files.server";
import { requireAccount } from "~/web/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const scans = await campaignScans(params.slug ?? "", { account, now: new Date() });
  if (!scans) throw refusal("not-found");
  const locale = await localeOf(request, account);
  return scanCsvResponse(scans, { locale, name: scans.campaign.slug });
}
