import { LONGEST } from "~/domain/agenda/listing-content";
import { valueIn, type FormState } from "~/web/forms";
import { Card } from "../card";
import { Checkbox } from "../choice-field";
import { TextField } from "../text-field";
import { useText } from "../text";

/** What everybody sees of who organises it. */
export function PublicContactFields({ form }: { form: FormState }) {
  const t = useText("submissions");
  const text = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <Card group title={t("you.public")}>
      <p className="hint">{t("you.publicText")}</p>
      <TextField
        {...text("organiserName")}
        label={t("you.organiser")}
        hint={t("you.organiserHint")}
        maxLength={LONGEST.name}
        autoComplete="organization"
      />
      <TextField
        {...text("contactName")}
        label={t("you.contactName")}
        hint={t("you.contactNameHint")}
        maxLength={LONGEST.name}
        autoComplete="off"
        optional
      />
      <TextField
        {...text("contactPhone")}
        type="tel"
        width="12"
        label={t("you.contactPhone")}
        autoComplete="off"
        optional
      />
      <TextField
        {...text("contactEmail")}
        inputMode="email"
        label={t("you.contactEmail")}
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <TextField
        {...text("contactWebsite")}
        inputMode="url"
        label={t("you.contactWebsite")}
        autoComplete="off"
        spellCheck={false}
        optional
      />
    </Card>
  );
}

/** Who sends in, for the team only. */
export function SenderFields({
  form,
  confirmedEmail,
}: {
  form: FormState;
  /** An address that was confirmed stays. */
  confirmedEmail: string | null;
}) {
  const t = useText("submissions");
  const text = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <Card group title={t("you.private")}>
      <p className="hint">{t("you.privateText")}</p>
      <TextField
        {...text("senderName")}
        label={t("you.senderName")}
        maxLength={LONGEST.name}
        autoComplete="name"
      />
      {confirmedEmail === null ? (
        <TextField
          {...text("senderEmail")}
          type="email"
          label={t("you.senderEmail")}
          hint={t("you.senderEmailHint")}
          autoComplete="email"
          spellCheck={false}
        />
      ) : (
        <>
          <p>{t("you.senderEmailFixed", { email: confirmedEmail })}</p>
          <input type="hidden" name="senderEmail" value={confirmedEmail} />
        </>
      )}
      <TextField
        {...text("senderPhone")}
        type="tel"
        width="12"
        label={t("you.senderPhone")}
        autoComplete="tel"
        optional
      />
      <div>
        <Checkbox
          name="remindNextYear"
          label={t("you.remind")}
          checked={valueIn(form, "remindNextYear") === "1"}
        />
        <p className="hint">{t("you.remindHint")}</p>
      </div>
    </Card>
  );
}
