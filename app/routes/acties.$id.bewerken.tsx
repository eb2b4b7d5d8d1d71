import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actionForm } from "~/domain/campaign-actions/action-form";
import { actionPhase, publicationSteps } from "~/domain/campaign-actions/campaign-action";
import { editAction } from "~/domain/campaign-actions/edit-action.server";
import { findEditableAction } from "~/domain/campaign-actions/find-action.server";
import { wijkByCode } from "~/domain/places/wijken";
import { version } from "~/domain/version";
import { textFor } from "~/locales/text";
import { ActionErrors } from "~/ui/actions/action-errors";
import { ActionFields } from "~/ui/actions/action-fields";
import { AgendaPreview } from "~/ui/actions/agenda-preview";
import { PublicationSteps } from "~/ui/actions/publication-steps";
import { StateTag } from "~/ui/actions/state-tag";
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

const editForm = actionForm.extend({ version });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const action = await findEditableAction(params.id ?? "", { account });
  if (!action || action.state === "cancelled") throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "actions");
  const now = new Date();
  const { campaign, slots, placeName, spot, wijkCode } = action;
  return {
    id: action.id,
    name: action.title,
    title: t("editHeading", { title: action.title }),
    kind: action.kind,
    state: action.state,
    phase: actionPhase(action, now),
    steps: action.state === "published" ? [] : publicationSteps(action, now),
    campaign: {
      slug: campaign.slug,
      name: campaign.name,
      year: campaign.year,
      design: campaign.design,
    },
    preview: {
      slots: slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
      placeName,
      spot,
      wijk: wijkCode ? (wijkByCode(wijkCode)?.name ?? null) : null,
    },
    listingSlug: action.listing?.slug ?? null,
    form: formOfAction(action),
    choices: await choicesFor(account, campaign.id),
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
  const page = useLoaderData<typeof loader>();
  const { id, name, campaign, choices, steps, preview, listingSlug } = page;
  const form = useActionData<typeof action>()?.form ?? page.form;
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
          <div className="between between--center">
            <h1>{name}</h1>
            <p className="cluster">
              <StateTag state={page.state} phase={page.phase} />
              {listingSlug && <a href={`/agenda/${listingSlug}`}>{t("page.viewPublic")}</a>}
            </p>
          </div>
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
        <aside className="span4 stack stack--loose self-start">
          {steps.length > 0 && (
            <section className="panel stack">
              <PublicationSteps steps={steps} kind={page.kind} />
            </section>
          )}
          <AgendaPreview
            action={{ title: name, campaign, ...preview }}
            href={listingSlug ? `/agenda/${listingSlug}` : `/acties/${id}`}
          />
        </aside>
      </div>
    </AppPage>
  );
}
