import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { orderPrint } from "~/domain/posters/order-prints.server";
import { findPlacementToHang } from "~/domain/posters/print-list.server";
import { printOrderForm } from "~/domain/posters/print-order";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { AppPage } from "~/ui/page";
import { PrintOrderFields, usePrintOrderLabels } from "~/ui/posters/print-order-fields";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const placement = await findPlacementToHang(params.code ?? "", { account });
  if (!placement || placement.action.campaign.slug !== params.slug) throw refusal("not-found");
  const { copies, format, neededBy, deliverTo, hangedByName, label, action } = placement;
  const t = textFor(await localeOf(request, account), "posters");
  return {
    campaign: action.campaign,
    actionTitle: action.title,
    form: formWith({
      copies: String(copies ?? ""),
      format: format ?? "",
      neededBy: neededBy ? partsOf(neededBy) : {},
      deliverTo: deliverTo ?? "",
      hangedByName: hangedByName ?? "",
    }),
    title: t("print.edit", { place: label }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const { slug = "", code = "" } = params;
  const parsed = parseForm(await formData(request), printOrderForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await orderPrint(code, parsed.value, { account, now: new Date() });
  if (!result.ok) throw refusal("not-found");
  return redirect(`/campagnes/${slug}/drukwerk?klaar=bewaard`);
}

/** A calendar day is stored as midnight in UTC. */
function partsOf(day: Date): Record<string, string> {
  return {
    day: String(day.getUTCDate()),
    month: String(day.getUTCMonth() + 1),
    year: String(day.getUTCFullYear()),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PrintOrderPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? page.form;
  const t = useText("posters");
  const labels = usePrintOrderLabels();
  const { campaign } = page;
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: `${campaign.name} ${campaign.year}` },
          { href: `/campagnes/${campaign.slug}/drukwerk`, label: t("print.title") },
        ]}
        here={page.title}
      />
      <div className="stack stack--loose figures-page">
        <ErrorSummary errors={form.errors} labels={labels} linkTo={{ neededBy: "neededBy.day" }} />
        <div>
          <h1>{page.title}</h1>
          <p className="muted">{page.actionTitle}</p>
        </div>
        <form method="post" className="stack stack--loose" noValidate>
          <PrintOrderFields form={form} />
          <Button>{t("print.save")}</Button>
        </form>
      </div>
    </AppPage>
  );
}
