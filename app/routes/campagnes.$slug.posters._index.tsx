import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { findBatches } from "~/domain/posters/find-batch.server";
import { batchForm } from "~/domain/posters/poster-batch";
import { ALL_FORMATS, isPosterFormat, PRINT_FILES } from "~/domain/posters/poster-file";
import { startBatch } from "~/domain/posters/start-batch.server";
import { config } from "~/env.server";
import { formatDay, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { CampaignMast } from "~/ui/campaigns/campaign-mast";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { CheckboxGroup } from "~/ui/choice-field";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData, formWith, listIn, parseForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const { appUrl } = config();
  const now = new Date();
  const found = await findBatches(params.slug ?? "", { account, appUrl, now });
  if (!found) throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "posters");
  return {
    ...found,
    mayChange: may(account, "change-campaigns"),
    form: formWith({ formats: ["a3"], files: ["pdf"] }),
    title: `${t("bulk.title")}: ${found.campaign.name} ${found.campaign.year}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const slug = params.slug ?? "";
  const parsed = parseForm(await formData(request), batchForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { appUrl } = config();
  const started = await startBatch(slug, parsed.value, { account, appUrl, now: new Date() });
  if (started.ok) return redirect(`/campagnes/${slug}/posters/${started.batchId}`);
  if (started.reason === "no-posters") return redirect(`/campagnes/${slug}/posters`);
  throw refusal("not-found");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function AllPosters() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? page.form;
  const t = useText("posters");
  const locale = useLocale();
  const { campaign, posters, batches } = page;
  const inWords = (format: string) => (isPosterFormat(format) ? t(`formats.${format}`) : format);
  return (
    <AppPage
      campaign={campaign.design}
      head={<CampaignMast campaign={campaign} lead={null} mayChange={page.mayChange} />}
    >
      <div className="stack stack--section figures-page top3">
        <ErrorSummary
          errors={form.errors}
          labels={{ formats: t("formats.legend"), files: t("formats.filesLegend") }}
        />
        <div className="stack">
          <h2>{t("bulk.title")}</h2>
          <p>{posters > 0 ? t("bulk.intro", { count: posters }) : t("bulk.none")}</p>
          {page.waitingForApproval > 0 && (
            <Message kind="wait">{t("bulk.waiting", { count: page.waitingForApproval })}</Message>
          )}
        </div>
        {posters > 0 && (
          <form method="post" className="stack stack--loose" noValidate>
            <CheckboxGroup
              name="formats"
              legend={t("formats.legend")}
              values={listIn(form, "formats")}
              errors={form.errors.formats}
              options={ALL_FORMATS.map((format) => ({ value: format, label: inWords(format) }))}
            />
            <CheckboxGroup
              name="files"
              legend={t("formats.filesLegend")}
              values={listIn(form, "files")}
              errors={form.errors.files}
              options={PRINT_FILES.map((file) => ({
                value: file,
                label: t(`formats.files.${file}`),
              }))}
            />
            <Button icon="poster">{t("bulk.start")}</Button>
          </form>
        )}
        {batches.length > 0 && (
          <Card title={t("bulk.earlier")}>
            <ul className="rows">
              {batches.map((batch) => (
                <li key={batch.id}>
                  <a href={`/campagnes/${campaign.slug}/posters/${batch.id}`}>
                    {t("bulk.earlierItem", {
                      when: `${formatDay(batch.createdAt, locale)} ${formatTime(batch.createdAt, locale)}`,
                      formats: batch.formats.map(inWords).join(", "),
                    })}
                  </a>
                  <span>{t(`bulk.state.${batch.state}`)}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </AppPage>
  );
}
