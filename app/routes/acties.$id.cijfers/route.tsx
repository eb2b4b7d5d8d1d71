import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { askedOf } from "~/domain/figures/action-figures";
import { confirmActionFigures } from "~/domain/figures/confirm-action-figures.server";
import { findActionFigures } from "~/domain/figures/find-action-figures.server";
import { formatDate, formatDay, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData, typedForm, type FormState } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { formOfFigures, formWithProblems, seenIn, typedFigures } from "./figures-form";
import { FiguresForm } from "./figures-form-fields";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const found = await findActionFigures(params.id ?? "", { account, now: new Date() });
  if (!found) throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "figures");
  return {
    id: found.id,
    title: found.title,
    phase: found.phase,
    campaign: found.campaign,
    firstStart: found.slots[0]?.startsAt ?? null,
    confirmedAt: found.figuresConfirmedAt,
    tally: found.tally,
    asked: askedOf(found.kind),
    form: formOfFigures(found),
    pageTitle: t("form.title", { action: found.title }),
    saved: new URL(request.url).searchParams.get("klaar") === "bevestigd",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const actionId = params.id ?? "";
  const form = typedForm(await formData(request));
  const now = new Date();
  const result = await confirmActionFigures(
    { actionId, typed: typedFigures(form), seenConfirmedAt: seenIn(form) },
    { account, now },
  );
  if (result.ok) return redirect(`/acties/${actionId}/cijfers?klaar=bevestigd`, 303);
  const locale = await localeOf(request, account);
  const t = textFor(locale, "figures");
  switch (result.reason) {
    case "not-found":
      throw refusal("not-found");
    case "figures-wrong": {
      const found = await findActionFigures(actionId, { account, now });
      const wrong = formWithProblems(form, result.problems, { t, locale, tally: found?.tally });
      return data({ form: wrong }, { status: 400 });
    }
    case "changed-meanwhile":
      return data<{ form: FormState }>(
        { form: { ...form, formErrors: [t("problem.changed-meanwhile")] } },
        { status: 409 },
      );
    case "not-started":
    case "action-cancelled":
      // The page itself says it.
      return redirect(`/acties/${actionId}/cijfers`, 303);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.pageTitle);

export default function FiguresPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? page.form;
  const t = useText("figures");
  const locale = useLocale();
  const { id, title, phase, campaign, confirmedAt, firstStart } = page;
  const mayFill = phase === "running" || phase === "done";
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: `${campaign.name} ${campaign.year}` },
          { href: `/acties/${id}`, label: title },
        ]}
        here={t("form.heading")}
      />
      <div className="stack stack--loose figures-page">
        {page.saved && (
          <Message kind="ok" announce>
            {t("form.saved")}
          </Message>
        )}
        <div className="stack">
          <h1>{t("form.heading")}</h1>
          <p className="muted">{title}</p>
        </div>
        {mayFill ? (
          <>
            <p>
              {confirmedAt
                ? t("form.confirmedAt", { date: formatDate(confirmedAt, locale) })
                : t("form.intro")}
            </p>
            <FiguresForm
              form={form}
              asked={page.asked}
              tally={page.tally}
              corrects={confirmedAt !== null}
            />
          </>
        ) : phase === "cancelled" ? (
          <Message kind="wait" title={t("form.cancelled.title")}>
            {t("form.cancelled.text")}
          </Message>
        ) : (
          <Message kind="wait" title={t("form.notStarted.title")}>
            {phase === "planned" && firstStart
              ? t("form.notStarted.text", {
                  date: `${formatDay(firstStart, locale)}, ${formatTime(firstStart, locale)}`,
                })
              : t("form.notStarted.noDate")}
          </Message>
        )}
        <ButtonLink href={`/acties/${id}`} look="line">
          {t("form.back")}
        </ButtonLink>
      </div>
    </AppPage>
  );
}
