import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { editPartner } from "~/domain/partners/keep-partner.server";
import { findPartner } from "~/domain/partners/list-partners.server";
import { partnerForm } from "~/domain/partners/partner";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { AppPage } from "~/ui/page";
import { PartnerFields } from "~/ui/partner-fields";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { typedDay } from "~/web/typed-day";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const partner = may(account, "keep-partners") ? await findPartner(params.slug ?? "") : null;
  if (!partner) throw refusal("not-found");
  const { slug, name, kind, website, declarationSignedOn, trusted } = partner;
  return {
    slug,
    name,
    title: textFor(await localeOf(request, account), "partners")("editNamed", { name }),
    form: formWith({
      name,
      kind,
      website: website ?? "",
      trusted: trusted ? "1" : "",
      signed: typedDay(declarationSignedOn?.toISOString().slice(0, 10) ?? null),
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  if (!may(account, "keep-partners")) throw refusal("not-found");
  const posted = await formData(request);
  const parsed = parseForm(posted, partnerForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await editPartner(params.slug ?? "", parsed.value, { account, now: new Date() });
  if (result.ok) return redirect("/partners?klaar=bewaard");
  if (result.reason === "not-found") throw refusal("not-found");
  const form = refusedForm(posted, { errors: { name: ["partnerNameTaken"] } });
  return data({ form }, { status: 400 });
}

export default function EditPartner() {
  const { slug, name, form: stored } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? stored;
  const t = useText("partners");
  return (
    <AppPage className="narrow">
      <Crumbs items={[{ href: "/partners", label: t("title") }]} here={name} />
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
      <p className="top3">
        <ButtonLink look="line" href={`/partners/${slug}/beeldmerk`}>
          {t("mark.open", { name })}
        </ButtonLink>
      </p>
    </AppPage>
  );
}
