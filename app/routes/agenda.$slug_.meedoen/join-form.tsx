import { momentWords } from "~/shared/moment-words";
import type { OpenListing } from "~/domain/registrations/find-open-listing.server";
import { LONGEST_NAME, MOST_SEATS } from "~/domain/registrations/registration";
import { Button } from "~/ui/button";
import { Panel } from "~/ui/card";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary } from "~/ui/error-summary";
import { roomWords } from "~/ui/registrations/room";
import { useLocale, useText } from "~/ui/text";
import { HiddenFromPeople, SelectField, TextField } from "~/ui/text-field";
import { HONEYPOT, valueIn, type FormState } from "~/web/forms";

/** More than this stand in a list to fold out. */
const MOST_SHOWN = 8;

/** A date, a name, an address and a number. Nothing of it needs a script. */
export function JoinForm({ listing, form }: { listing: OpenListing; form: FormState }) {
  const t = useText("registrations");
  const { organiserName: organiser } = listing;
  return (
    <>
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{
          date: t("join.date"),
          name: t("join.name"),
          email: t("join.email"),
          seats: t("join.seats"),
        }}
      />
      <p>{t("join.lead", { organiser })}</p>
      <form method="post" className="stack stack--loose" noValidate>
        <HiddenFromPeople name={HONEYPOT} />
        <DateField listing={listing} form={form} />
        <TextField
          name="name"
          label={t("join.name")}
          hint={t("join.nameHint")}
          autoComplete="given-name"
          maxLength={LONGEST_NAME}
          width="12"
          defaultValue={valueIn(form, "name")}
          errors={form.errors["name"]}
        />
        <TextField
          name="email"
          type="email"
          label={t("join.email")}
          hint={t("join.emailHint")}
          autoComplete="email"
          spellCheck={false}
          defaultValue={valueIn(form, "email")}
          errors={form.errors["email"]}
        />
        <SelectField
          name="seats"
          label={t("join.seats")}
          hint={`${t("join.seatsHint")} ${t("join.seatsMore")}`}
          width="4"
          options={Array.from({ length: MOST_SEATS }, (_, i) => String(i + 1)).map((value) => ({
            value,
            label: value,
          }))}
          defaultValue={valueIn(form, "seats") || "1"}
          errors={form.errors["seats"]}
        />
        <Panel title={t("join.privacy")}>
          <p>{t("join.privacyWho", { organiser })}</p>
          <p>{t("join.privacyHowLong")}</p>
          <p>{t("join.privacyAccount")}</p>
        </Panel>
        <Button>{t("join.submit")}</Button>
      </form>
    </>
  );
}

function DateField({
  listing: { dates, allDay },
  form,
}: {
  listing: OpenListing;
  form: FormState;
}) {
  const t = useText("registrations");
  const locale = useLocale();
  const field = { name: "date", errors: form.errors["date"] };
  const [only, ...others] = dates;
  const options = dates.map(({ id, room, ...date }) => ({
    value: id,
    label: momentWords(date, allDay, locale),
    hint: roomWords(room, locale),
  }));
  if (only && others.length === 0 && !field.errors) {
    const { label, hint } = options[0] ?? { label: "", hint: "" };
    return (
      <p>
        <input type="hidden" name="date" value={only.id} />
        <b>{label}</b>
        <br />
        {hint}
      </p>
    );
  }
  if (dates.length <= MOST_SHOWN)
    return (
      <RadioGroup
        {...field}
        legend={t("join.date")}
        options={options}
        value={valueIn(form, "date")}
      />
    );
  return (
    <SelectField
      {...field}
      label={t("join.date")}
      empty={t("join.choose")}
      options={options.map(({ value, label, hint }) => ({ value, label: `${label} · ${hint}` }))}
      defaultValue={valueIn(form, "date")}
    />
  );
}
