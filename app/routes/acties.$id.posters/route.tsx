import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { findEditableAction } from "~/domain/campaign-actions/find-action.server";
import { isId } from "~/domain/id";
import { addPlacement } from "~/domain/posters/add-placement.server";
import { editPosterText } from "~/domain/posters/edit-poster-text.server";
import { listPlacements } from "~/domain/posters/list-placements.server";
import { posterNotes } from "~/domain/posters/make-poster.server";
import { placementForm } from "~/domain/posters/placement";
import { readingDistance } from "~/domain/posters/poster";
import { posterTextForm } from "~/domain/posters/poster-text";
import { removePlacement } from "~/domain/posters/remove-placement.server";
import { codeAddress } from "~/domain/scans/short-code";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm, refusedForm, formWith } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { Placements } from "./placements";
import { PosterPreview } from "./poster-preview";
import { PosterWords } from "./poster-words";

/** Answers to something a person just did, by the word in the address. */
const DONE = {
  toegevoegd: "placements.added",
  weggehaald: "placements.removed",
  bewaard: "text.saved",
} as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const action = await findEditableAction(params.id ?? "", { account });
  if (!action) throw refusal("not-found");
  const { appUrl } = config();
  const { searchParams } = new URL(request.url);
  const placements = (await listPlacements(action.id, { account })).map((placement) => ({
    ...placement,
    address: codeAddress(appUrl, placement.code),
  }));
  const hanging = placements.filter((placement) => !placement.removed);
  const answered = searchParams.get("klaar") ?? "";
  const t = textFor(await localeOf(request, account), "posters");
  return {
    id: action.id,
    name: action.title,
    campaign: action.campaign,
    hasSlots: action.slots.length > 0,
    placements,
    shown: hanging.find(({ id }) => id === searchParams.get("plek")) ?? hanging.at(-1) ?? null,
    distance: readingDistance(action.campaign.design, "a3"),
    notes: await posterNotes(action.id, { format: "a3" }, { account, appUrl }),
    // Changes with every change of what the poster says, so that a browser shows the new picture.
    version: `${action.version}-${action.poster?.version ?? 0}`,
    words: formWith({
      title: action.poster?.title ?? "",
      closing: action.poster?.closing ?? "",
    }),
    answered: Object.hasOwn(DONE, answered) ? (answered as keyof typeof DONE) : null,
    title: `${t("title")}: ${action.title}`,
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
  if (posted.get("intent") === "words") {
    const parsed = parseForm(posted, posterTextForm);
    if (!parsed.ok) return data({ words: parsed.form, place: null }, { status: 400 });
    const { appUrl } = config();
    const result = await editPosterText(id, parsed.value, { account, appUrl, now });
    if (result.ok) return back("klaar=bewaard");
    if (result.reason === "not-found") throw refusal("not-found");
    const words = refusedForm(posted, { errors: { [result.field]: ["missingGlyphs"] } });
    return data({ words, place: null }, { status: 400 });
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
              shownId={page.shown?.id ?? null}
              form={place}
            />
            <PosterWords form={words} notes={page.notes} />
          </div>
          <div className="span5">
            <PosterPreview
              actionId={page.id}
              name={page.name}
              shown={page.shown}
              version={page.version}
              distance={page.distance}
            />
          </div>
        </div>
      </div>
    </AppPage>
  );
}
