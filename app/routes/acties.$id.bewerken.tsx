import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actionForm } from "~/domain/campaign-actions/action-form";
import { z } from "zod";
import { editAction } from "~/domain/campaign-actions/edit-action.server";
import { findEditableAction } from "~/domain/campaign-actions/find-action.server";
import { textFor } from "~/locales/text";
import { ActionErrors } from "~/ui/actions/action-errors";
import { ActionFields } from "~/ui/actions/action-fields";
import { Button, ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import {
  changeSlots,
  choicesFor,
  formOfAction,
  refusedAction,
  refusedIncomplete,
} from "~/web/action-form.server";
import { formData, parseForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

const editForm = actionForm.extend({ version: z.coerce.number().int().min(1) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const action = await findEditableAction(params.id ?? "", { account });
  if (!action || action.status === "cancelled") throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "actions");
  return {
    id: action.id,
    name: action.title,
    title: t("editHeading", { title: action.title }),
    campaign: action.campaign,
    form: formOfAction(action),
    choices: await choicesFor(account),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const id = params.id ?? "";
  const stored = await findEditableAction(id, { account });
  if (!stored) throw refusal("not-found");
  const posted = await formData(request);
  const changed = changeSlots(posted);
  if (changed) return { form: changed };
  const parsed = parseForm(posted, editForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await editAction(id, parsed.value, { account, now: new Date() });
  if (result.ok) {
    return redirect(`/acties/${id}?klaar=${result.waitsForApproval ? "bewaard-wacht" : "bewaard"}`);
  }
  if (result.reason === "not-found" || result.reason === "action-cancelled") {
    throw refusal("not-found");
  }
  if (result.reason === "public-needs") {
    return data({ form: refusedIncomplete(posted, result.missing) }, { status: 400 });
  }
  const status = result.reason === "changed-meanwhile" ? 409 : 400;
  return data({ form: refusedAction(posted, result.reason) }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function EditAction() {
  const { id, name, campaign, choices, form: stored } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? stored;
  const t = useText("actions");
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: `${campaign.name} ${campaign.year}` },
          { href: `/acties/${id}`, label: name },
        ]}
        here={t("editTitle")}
      />
      <div className="grid">
        <Form method="post" className="span8 stack stack--loose" noValidate>
          <ActionErrors form={form} />
          <h1>{name}</h1>
          <input type="hidden" name="version" value={valueIn(form, "version")} />
          <ActionFields form={form} choices={choices} />
          <div className="savebar">
            <Button name="intent" value="save">
              {t("form.save")}
            </Button>
            <ButtonLink look="quiet" href={`/acties/${id}`}>
              {t("form.back")}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </AppPage>
  );
}
