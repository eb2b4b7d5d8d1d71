import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { findKeptMark, keepMark, removeMark } from "~/domain/partners/keep-mark.server";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { MarkForm } from "./mark-form";

/** Answers to something a person just did, by the word in the address. */
const DONE = { bewaard: "mark.kept", weg: "mark.removed" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The mark of a partner on posters: its own people keep it, and so does the coordinator. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const partner = await findKeptMark(params.slug ?? "", { account });
  if (!partner) throw refusal("not-found");
  const answered = new URL(request.url).searchParams.get("klaar") ?? "";
  return {
    ...partner,
    answered: Object.hasOwn(DONE, answered) ? DONE[answered as keyof typeof DONE] : null,
    title: textFor(await localeOf(request, account), "partners")("mark.open", {
      name: partner.name,
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = params.slug ?? "";
  const context = { account: await requireAccount(request), now: new Date() };
  const posted = await formData(request);
  if (posted.get("intent") === "remove-mark") {
    const removed = await removeMark(slug, context);
    if (!removed.ok) throw refusal("not-found");
    return redirect(`/partners/${slug}/beeldmerk?klaar=weg`);
  }
  const file = posted.get("mark");
  if (!(file instanceof File) || file.size === 0) {
    return data({ problem: "mark-missing" as const }, { status: 400 });
  }
  const kept = await keepMark(slug, new Uint8Array(await file.arrayBuffer()), context);
  if (kept.ok) return redirect(`/partners/${slug}/beeldmerk?klaar=bewaard`);
  if (kept.reason === "not-found") throw refusal("not-found");
  return data({ problem: kept.reason }, { status: 400 });
}

export default function PartnerMark() {
  const { slug, name, markFile, answered } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const t = useText("partners");
  return (
    <AppPage className="narrow">
      <Crumbs items={[{ href: "/partners", label: t("title") }]} here={t("mark.open", { name })} />
      <div className="stack stack--loose">
        {answered && (
          <Message kind="ok" announce>
            {t(answered)}
          </Message>
        )}
        {problem && (
          <ErrorSummary
            errors={{ mark: [t(`mark.problem.${problem}`)] }}
            labels={{ mark: t("mark.file") }}
          />
        )}
        <div>
          <h1>{t("mark.open", { name })}</h1>
          <p>{t("mark.intro")}</p>
        </div>
        <MarkForm slug={slug} name={name} markFile={markFile} problem={problem} />
      </div>
    </AppPage>
  );
}
