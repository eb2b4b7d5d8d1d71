import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { keepMark, removeMark } from "~/domain/partners/keep-mark.server";
import { editPartner } from "~/domain/partners/keep-partner.server";
import { findPartner } from "~/domain/partners/list-partners.server";
import { mayKeepPartners, partnerForm } from "~/domain/partners/partner";
import type { ActingAccount } from "~/domain/accounts/account";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { PartnerFields } from "~/ui/partner-fields";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { MarkForm } from "./mark-form";

/** Answers to something a person just did, by the word in the address. */
const DONE = { beeldmerk: "mark.kept", weg: "mark.removed" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const partner = mayKeepPartners(account) ? await findPartner(params.slug ?? "") : null;
  if (!partner) throw refusal("not-found");
  const { slug, name, kind, website, declarationSignedOn, markFile } = partner;
  const answered = new URL(request.url).searchParams.get("klaar") ?? "";
  const [year = "", month = "", day = ""] =
    declarationSignedOn?.toISOString().slice(0, 10).split("-") ?? [];
  return {
    slug,
    name,
    markFile,
    answered: Object.hasOwn(DONE, answered) ? DONE[answered as keyof typeof DONE] : null,
    title: textFor(await localeOf(request, account), "partners")("editNamed", { name }),
    form: formWith({
      name,
      kind,
      website: website ?? "",
      signed: { day: plain(day), month: plain(month), year },
    }),
  };
}

/** "09" → "9", as people write a date. */
function plain(digits: string): string {
  return digits.replace(/^0/, "");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  if (!mayKeepPartners(account)) throw refusal("not-found");
  const posted = await formData(request);
  if (posted.get("intent") === "mark" || posted.get("intent") === "remove-mark") {
    return changeMark(params.slug ?? "", posted, account);
  }
  const parsed = parseForm(posted, partnerForm);
  if (!parsed.ok) return data({ form: parsed.form, markProblem: null }, { status: 400 });
  const result = await editPartner(params.slug ?? "", parsed.value, { account, now: new Date() });
  if (result.ok) return redirect("/partners?klaar=bewaard");
  if (result.reason === "not-found") throw refusal("not-found");
  const form = refusedForm(posted, { errors: { name: ["partnerNameTaken"] } });
  return data({ form, markProblem: null }, { status: 400 });
}

async function changeMark(slug: string, posted: FormData, account: ActingAccount) {
  const context = { account, now: new Date() };
  if (posted.get("intent") === "remove-mark") {
    const removed = await removeMark(slug, context);
    if (!removed.ok) throw refusal("not-found");
    return redirect(`/partners/${slug}?klaar=weg`);
  }
  const file = posted.get("mark");
  if (!(file instanceof File) || file.size === 0) {
    return data({ form: null, markProblem: "mark-missing" as const }, { status: 400 });
  }
  const kept = await keepMark(slug, new Uint8Array(await file.arrayBuffer()), context);
  if (kept.ok) return redirect(`/partners/${slug}?klaar=beeldmerk`);
  if (kept.reason === "not-found") throw refusal("not-found");
  return data({ form: null, markProblem: kept.reason }, { status: 400 });
}

export default function EditPartner() {
  const { slug, name, markFile, answered, form: stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? stored;
  const markProblem = answer?.markProblem;
  const t = useText("partners");
  return (
    <AppPage className="narrow">
      <Crumbs items={[{ href: "/partners", label: t("title") }]} here={name} />
      {answered && (
        <Message kind="ok" announce>
          {t(answered)}
        </Message>
      )}
      {markProblem && (
        <ErrorSummary
          errors={{ mark: [t(`mark.problem.${markProblem}`)] }}
          labels={{ mark: t("mark.file") }}
        />
      )}
      <form method="post" className="stack stack--loose" noValidate>
        <ErrorSummary errors={form.errors} />
        <h1>{name}</h1>
        <div className="stack stack--loose">
          <PartnerFields form={form} />
        </div>
        <p className="cluster">
          <Button>{t("save")}</Button>
          <ButtonLink look="quiet" href="/partners">
            {t("back")}
          </ButtonLink>
        </p>
      </form>
      <MarkForm slug={slug} name={name} markFile={markFile} problem={markProblem} />
    </AppPage>
  );
}
