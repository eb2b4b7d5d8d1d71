import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { findEditableAction } from "~/domain/campaign-actions/find-action.server";
import { isId } from "~/domain/id";
import { addPlacement } from "~/domain/posters/add-placement.server";
import { chooseDesign } from "~/domain/posters/choose-design.server";
import { copyPosterText } from "~/domain/posters/copy-poster-text.server";
import { editPosterText, type EditedPosterText } from "~/domain/posters/edit-poster-text.server";
import { isPosterDesign } from "~/domain/posters/poster";
import { placementForm } from "~/domain/posters/placement";
import { posterTextForm } from "~/domain/posters/poster-text";
import { removePlacement } from "~/domain/posters/remove-placement.server";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { Placements } from "./placements";
import { postersView } from "./posters-view.server";
import { PosterPreview } from "./poster-preview";
import { PosterWords } from "./poster-words";

/** The page has a script of its own, no framework. */
export const handle = { scripts: true };

/** Answers to something a person just did, by the word in the address. */
const DONE = {
  toegevoegd: "placements.added",
  weggehaald: "placements.removed",
  bewaard: "text.saved",
  ingestuurd: "text.sent",
  overgenomen: "text.copied",
  ontwerp: "designs.saved",
} as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const { searchParams } = new URL(request.url);
  const view = await postersView(params.id ?? "", searchParams, {
    account,
    appUrl: config().appUrl,
  });
  if (!view) throw refusal("not-found");
  const answered = searchParams.get("klaar") ?? "";
  const t = textFor(await localeOf(request, account), "posters");
  return {
    ...view,
    answered: Object.hasOwn(DONE, answered) ? (answered as keyof typeof DONE) : null,
    title: `${t("title")}: ${view.name}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const id = params.id ?? "";
  if (!(await findEditableAction(id, { account }))) throw refusal("not-found");
  const posted = await formData(request);
  const now = new Date();
  const back = (query: string) => redirect(`/acties/${id}/posters?${query}`);

  const removed = posted.get("remove");
  if (typeof removed === "string") {
    const result = isId(removed) && (await removePlacement(id, removed, { account, now }));
    if (!result || !result.ok) throw refusal("not-found");
    return back("klaar=weggehaald");
  }
  if (posted.get("intent") === "design") {
    const asked = posted.get("design");
    const place = { actionId: id, placementId: String(posted.get("plek") ?? "") };
    const design = isPosterDesign(asked) ? asked : null;
    const result = await chooseDesign(place, design, { account, now });
    if (!result.ok && result.reason === "not-found") throw refusal("not-found");
    // Scanned since the page was shown: the page now says why the choice is gone.
    if (!result.ok) return back(shownIn(posted).slice(1));
    return back(`klaar=ontwerp${shownIn(posted)}`);
  }
  const context = { account, appUrl: config().appUrl, now };
  const saved = (result: EditedPosterText, done: string) => {
    if (result.ok) {
      return back(
        `klaar=${result.outcome === "submitted" ? "ingestuurd" : done}${shownIn(posted)}`,
      );
    }
    if (result.reason === "not-found") throw refusal("not-found");
    const words = refusedForm(posted, { errors: { [result.field]: ["missingGlyphs"] } });
    return data({ words, place: null }, { status: 400 });
  };
  if (posted.get("intent") === "copy") {
    const from = String(posted.get("from") ?? "");
    return from === "" ? back("") : saved(await copyPosterText(id, from, context), "overgenomen");
  }
  if (posted.get("intent") === "words") {
    const parsed = parseForm(posted, posterTextForm);
    if (!parsed.ok) return data({ words: parsed.form, place: null }, { status: 400 });
    return saved(await editPosterText(id, parsed.value, context), "bewaard");
  }
  const parsed = parseForm(posted, placementForm);
  if (!parsed.ok) return data({ place: parsed.form, words: null }, { status: 400 });
  const result = await addPlacement(id, parsed.value.label, { account, now });
  if (result.ok) return back(`plek=${result.placementId}&klaar=toegevoegd`);
  if (result.reason === "not-found") throw refusal("not-found");
  const error = result.reason === "same-placement" ? "samePlacement" : "tooManyPlacements";
  const place = refusedForm(posted, { errors: { label: [error] } });
  return data({ place, words: null }, { status: 400 });
}

/** Which poster the page showed, so that it shows the same one again. */
function shownIn(posted: FormData): string {
  return ["plek", "formaat"]
    .map((name) => `&${name}=${encodeURIComponent(String(posted.get(name) ?? ""))}`)
    .join("");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Posters() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const place = answer?.place ?? emptyForm;
  const words = answer?.words ?? page.words;
  const t = useText("posters");
  return (
    <AppPage campaign={page.campaign.design}>
      <Crumbs
        items={[
          {
            href: `/campagnes/${page.campaign.slug}`,
            label: `${page.campaign.name} ${page.campaign.year}`,
          },
          { href: `/acties/${page.id}`, label: page.name },
        ]}
        here={t("title")}
      />
      <div className="stack stack--loose">
        <ErrorSummary errors={{ ...place.errors, ...words.errors }} />
        {page.answered && (
          <Message kind="ok" announce>
            {t(DONE[page.answered])}
          </Message>
        )}
        <div>
          <h1>{t("title")}</h1>
          <p className="muted">{t("intro")}</p>
        </div>
        {!page.hasSlots && <Message kind="wait">{t("noSlots")}</Message>}
        <div className="grid grid--wide">
          <div className="span7 stack stack--loose">
            <Placements
              placements={page.placements}
              shownId={page.shown?.placement.id ?? null}
              form={place}
            />
            <PosterWords
              form={words}
              notes={page.notes}
              standard={page.standard}
              approval={page.approval}
              shown={page.shown && { plek: page.shown.placement.id, formaat: page.shown.format }}
              copies={page.copies}
            />
          </div>
          <div className="span5">
            <PosterPreview actionId={page.id} name={page.name} shown={page.shown} />
          </div>
        </div>
      </div>
    </AppPage>
  );
}
