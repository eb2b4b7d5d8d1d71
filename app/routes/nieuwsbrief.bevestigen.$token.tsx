import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  confirmationOf,
  confirmSubscription,
} from "~/domain/newsletter/confirm-subscription.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { GoLink } from "~/ui/link";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { clientAddress } from "~/web/security.server";

const TITLES = {
  open: "confirm.title",
  confirmed: "confirm.doneTitle",
  invalid: "confirm.invalidTitle",
} as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Opening the link confirms nothing: programs that check mail open links too. Only the button does. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = textFor(await localeOf(request), "newsletter");
  const stand = await confirmationOf(params["token"] ?? "", { now: new Date() });
  return { title: t(TITLES[stand]), stand };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireWithinLimit("linkAttemptsPerAddress", clientAddress(request));
  const token = params["token"] ?? "";
  const result = await confirmSubscription(token, { now: new Date() });
  if (!result.ok) throw refusal(result.reason);
  return redirect(`/nieuwsbrief/bevestigen/${token}`);
}

export default function Confirm() {
  const { title, stand } = useLoaderData<typeof loader>();
  const t = useText("newsletter");
  return (
    <SlimPage className="narrow stack">
      <h1>{title}</h1>
      {stand === "open" && (
        <>
          <p>{t("confirm.intro")}</p>
          <form method="post">
            <Button>{t("confirm.submit")}</Button>
          </form>
        </>
      )}
      {stand === "confirmed" && (
        <>
          <p role="status">{t("confirm.done")}</p>
          <GoLink href="/agenda">{t("confirm.agenda")}</GoLink>
        </>
      )}
      {stand === "invalid" && (
        <>
          <p>{t("confirm.invalid")}</p>
          <GoLink href="/nieuwsbrief">{t("confirm.again")}</GoLink>
        </>
      )}
    </SlimPage>
  );
}
