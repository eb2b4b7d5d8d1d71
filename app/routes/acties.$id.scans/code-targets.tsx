import { Button } from "~/ui/button";
import { SelectField } from "~/ui/text-field";
import { useText } from "~/ui/text";

type Code = {
  id: string;
  label: string;
  code: string;
  target: { id: string; title: string } | null;
};

/** Lets a code lead to another page, also when it is printed. */
export function CodeTargets({
  codes,
  targets,
}: {
  codes: readonly Code[];
  targets: readonly { id: string; title: string; placeName: string }[];
}) {
  const t = useText("scans");
  const elsewhere = codes.filter(({ target }) => target !== null);
  return (
    <section className="stack chart-column" aria-labelledby="doelen">
      <h2 id="doelen">{t("target.heading")}</h2>
      <p>{t("target.text")}</p>
      {elsewhere.length > 0 && (
        <ul className="rows">
          {elsewhere.map(({ id, label, target }) => (
            <li key={id}>
              <b>{label}</b>
              <span>{t("target.leadsTo", { title: target?.title ?? "" })}</span>
            </li>
          ))}
        </ul>
      )}
      <form method="post" className="stack">
        <SelectField
          name="code"
          label={t("target.code")}
          options={codes.map(({ id, label, code }) => ({ value: id, label: `${label} (${code})` }))}
        />
        <SelectField
          name="to"
          label={t("target.to")}
          empty={t("target.own")}
          options={targets.map(({ id, title, placeName }) => ({
            value: id,
            label: `${title}, ${placeName}`,
          }))}
        />
        <Button look="line" name="intent" value="point">
          {t("target.save")}
        </Button>
      </form>
    </section>
  );
}
