import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROLES, type Role } from "~/domain/access/acting-account";
import { giveRoleForm, takeRoleForm } from "~/domain/accounts/account-forms";
import { findAccountRoles, placeNamed, rolePlaces } from "~/domain/accounts/account-roles.server";
import { giveRole, mayChangeRole, takeRole } from "~/domain/accounts/change-roles.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { SelectField, TextField } from "~/ui/text-field";
import { emptyForm, formData, parseForm, refusedForm, valueIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";

const DONE = { gegeven: "given", teruggenomen: "taken" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requirePower(request, "manage-accounts");
  const target = await findAccountRoles(params["id"] ?? "");
  if (!target) throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "accounts");
  const done = new URL(request.url).searchParams.get("klaar") ?? "";
  const mayChange = (role: Role) => mayChangeRole(account, target, role);
  return {
    title: t("rolesOf.title", { name: target.name }),
    name: target.name,
    email: target.email,
    done: Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : null,
    held: target.held.map(({ role, partnerId, campaignId, place }) => ({
      value: [role, partnerId ?? "", campaignId ?? ""].join("|"),
      words: place ? t("rolesOf.at", { role: t(`roles.${role}`), place }) : t(`roles.${role}`),
      mayTake: mayChange(role),
    })),
    choices: ROLES.filter(mayChange).map((role) => ({ value: role, label: t(`roles.${role}`) })),
    places: (await rolePlaces()).map(({ name }) => name),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requirePower(request, "manage-accounts");
  const id = params["id"] ?? "";
  const posted = await formData(request);
  const context = { account, now: new Date() };
  if (posted.has("take")) {
    const taken = parseForm(posted, takeRoleForm);
    if (!taken.ok) throw refusal("unreadable");
    const result = await takeRole(id, taken.value.take, context);
    if (result.ok) return redirect(`/beheer/accounts/${id}?klaar=teruggenomen`);
    throw refusal(result.reason === "admin-everywhere" ? "unreadable" : result.reason);
  }
  const parsed = parseForm(posted, giveRoleForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { role, place } = parsed.value;
  const where = placeNamed(place, await rolePlaces());
  if (!where) return again("noSuchPlace");
  const result = await giveRole(id, { role, ...where }, context);
  if (result.ok) return redirect(`/beheer/accounts/${id}?klaar=gegeven`);
  if (result.reason === "admin-everywhere") return again("adminEverywhere");
  throw refusal(result.reason);

  function again(message: "noSuchPlace" | "adminEverywhere") {
    return data({ form: refusedForm(posted, { errors: { place: [message] } }) }, { status: 400 });
  }
}

export default function RolesOfAccount() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("accounts");
  return (
    <AppPage className="wrap narrow stack stack--loose">
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{ role: t("rolesOf.role"), place: t("rolesOf.place") }}
      />
      <Crumbs items={[{ href: "/beheer/accounts", label: t("manage.title") }]} here={page.name} />
      {page.done && <Message kind="ok" announce title={t(`rolesOf.${page.done}`)} />}
      <div className="stack stack--tight">
        <h1>{page.title}</h1>
        <p>{page.email}</p>
      </div>
      <section className="stack" aria-labelledby="nu">
        <h2 id="nu">{t("rolesOf.now")}</h2>
        {page.held.length === 0 && <p>{t("rolesOf.none")}</p>}
        <ul className="stack stack--tight">
          {page.held.map(({ value, words, mayTake }) => (
            <li key={value}>
              <form method="post" className="cluster">
                <span>{words}</span>
                {mayTake && (
                  <Button name="take" value={value} look="line">
                    {t("rolesOf.take")}
                    <span className="vh">: {words}</span>
                  </Button>
                )}
              </form>
            </li>
          ))}
        </ul>
      </section>
      {page.choices.length > 0 ? (
        <section className="card stack" aria-labelledby="geef">
          <h2 id="geef">{t("rolesOf.give")}</h2>
          <form method="post" className="stack" noValidate>
            <SelectField
              name="role"
              label={t("rolesOf.role")}
              empty={t("rolesOf.choose")}
              defaultValue={valueIn(form, "role")}
              options={page.choices}
              errors={form.errors["role"]}
            />
            <TextField
              name="place"
              label={t("rolesOf.place")}
              hint={t("rolesOf.placeHint")}
              optional
              list="plaatsen"
              autoComplete="off"
              defaultValue={valueIn(form, "place")}
              errors={form.errors["place"]}
            />
            <datalist id="plaatsen">
              {page.places.map((place) => (
                <option key={place} value={place} />
              ))}
            </datalist>
            <Button>{t("rolesOf.submit")}</Button>
          </form>
        </section>
      ) : (
        <Message>{t("rolesOf.notYours")}</Message>
      )}
    </AppPage>
  );
}
