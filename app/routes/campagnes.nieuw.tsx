import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { campaignForm, DESIGNS } from "~/domain/campaigns/campaign-form";
import { openCampaign } from "~/domain/campaigns/open-campaign.server";
import { burendag, proposeEdition } from "~/domain/places/campaign-days";
import { dayKey, formatDate, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Checkbox, RadioGroup } from "~/ui/choice-field";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-field";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm, partsIn, refusedForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  if (!may(account, "change-campaigns")) throw refusal("not-allowed");
  const locale = await localeOf(request, account);
  const t = textFor(locale, "campaigns");
  return { title: t("open.title"), proposal: t("open.proposal", daysByRule(new Date(), locale)) };
}

/** The days that the rules give for the next edition; an edition's own days are typed in. */
function daysByRule(now: Date, locale: Locale) {
  const { year } = inUtrecht(now);
  const coming = proposeEdition(year).endsOn < dayKey(now) ? year + 1 : year;
  const { startsOn, endsOn } = proposeEdition(coming);
  const day = (iso: string) => formatDate(new Date(`${iso}T12:00:00Z`), locale);
  return { first: day(startsOn), last: day(endsOn), burendag: day(burendag(coming)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const posted = await formData(request);
  const parsed = parseForm(posted, campaignForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await openCampaign(parsed.value, { account, now: new Date() });
  if (result.ok) return redirect(`/campagnes/${result.slug}/instellingen?klaar=geopend`);
  if (result.reason === "not-found") throw refusal("not-allowed");
  if (result.reason !== "settings-wrong") {
    const form = refusedForm(posted, { errors: { name: ["sameCampaign"] } });
    return data({ form }, { status: 400 });
  }
  const t = textFor(await localeOf(request, account), "campaigns");
  const errors = Object.fromEntries(
    result.problems.map(({ field, reason }) => [field, [t(`settings.problem.${reason}`)]]),
  );
  return data({ form: refusedForm(posted, { errors }) }, { status: 400 });
}

export default function NewCampaign() {
  const { title, proposal } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("campaigns");
  const errors = form.errors;
  return (
    <AppPage className="narrow">
      <Crumbs items={[{ href: "/campagnes", label: t("title") }]} here={title} />
      <form method="post" className="stack stack--loose" noValidate>
        <ErrorSummary
          errors={errors}
          linkTo={{ firstDay: "firstDay.day", lastDay: "lastDay.day" }}
          labels={{ firstDay: t("settings.firstDay"), lastDay: t("settings.lastDay") }}
        />
        <div>
          <h1>{title}</h1>
          <p className="muted">{t("open.intro")}</p>
        </div>
        <div className="stack stack--loose">
          <TextField
            name="name"
            label={t("open.name")}
            hint={t("open.nameHint")}
            defaultValue={valueIn(form, "name")}
            errors={errors.name}
            autoComplete="off"
          />
          <TextField
            name="summary"
            label={t("open.summary")}
            hint={t("open.summaryHint")}
            defaultValue={valueIn(form, "summary")}
            errors={errors.summary}
            autoComplete="off"
          />
          <RadioGroup
            name="design"
            legend={t("open.design")}
            value={valueIn(form, "design")}
            errors={errors.design}
            options={DESIGNS.map((design) => ({
              value: design,
              label: t(`open.designs.${design}`),
            }))}
          />
          {(["firstDay", "lastDay"] as const).map((name) => (
            <DateField
              key={name}
              name={name}
              legend={t(`settings.${name}`)}
              hint={name === "firstDay" ? proposal : undefined}
              values={partsIn(form, name)}
              errors={errors[name]}
            />
          ))}
          <Checkbox
            name="needsApproval"
            label={t("settings.needsApproval")}
            checked={valueIn(form, "needsApproval") !== ""}
          />
        </div>
        <p>
          <Button>{t("open.button")}</Button>
        </p>
      </form>
    </AppPage>
  );
}
