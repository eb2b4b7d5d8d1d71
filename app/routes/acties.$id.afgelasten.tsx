import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { cancelAction } from "~/domain/campaign-actions/cancel-action.server";
import { findEditableAction } from "~/domain/campaign-actions/find-action.server";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const action = await findEditableAction(params.id ?? "", { account });
  if (!action || action.state === "cancelled") throw refusal("not-found");
  return {
    id: action.id,
    name: action.title,
    design: action.campaign.design,
    title: textFor(await localeOf(request, account), "actions")("publish.cancelHeading"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const id = params.id ?? "";
  if (!(await findEditableAction(id, { account }))) throw refusal("not-found");
  const result = await cancelAction(id, { account, now: new Date() });
  return redirect(`/acties/${id}?klaar=${result.ok ? "afgelast" : "stand-veranderd"}`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function CancelAction() {
  const { id, name, design } = useLoaderData<typeof loader>();
  const t = useText("actions");
  return (
    <AppPage campaign={design} className="narrow">
      <Crumbs items={[{ href: `/acties/${id}`, label: name }]} here={t("publish.cancel")} />
      <form method="post" className="stack stack--loose">
        <h1>{t("publish.cancelHeading")}</h1>
        <p className="lead">{name}</p>
        <p>{t("publish.cancelText")}</p>
        <p className="cluster">
          <Button look="no">{t("publish.cancelConfirm")}</Button>
          <ButtonLink look="quiet" href={`/acties/${id}`}>
            {t("publish.keep")}
          </ButtonLink>
        </p>
      </form>
    </AppPage>
  );
}
