import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { linkWorks, signInByLink } from "~/domain/accounts/sign-in-by-link.server";
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
import { signIn } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Opening the link uses nothing up: programs that check mail open links too. Only the button does. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = await localeOf(request);
  const works = await linkWorks(params["token"] ?? "", { now: new Date() });
  return {
    title: textFor(locale, "accounts")(works ? "link.title" : "link.invalidTitle"),
    works,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireWithinLimit("linkAttemptsPerAddress", clientAddress(request));
  const result = await signInByLink(params["token"] ?? "", { now: new Date() });
  if (!result.ok) throw refusal(result.reason);
  return signIn(request, result.accountId, new URL(request.url).searchParams.get("naar"));
}

export default function SignInLink() {
  const { title, works } = useLoaderData<typeof loader>();
  const t = useText("accounts");
  return (
    <SlimPage className="narrow stack">
      <h1>{title}</h1>
      <p>{t(works ? "link.intro" : "link.invalid")}</p>
      {works ? (
        <form method="post">
          <Button>{t("link.submit")}</Button>
        </form>
      ) : (
        <GoLink href="/aanmelden">{t("link.again")}</GoLink>
      )}
    </SlimPage>
  );
}
