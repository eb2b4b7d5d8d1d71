import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import type { TypedDay, TypedSettings } from "~/domain/campaigns/campaign-settings";
import {
  changeCampaignSettings,
  findCampaignSettings,
} from "~/domain/campaigns/change-campaign-settings.server";
import { actionIndicators } from "~/domain/indicators/indicator";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { CampaignMast } from "~/ui/campaigns/campaign-mast";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Checkbox } from "~/ui/choice-field";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-field";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const slug = params.slug ?? "";
  const settings = await findCampaignSettings(slug, { account });
  if (!settings) throw refusal("not-found");
  const { name, year, design, needsApproval, firstDay, lastDay, targets } = settings;
  const typed: TypedSettings = {
    needsApproval,
    firstDay: partsOf(firstDay),
    lastDay: partsOf(lastDay),
    targets: {
      cups: String(targets.cups ?? ""),
      conversations: String(targets.conversations ?? ""),
      volunteers: String(targets.volunteers ?? ""),
      peopleReached: String(targets.peopleReached ?? ""),
    },
  };
  const t = textFor(await localeOf(request, account), "campaigns");
  return {
    campaign: { slug, name, year, design },
    typed,
    pageTitle: t("settings.title", { campaign: `${name} ${year}` }),
    done: new URL(request.url).searchParams.get("klaar"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const slug = params.slug ?? "";
  const typed = typedIn(await formData(request));
  const result = await changeCampaignSettings({ slug, typed }, { account, now: new Date() });
  if (result.ok) return redirect(`/campagnes/${slug}/instellingen?klaar=bewaard`, 303);
  if (result.reason === "not-found") throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "campaigns");
  const errors = Object.fromEntries(
    result.problems.map(({ field, reason }) => [field, [t(`settings.problem.${reason}`)]]),
  );
  return data({ typed, errors }, { status: 400 });
}

function typedIn(posted: FormData): TypedSettings {
  const text = (name: string) => String(posted.get(name) ?? "").slice(0, 20);
  const day = (name: string): TypedDay => ({
    day: text(`${name}.day`),
    month: text(`${name}.month`),
    year: text(`${name}.year`),
  });
  return {
    needsApproval: posted.has("needsApproval"),
    firstDay: day("firstDay"),
    lastDay: day("lastDay"),
    targets: {
      cups: text("targets.cups"),
      conversations: text("targets.conversations"),
      volunteers: text("targets.volunteers"),
      peopleReached: text("targets.peopleReached"),
    },
  };
}

/** "2026-09-24" → 24, 9, 2026 */
function partsOf(day: string): TypedDay {
  const [year = "", month = "", date = ""] = day.split("-");
  return { day: String(Number(date)), month: String(Number(month)), year };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.pageTitle);

export default function CampaignSettingsPage() {
  const { campaign, typed: stored, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { typed, errors } = refused ?? {
    typed: stored,
    errors: {} as Record<string, string[]>,
  };
  const t = useText("campaigns");
  const figures = useText("figures");
  const label = (field: string) => (errors[field] ? { errors: errors[field] } : {});
  return (
    <AppPage
      campaign={campaign.design}
      head={<CampaignMast campaign={campaign} lead={null} mayChange />}
    >
      <form method="post" className="stack stack--loose figures-page top3">
        <h2>{t("settings.heading")}</h2>
        {(done === "bewaard" || done === "geopend") && !refused && (
          <Message kind="ok" announce>
            {t(done === "bewaard" ? "settings.saved" : "open.done")}
          </Message>
        )}
        <ErrorSummary
          errors={errors}
          linkTo={{ firstDay: "firstDay.day", lastDay: "lastDay.day" }}
          labels={{
            firstDay: t("settings.firstDay"),
            lastDay: t("settings.lastDay"),
            ...Object.fromEntries(
              actionIndicators.map((key) => [`targets.${key}`, figures(`indicator.${key}`)]),
            ),
          }}
        />
        <Card group title={t("settings.dates")}>
          {(["firstDay", "lastDay"] as const).map((name) => (
            <DateField
              key={name}
              name={name}
              legend={t(`settings.${name}`)}
              values={typed[name]}
              {...label(name)}
            />
          ))}
        </Card>
        <Card group title={t("settings.approval")}>
          <Checkbox
            name="needsApproval"
            label={t("settings.needsApproval")}
            checked={typed.needsApproval}
          />
        </Card>
        <Card group title={t("settings.targets")}>
          <p>{t("settings.targetsHint")}</p>
          {actionIndicators.map((key) => (
            <TextField
              key={key}
              name={`targets.${key}`}
              label={figures(`indicator.${key}`)}
              optional
              width="6"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={typed.targets[key]}
              {...label(`targets.${key}`)}
            />
          ))}
        </Card>
        <Button>{t("settings.save")}</Button>
      </form>
    </AppPage>
  );
}
