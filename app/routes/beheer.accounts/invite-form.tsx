import { ROLES } from "~/domain/access/acting-account";
import { LOCALES } from "~/locales/locale";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-field";
import { SelectField, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { listIn, valueIn, type FormState } from "~/web/forms";

/** Invites one person, with what that person may do. */
export function InviteForm({
  form,
  partners,
  invitesAdmins,
}: {
  form: FormState;
  partners: { id: string; name: string }[];
  invitesAdmins: boolean;
}) {
  const t = useText("accounts");
  const roles = ROLES.filter((role) => role !== "admin" || invitesAdmins);
  return (
    <section className="card span8 stack" aria-labelledby="uitnodigen">
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{
          name: t("manage.name"),
          email: t("manage.email"),
          roles: t("manage.roles"),
          partnerId: t("manage.partner"),
          locale: t("manage.locale"),
        }}
      />
      <h2 id="uitnodigen">{t("manage.invite")}</h2>
      <form method="post" className="stack stack--loose" noValidate>
        <TextField
          name="name"
          label={t("manage.name")}
          autoComplete="off"
          defaultValue={valueIn(form, "name")}
          errors={form.errors["name"]}
        />
        <TextField
          name="email"
          type="email"
          label={t("manage.email")}
          autoComplete="off"
          spellCheck={false}
          defaultValue={valueIn(form, "email")}
          errors={form.errors["email"]}
        />
        <CheckboxGroup
          name="roles"
          legend={t("manage.roles")}
          hint={t("manage.rolesHint")}
          optional
          values={listIn(form, "roles")}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          errors={form.errors["roles"]}
        />
        <SelectField
          name="partnerId"
          label={t("manage.partner")}
          hint={t("manage.partnerHint")}
          optional
          empty={t("manage.noPartner")}
          defaultValue={valueIn(form, "partnerId")}
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          errors={form.errors["partnerId"]}
        />
        <RadioGroup
          name="locale"
          legend={t("manage.locale")}
          value={valueIn(form, "locale") || "nl"}
          options={LOCALES.map((value) => ({ value, label: t(`account.${value}`) }))}
          errors={form.errors["locale"]}
        />
        <Button>{t("manage.submit")}</Button>
      </form>
    </section>
  );
}
