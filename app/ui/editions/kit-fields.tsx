import { amountField, type KitThing } from "~/domain/editions/kit";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { formatNumber } from "~/locales/format";
import { valueIn, type FormState } from "~/web/forms";
import { ErrorSummary } from "../error-summary";
import { TextArea, TextField } from "../text-field";
import { useLocale, useText } from "../text";

type Thing = Pick<KitThing, "id" | "name" | "description" | "left" | "mostPerOrder">;

export function KitErrors({ form, things }: { form: FormState; things: readonly Thing[] }) {
  const t = useText("editions");
  return (
    <ErrorSummary
      errors={form.errors}
      formErrors={form.formErrors}
      labels={{
        ...Object.fromEntries(things.map(({ id, name }) => [amountField(id), name])),
        contactEmail: t("kit.contactEmail"),
      }}
    />
  );
}

/** How many of each thing; what is gone is said instead of asked. */
export function AmountFields({ form, things }: { form: FormState; things: readonly Thing[] }) {
  const t = useText("editions");
  const locale = useLocale();
  return (
    <div className="stack stack--loose">
      {things.map((thing) => {
        const name = amountField(thing.id);
        const typed = valueIn(form, name);
        // Who typed a number before it was gone still sees it, with what is wrong.
        if (thing.left <= 0 && typed === "") return <Gone key={thing.id} thing={thing} />;
        return (
          <TextField
            key={thing.id}
            name={name}
            label={<span lang={LISTING_LANGUAGE}>{thing.name}</span>}
            hint={
              <>
                {thing.description && <span lang={LISTING_LANGUAGE}>{thing.description} </span>}
                {t("kit.left", {
                  count: thing.left,
                  number: formatNumber(thing.left, locale),
                })}{" "}
                {thing.mostPerOrder < thing.left && t("kit.most", { count: thing.mostPerOrder })}
              </>
            }
            width="4"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typed}
            errors={form.errors[name]}
          />
        );
      })}
    </div>
  );
}

function Gone({ thing }: { thing: Thing }) {
  const t = useText("editions");
  return (
    <p>
      <b lang={LISTING_LANGUAGE}>{thing.name}</b>
      <br />
      <span className="muted">{t("kit.soldOut")}</span>
    </p>
  );
}

/** Who gets the parcel. */
export function KitContactFields({ form, edition }: { form: FormState; edition: string }) {
  const t = useText("editions");
  const field = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <div className="stack stack--loose">
      <p>{t("kit.why", { edition })}</p>
      <TextField
        {...field("organisation")}
        label={t("kit.organisation")}
        autoComplete="organization"
      />
      <TextField {...field("contactName")} label={t("kit.contactName")} autoComplete="name" />
      <TextField
        {...field("contactEmail")}
        type="email"
        label={t("kit.contactEmail")}
        hint={t("kit.contactEmailHint")}
        autoComplete="email"
        spellCheck={false}
      />
      <TextArea
        {...field("address")}
        label={t("kit.address")}
        hint={t("kit.addressHint")}
        rows={3}
      />
    </div>
  );
}
