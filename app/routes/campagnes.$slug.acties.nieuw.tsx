import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actionForm } from "~/domain/campaign-actions/action-form";
import { registerAction } from "~/domain/campaign-actions/register-action.server";
import { findCampaign } from "~/domain/campaigns/find-campaign.server";
import { textFor } from "~/locales/text";
import { ActionErrors } from "~/ui/actions/action-errors";
import { ActionFields } from "~/ui/actions/action-fields";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { changeSlots, choicesFor, refusedAction } from "~/web/action-form.server";
import { formData, formWith, parseForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const campaign = await findCampaign(params.slug ?? "");
  if (!campaign) throw refusal("not-found");
  const choices = await choicesFor(account, campaign.id);
  // Who organises for nobody has nothing to register.
  if (choices.organisers.length === 0) throw refusal("not-allowed");
  return {
    campaign: {
      slug: campaign.slug,
      name: campaign.name,
      year: campaign.year,
      design: campaign.design,
    },
    choices,
    form: formWith({
      kind: campaign.design === "hoi" ? "stationCoffee" : "",
      partnerId: choices.organisers.length === 1 ? (choices.organisers[0]?.value ?? "") : "",
    }),
    title: textFor(await localeOf(request, account), "actions")("newTitle"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const posted = await formData(request);
  const changed = changeSlots(posted);
  if (changed) return { form: changed };
  const parsed = parseForm(posted, actionForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await registerAction(params.slug ?? "", parsed.value, {
    account,
    now: new Date(),
  });
  if (result.ok) return redirect(`/acties/${result.actionId}?klaar=bewaard`);
  if (result.reason === "no-such-campaign") throw refusal("not-found");
  return data({ form: refusedAction(posted, result.reason) }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NewAction() {
  const { campaign, choices, form: empty } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? empty;
  const t = useText("actions");
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: `${campaign.name} ${campaign.year}` },
        ]}
        here={t("newTitle")}
      />
      <div className="grid">
        <Form method="post" className="span8 stack stack--loose" noValidate>
          <ActionErrors form={form} />
          <div>
            <h1>{t("newTitle")}</h1>
            <p className="muted">{t("newIntro")}</p>
          </div>
          <ActionFields form={form} choices={choices} />
          <div className="savebar">
            <Button name="intent" value="save">
              {t("form.register")}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  );
}
