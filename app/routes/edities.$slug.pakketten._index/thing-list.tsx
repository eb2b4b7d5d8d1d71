import type { KitThing } from "~/domain/editions/kit";
import { formatNumber } from "~/locales/format";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text";
import { emptyForm, formWith, valueIn, type FormState } from "~/web/forms";

/** What the kit is made of: what there is, what is ordered and what is left. */
export function ThingList({
  things,
  refused,
}: {
  things: KitThing[];
  /** The form that was not accepted; `itemId` null is a new thing. */
  refused: { itemId: string | null; form: FormState } | null;
}) {
  const t = useText("editions");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="stack" id="spullen" aria-labelledby="spullen-kop">
      <h2 id="spullen-kop">{t("kits.things")}</h2>
      {things.length > 0 && (
        <DataTable
          caption={t("kits.thingsCaption")}
          rows={things}
          rowKey={({ id }) => id}
          columns={[
            { key: "thing", head: t("kits.thing"), cell: ({ name }) => name },
            {
              key: "stock",
              head: t("kits.stock"),
              number: true,
              cell: ({ stock }) => number(stock),
            },
            {
              key: "ordered",
              head: t("kits.ordered"),
              number: true,
              cell: ({ ordered }) => number(ordered),
            },
            {
              key: "toSend",
              head: t("kits.toSend"),
              number: true,
              cell: ({ toSend }) => number(toSend),
            },
            { key: "left", head: t("kits.left"), number: true, cell: ({ left }) => number(left) },
            {
              key: "most",
              head: t("kits.most"),
              number: true,
              cell: ({ mostPerOrder }) => number(mostPerOrder),
            },
          ]}
        />
      )}
      <div>
        {things.map((thing) => (
          <ThingForm
            key={thing.id}
            thing={thing}
            refused={refused?.itemId === thing.id ? refused.form : null}
          />
        ))}
        <ThingForm thing={null} refused={refused?.itemId === null ? refused.form : null} />
      </div>
    </section>
  );
}

function ThingForm({ thing, refused }: { thing: KitThing | null; refused: FormState | null }) {
  const t = useText("editions");
  const key = thing?.id ?? "new";
  const form = refused ?? (thing ? formWith(valuesOf(thing)) : emptyForm);
  const field = (name: string) => ({
    name,
    id: `${name}-${key}`,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
    autoComplete: "off",
  });
  return (
    <details open={refused !== null} className="kit-thing">
      <summary>
        {thing ? (
          <>
            {t("kits.change")}: {thing.name}
          </>
        ) : (
          t("kits.add")
        )}
      </summary>
      <form method="post" className="stack" noValidate>
        <ErrorSummary
          errors={Object.fromEntries(
            Object.entries(form.errors).map(([name, list]) => [`${name}-${key}`, list]),
          )}
        />
        {thing && <input type="hidden" name="itemId" value={thing.id} />}
        <TextField {...field("name")} label={t("kits.name")} />
        <TextField {...field("description")} label={t("kits.description")} optional />
        <TextField {...field("stock")} label={t("kits.stockLabel")} width="6" inputMode="numeric" />
        <TextField
          {...field("mostPerOrder")}
          label={t("kits.most")}
          width="6"
          inputMode="numeric"
        />
        <p className="cluster">
          <Button look="line">{t("kits.save")}</Button>
          {thing && thing.ordered === 0 && (
            <Button look="quiet" name="intent" value="remove">
              {t("kits.remove")}
            </Button>
          )}
        </p>
      </form>
    </details>
  );
}

function valuesOf({ name, description, stock, mostPerOrder }: KitThing) {
  return { name, description, stock: String(stock), mostPerOrder: String(mostPerOrder) };
}
