import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { isId } from "~/domain/id";
import { addPlacement } from "~/domain/posters/add-placement.server";
import { removePlacement } from "~/domain/posters/remove-placement.server";
import { linkForm } from "~/domain/scans/link-form";
import { codeTargets, pointCode } from "~/domain/scans/point-code.server";
import { actionScans } from "~/domain/scans/scan-statistics.server";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { PlacementTable } from "~/ui/scans/placement-table";
import { ScanCharts } from "~/ui/scans/scan-charts";
import { ScanSummary } from "~/ui/scans/scan-summary";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { scanView } from "~/web/scan-view.server";
import { requireAccount } from "~/web/session.server";
import { CodeTargets } from "./code-targets";
import { Links } from "./links";

/** Answers to something a person just did, by the word in the address. */
const DONE = {
  link: "links.added",
  weggehaald: "links.removed",
  doel: "target.saved",
} as const;

function knownId(typed: string | undefined): string {
  if (!typed || !isId(typed)) throw refusal("not-found");
  return typed;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const now = new Date();
  const found = await actionScans(params.id ?? "", { account, now });
  if (!found) throw refusal("not-found");
  const { action, figures, placements } = found;
  const locale = await localeOf(request, account);
  const answered = new URL(request.url).searchParams.get("klaar") ?? "";
  const { slug, name, year, design } = action.campaign;
  return {
    id: action.id,
    name: action.title,
    campaign: { slug, name: `${name} ${year}`, design },
    view: scanView(figures, { locale, appUrl: config().appUrl }),
    codes: placements.map(({ id, label, code, target }) => ({ id, label, code, target })),
    targets: await codeTargets(action.id, { account, now }),
    answered: Object.hasOwn(DONE, answered) ? (answered as keyof typeof DONE) : null,
    title: textFor(locale, "scans")("titleOf", { name: action.title }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const actionId = knownId(params.id);
  const posted = await formData(request);
  const now = new Date();
  const back = (done: keyof typeof DONE) => redirect(`/acties/${actionId}/scans?klaar=${done}`);
  const text = (name: string) => String(posted.get(name) ?? "");

  if (posted.has("remove")) {
    const result = await removePlacement(actionId, knownId(text("remove")), { account, now });
    if (!result.ok) throw refusal("not-found");
    return back("weggehaald");
  }
  if (posted.get("intent") === "point") {
    const pointed = {
      actionId,
      placementId: knownId(text("code")),
      listingId: text("to") ? knownId(text("to")) : null,
    };
    const result = await pointCode(pointed, { account, now });
    if (!result.ok) throw refusal("not-found");
    return back("doel");
  }
  const parsed = parseForm(posted, linkForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await addPlacement(actionId, parsed.value.label, { account, now }, "link");
  if (result.ok) return back("link");
  if (result.reason === "not-found") throw refusal("not-found");
  const error = result.reason === "same-placement" ? "samePlacement" : "tooManyPlacements";
  return data({ form: refusedForm(posted, { errors: { label: [error] } }) }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ActionScans() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const { id, name, campaign, view } = page;
  const t = useText("scans");
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: campaign.name },
          { href: `/acties/${id}`, label: name },
        ]}
        here={t("title")}
      />
      <div className="stack stack--section">
        <ErrorSummary errors={form.errors} />
        {page.answered && (
          <Message kind="ok" announce>
            {t(DONE[page.answered])}
          </Message>
        )}
        <div className="stack">
          <h1>{t("titleOf", { name })}</h1>
          <p className="muted">{t("intro")}</p>
        </div>
        <ScanSummary {...view} files={`/acties/${id}/scans`} />
        <ScanCharts {...view} />
        <section className="stack" aria-labelledby="posters">
          <h2 id="posters">{t("posters.heading")}</h2>
          {view.posters.length > 0 ? (
            <PlacementTable caption={t("posters.heading")} placements={view.posters} />
          ) : (
            <p>{t("posters.none")}</p>
          )}
          <p>
            <ButtonLink look="line" icon="poster" href={`/acties/${id}/posters`}>
              {t("posters.toPosters")}
            </ButtonLink>
          </p>
        </section>
        <Links links={view.links} form={form} />
        {page.codes.length > 0 && (page.targets.length > 0 || page.codes.some((c) => c.target)) && (
          <CodeTargets codes={page.codes} targets={page.targets} />
        )}
      </div>
    </AppPage>
  );
}
