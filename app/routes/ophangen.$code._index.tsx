import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { hangPoster, unhangPoster } from "~/domain/posters/hang-poster.server";
import { findPlacementToHang } from "~/domain/posters/print-list.server";
import { followCode } from "~/domain/scans/follow-code.server";
import { formatDay, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { FieldErrors } from "~/ui/field";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** Answers to something a person just did, by the word in the address. */
const DONE = { hangt: "done", weg: "undone" } as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const placement = await findPlacementToHang(params.code ?? "", { account });
  if (!placement) throw refusal("not-found");
  const { code, label, hungAt, photo, action } = placement;
  const leadsTo = await followCode(code);
  const answered = new URL(request.url).searchParams.get("klaar") ?? "";
  const t = textFor(await localeOf(request, account), "posters");
  return {
    code,
    label,
    hungAt,
    photo,
    action: { title: action.title, placeName: action.placeName },
    campaign: action.campaign,
    publicPage: leadsTo?.to === "listing" ? `/agenda/${leadsTo.slug}` : null,
    answered: Object.hasOwn(DONE, answered) ? DONE[answered as keyof typeof DONE] : null,
    title: `${t("hang.title")}: ${label}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const code = params.code ?? "";
  const posted = await formData(request);
  const context = { account, now: new Date() };
  if (posted.get("intent") === "undo") {
    const undone = await unhangPoster(code, context);
    if (!undone.ok) throw refusal("not-found");
    return redirect(`/ophangen/${code}?klaar=weg`);
  }
  const file = posted.get("photo");
  const photo =
    file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  if (posted.get("intent") === "photo" && !photo) {
    return data({ problem: "photo-missing" as const }, { status: 400 });
  }
  const hung = await hangPoster(code, photo, context);
  if (hung.ok) return redirect(`/ophangen/${code}?klaar=hangt`);
  if (hung.reason === "not-found") throw refusal("not-found");
  return data({ problem: hung.reason }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function HangPage() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const t = useText("posters");
  const locale = useLocale();
  const { campaign, hungAt } = page;
  const errors = problem ? [t(`hang.photoProblem.${problem}`)] : [];
  return (
    <AppPage campaign={campaign.design}>
      <Crumbs
        items={[
          { href: `/campagnes/${campaign.slug}`, label: `${campaign.name} ${campaign.year}` },
          { href: `/campagnes/${campaign.slug}/drukwerk`, label: t("print.title") },
        ]}
        here={page.label}
      />
      <div className="stack stack--loose figures-page">
        <ErrorSummary
          errors={problem ? { photo: errors } : {}}
          labels={{ photo: t("hang.photo") }}
        />
        {page.answered && (
          <Message kind="ok" announce>
            {t(`hang.${page.answered}`)}
          </Message>
        )}
        <div>
          <h1>{page.label}</h1>
          <p className="muted">
            {page.action.title} · <span className="code">{page.code}</span>
          </p>
          {page.publicPage && (
            <p>
              <a href={page.publicPage}>{t("hang.publicPage")}</a>
            </p>
          )}
        </div>
        {hungAt && (
          <p>
            {t("hang.since", {
              when: `${formatDay(hungAt, locale)} ${formatTime(hungAt, locale)}`,
            })}
          </p>
        )}
        {page.photo && (
          <img
            className="poster-photo"
            src={`/ophangen/${page.code}/foto?versie=${page.photo}`}
            alt={t("hang.photoAlt", { place: page.label })}
          />
        )}
        <form method="post" encType="multipart/form-data" className="stack stack--loose">
          <div className="field">
            <label className="utrecht-form-label" htmlFor="photo">
              {t("hang.photo")}
            </label>
            <p className="hint" id="photo-hint">
              {t("hang.photoHint")}
            </p>
            <FieldErrors id="photo" errors={errors} />
            <input
              type="file"
              id="photo"
              name="photo"
              accept="image/jpeg,image/png,image/webp"
              aria-describedby={problem ? "photo-hint photo-error" : "photo-hint"}
              aria-invalid={problem ? true : undefined}
            />
          </div>
          {hungAt ? (
            <Button look="line" icon="camera" name="intent" value="photo">
              {t("hang.addPhoto")}
            </Button>
          ) : (
            <Button wide icon="ok" name="intent" value="hang">
              {t("hang.button")}
            </Button>
          )}
        </form>
        {hungAt && (
          <form method="post">
            <Button look="quiet" name="intent" value="undo">
              {t("hang.undo")}
            </Button>
          </form>
        )}
      </div>
    </AppPage>
  );
}
