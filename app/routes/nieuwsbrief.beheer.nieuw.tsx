import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAgendaFilter } from "~/domain/agenda/agenda-filter";
import { makeNewsletter } from "~/domain/newsletter/keep-newsletter.server";
import { newsletterChoices } from "~/domain/newsletter/list-newsletters.server";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { ComposeForm } from "~/ui/newsletter/compose-form";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { emptyForm, formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { filterIn, newsletterIn } from "~/web/newsletter-form.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Takes the filters of the agenda in its own address too: "/nieuwsbrief/beheer/nieuw?wijk=zuid". */
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requirePower(request, "send-newsletters");
  const asked = new URL(request.url).searchParams;
  return {
    title: textFor(await localeOf(request, account), "newsletter")("compose.newTitle"),
    filter: readAgendaFilter(asked).filter,
    choices: await newsletterChoices({ now: new Date() }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requirePower(request, "send-newsletters");
  const posted = await formData(request);
  const parsed = newsletterIn(posted);
  if (!parsed.ok) return data({ form: parsed.form, filter: filterIn(posted) }, { status: 400 });
  const made = await makeNewsletter(parsed.value, { account, now: new Date() });
  if (!made.ok) throw refusal(made.reason);
  return redirect(`/nieuwsbrief/beheer/${made.id}?klaar=bewaard`);
}

export default function MakeNewsletter() {
  const { title, filter, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useText("newsletter");
  return (
    <AppPage>
      <Crumbs items={[{ href: "/nieuwsbrief/beheer", label: t("manage.title") }]} here={title} />
      <div className="stack stack--loose figures-page">
        <h1>{title}</h1>
        <ComposeForm
          form={refused?.form ?? emptyForm}
          filter={refused?.filter ?? filter}
          choices={choices}
        />
      </div>
    </AppPage>
  );
}
