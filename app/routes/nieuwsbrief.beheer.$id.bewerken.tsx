import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAgendaFilter } from "~/domain/agenda/agenda-filter";
import { findDraft } from "~/domain/newsletter/find-newsletter.server";
import { changeNewsletter } from "~/domain/newsletter/keep-newsletter.server";
import { newsletterChoices } from "~/domain/newsletter/list-newsletters.server";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { ComposeForm } from "~/ui/newsletter/compose-form";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData, formWith, refusedForm, versionIn } from "~/web/forms";
import { filterIn, newsletterIn } from "~/web/newsletter-form.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.draft.subjectNl);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePower(request, "send-newsletters");
  const draft = await findDraft(params["id"] ?? "");
  if (!draft) throw refusal("not-found");
  const { id, version, subjectNl, introNl, subjectEn, introEn } = draft;
  return {
    draft: { id, version, subjectNl, introNl, subjectEn, introEn },
    filter: readAgendaFilter(new URLSearchParams(draft.filterQuery)).filter,
    choices: await newsletterChoices({ now: new Date() }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requirePower(request, "send-newsletters");
  const id = params["id"] ?? "";
  const posted = await formData(request);
  const filter = filterIn(posted);
  const parsed = newsletterIn(posted);
  if (!parsed.ok) return data({ form: parsed.form, filter, changed: false }, { status: 400 });
  const version = versionIn(posted);
  const result = await changeNewsletter(
    { id, version, ...parsed.value },
    { account, now: new Date() },
  );
  if (result.ok) return redirect(`/nieuwsbrief/beheer/${id}?klaar=bewaard`);
  if (result.reason !== "changed-meanwhile") throw refusal(result.reason);
  return data({ form: refusedForm(posted, {}), filter, changed: true }, { status: 409 });
}

export default function ChangeNewsletter() {
  const { draft, filter, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useText("newsletter");
  const { id, version, ...words } = draft;
  return (
    <AppPage>
      <Crumbs
        items={[
          { href: "/nieuwsbrief/beheer", label: t("manage.title") },
          { href: `/nieuwsbrief/beheer/${id}`, label: draft.subjectNl },
        ]}
        here={t("draft.change")}
      />
      <div className="stack stack--loose figures-page">
        <h1>{draft.subjectNl}</h1>
        {refused?.changed && (
          <Message kind="wait" announce>
            {t("compose.changedMeanwhile")}
          </Message>
        )}
        <ComposeForm
          form={refused?.form ?? formWith(words)}
          filter={refused?.filter ?? filter}
          choices={choices}
          version={version}
        />
      </div>
    </AppPage>
  );
}
