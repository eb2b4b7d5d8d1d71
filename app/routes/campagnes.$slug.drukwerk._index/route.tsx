import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { orderRemainingPrints } from "~/domain/posters/order-prints.server";
import { printList } from "~/domain/posters/print-list.server";
import { printOrderForm } from "~/domain/posters/print-order";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { CampaignMast } from "~/ui/campaigns/campaign-mast";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { PrintOrderFields, usePrintOrderLabels } from "~/ui/posters/print-order-fields";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { PrintTable } from "./print-table";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const list = await printList(params.slug ?? "", { account });
  if (!list) throw refusal("not-found");
  const { searchParams } = new URL(request.url);
  const t = textFor(await localeOf(request, account), "posters");
  const filled = searchParams.get("ingevuld");
  return {
    ...list,
    mayChange: may(account, "change-campaigns"),
    saved: searchParams.get("klaar") === "bewaard",
    filled: filled && /^\d{1,5}$/.test(filled) ? Number(filled) : null,
    title: `${t("print.title")}: ${list.campaign.name} ${list.campaign.year}`,
  };
}

/** The same order for every place without one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const slug = params.slug ?? "";
  const parsed = parseForm(await formData(request), printOrderForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const count = await orderRemainingPrints(slug, parsed.value, { account, now: new Date() });
  return redirect(`/campagnes/${slug}/drukwerk?ingevuld=${count}`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PrintOrders() {
  const { campaign, placements, mayChange, saved, filled } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("posters");
  const labels = usePrintOrderLabels();
  const open = placements.filter(({ copies }) => copies === null).length;
  return (
    <AppPage
      campaign={campaign.design}
      head={<CampaignMast campaign={campaign} lead={null} mayChange={mayChange} />}
    >
      <div className="stack stack--section top3">
        <ErrorSummary errors={form.errors} labels={labels} linkTo={{ neededBy: "neededBy.day" }} />
        {saved && (
          <Message kind="ok" announce>
            {t("print.saved")}
          </Message>
        )}
        {filled !== null && (
          <Message kind="ok" announce>
            {t("print.allSaved", { count: filled })}
          </Message>
        )}
        <div className="stack">
          <h2>{t("print.title")}</h2>
          <p>{placements.length > 0 ? t("print.intro") : t("print.none")}</p>
          {placements.length > 0 && (
            <p>
              <a href={`/campagnes/${campaign.slug}/drukwerk.csv`}>{t("print.csv")}</a>
            </p>
          )}
        </div>
        {placements.length > 0 && <PrintTable slug={campaign.slug} placements={placements} />}
        {open > 0 && (
          <form method="post" noValidate className="figures-page">
            <Card group title={t("print.allHeading")}>
              <PrintOrderFields form={form} withName={false} />
              <Button look="line">{t("print.allSave")}</Button>
            </Card>
          </form>
        )}
      </div>
    </AppPage>
  );
}
