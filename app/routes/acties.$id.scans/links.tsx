import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { PlacementTable, type ShownPlacement } from "~/ui/scans/placement-table";
import { useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";

/** Short links without paper, what each brought, and the form for one more. */
export function Links({ links, form }: { links: readonly ShownPlacement[]; form: FormState }) {
  const t = useText("scans");
  return (
    <section className="stack chart-column" aria-labelledby="links">
      <h2 id="links">{t("links.heading")}</h2>
      <p>{t("links.text")}</p>
      {links.length > 0 ? (
        <PlacementTable caption={t("links.heading")} placements={links} />
      ) : (
        <p className="muted">{t("links.none")}</p>
      )}
      {links.some(({ removed }) => !removed) && (
        <form method="post" className="cluster">
          {links
            .filter(({ removed }) => !removed)
            .map(({ id, label }) => (
              <Button key={id} look="quiet" name="remove" value={id}>
                {t("links.remove")}: {label}
              </Button>
            ))}
        </form>
      )}
      <form method="post" className="stack" noValidate>
        <TextField
          name="label"
          label={t("links.label")}
          hint={t("links.labelHint")}
          defaultValue={valueIn(form, "label")}
          errors={form.errors.label}
          autoComplete="off"
        />
        <Button look="line" icon="plus" name="intent" value="link">
          {t("links.add")}
        </Button>
      </form>
    </section>
  );
}
