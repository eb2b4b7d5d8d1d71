import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { confirmSubmission, findToConfirm } from "~/domain/submissions/confirm-submission.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { GoLink } from "~/ui/link";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { clientAddress } from "~/web/security.server";
import { privateHeaders } from "~/web/submission-page.server";

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

const TITLES = {
  ask: "confirm.title",
  done: "confirm.doneTitle",
  already: "confirm.doneTitle",
  invalid: "confirm.invalidTitle",
} as const;

/** Opening the link confirms nothing: programs that check mail open links too. Only the button does. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await findToConfirm(params.token ?? "");
  if (!found) await requireWithinLimit("linkAttemptsPerAddress", clientAddress(request));
  const done = new URL(request.url).searchParams.get("klaar") !== null;
  const shows =
    !found || found.state === "draft"
      ? "invalid"
      : found.state === "unconfirmed"
        ? "ask"
        : done
          ? "done"
          : "already";
  const t = textFor(await localeOf(request), "submissions");
  return { title: t(TITLES[shows]), shows, name: found?.title ?? "" } as const;
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireWithinLimit("linkAttemptsPerAddress", clientAddress(request));
  await confirmSubmission(params.token ?? "", { now: new Date() });
  return redirect(`${new URL(request.url).pathname}?klaar=1`);
}

export default function Confirm() {
  const { title, shows, name } = useLoaderData<typeof loader>();
  const t = useText("submissions");
  return (
    <SlimPage className="narrow stack stack--loose">
      <h1>{title}</h1>
      {shows === "ask" && (
        <form method="post" className="stack">
          <p>{t("confirm.text", { title: name })}</p>
          <p>
            <Button>{t("confirm.button")}</Button>
          </p>
        </form>
      )}
      {shows === "done" && <p role="status">{t("confirm.doneText", { title: name })}</p>}
      {(shows === "done" || shows === "already") && (
        <p className="cluster">
          <GoLink href="/agenda">{t("confirm.toAgenda")}</GoLink>
          <GoLink href="/agenda/aanmelden">{t("confirm.another")}</GoLink>
        </p>
      )}
      {shows === "already" && <p>{t("confirm.alreadyText", { title: name })}</p>}
      {shows === "invalid" && (
        <>
          <p>{t("confirm.invalidText")}</p>
          <p>
            <GoLink href="/agenda/aanmelden">{t("confirm.again")}</GoLink>
          </p>
        </>
      )}
    </SlimPage>
  );
}
