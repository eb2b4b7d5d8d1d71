import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { addPartner } from "~/domain/partners/keep-partner.server";
import { listPartners } from "~/domain/partners/list-partners.server";
import { isPartnerKind, partnerForm } from "~/domain/partners/partner";
import { formatDate } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { PartnerFields } from "~/ui/partner-fields";
import { useLocale, useText } from "~/ui/text";
import { emptyForm, formData, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const partners = await listPartners();
  return {
    title: textFor(await localeOf(request, account), "partners")("title"),
    mayKeep: may(account, "keep-partners"),
    answered: new URL(request.url).searchParams.get("klaar"),
    signed: partners.filter((partner) => partner.declarationSignedOn !== null).length,
    partners: partners.map(({ id, _count, kind, ...partner }) => ({
      ...partner,
      kind: isPartnerKind(kind) ? kind : ("other" as const),
      actions: _count.actions,
      own: account.partnerIds.includes(id),
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  if (!may(account, "keep-partners")) throw refusal("not-allowed");
  const posted = await formData(request);
  const parsed = parseForm(posted, partnerForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const result = await addPartner(parsed.value, { account, now: new Date() });
  if (result.ok) return redirect("/partners?klaar=toegevoegd");
  if (result.reason === "not-found") throw refusal("not-found");
  const form = refusedForm(posted, { errors: { name: ["partnerNameTaken"] } });
  return data({ form }, { status: 400 });
}

export default function Partners() {
  const { partners, signed, mayKeep, answered } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("partners");
  const locale = useLocale();
  return (
    <AppPage>
      <div className="stack stack--loose top">
        <ErrorSummary errors={form.errors} />
        {answered === "toegevoegd" && (
          <Message kind="ok" announce>
            <p>
              {t("added")} <a href="/beheer/accounts">{t("invite")}</a>
            </p>
          </Message>
        )}
        {answered === "bewaard" && (
          <Message kind="ok" announce>
            {t("saved")}
          </Message>
        )}
        <div>
          <h1>{t("title")}</h1>
          <p className="muted">{t("intro", { count: partners.length, signed })}</p>
        </div>
        <DataTable
          caption={t("caption")}
          rows={partners}
          rowKey={(partner) => partner.slug}
          columns={[
            {
              key: "name",
              head: t("name"),
              cell: ({ slug, name, own }) => (
                <>
                  {name}{" "}
                  {own && (
                    <a href={`/partners/${slug}/beeldmerk`} aria-label={t("mark.open", { name })}>
                      {t("mark.link")}
                    </a>
                  )}
                </>
              ),
            },
            { key: "kind", head: t("kind"), cell: (partner) => t(`kinds.${partner.kind}`) },
            {
              key: "signed",
              head: t("signed"),
              cell: ({ declarationSignedOn }) =>
                declarationSignedOn ? formatDate(declarationSignedOn, locale) : t("notSigned"),
            },
            { key: "actions", head: t("actions"), number: true, cell: ({ actions }) => actions },
            ...(mayKeep
              ? [
                  {
                    key: "edit",
                    head: t("edit"),
                    speaks: true,
                    cell: ({ slug, name }: { slug: string; name: string }) => (
                      <a href={`/partners/${slug}`} aria-label={t("editNamed", { name })}>
                        {t("edit")}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {mayKeep && (
          <div className="grid">
            <form method="post" className="span8" noValidate>
              <Card group title={t("add")}>
                <PartnerFields form={form} />
                <p className="top">
                  <Button>{t("addButton")}</Button>
                </p>
              </Card>
            </form>
          </div>
        )}
      </div>
    </AppPage>
  );
}
