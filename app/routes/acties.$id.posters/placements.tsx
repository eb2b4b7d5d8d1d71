import type { CountedPlacement } from "~/domain/posters/list-placements.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/text-field";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";

type ShownPlacement = CountedPlacement & {
  /** The code's address as it stands on the poster. */
  address: string;
};

/** Where posters hang, what each brought, and the form for one more. */
export function Placements({
  placements,
  shownId,
  form,
}: {
  placements: ShownPlacement[];
  shownId: string | null;
  form: FormState;
}) {
  const t = useText("posters");
  return (
    <Card title={t("placements.heading")}>
      {placements.length === 0 && <p>{t("placements.none")}</p>}
      <ul className="rows">
        {placements.map((placement) => (
          <li key={placement.id}>
            <div>
              <h3>
                {placement.label} {placement.removed && <Tag>{t("placements.removedTag")}</Tag>}
              </h3>
              <p className="small">
                <span className="code">{placement.address}</span> ·{" "}
                {t("placements.scans", { count: placement.scans })}
                {placement.ignored > 0 && (
                  <> · {t("placements.ignored", { count: placement.ignored })}</>
                )}
              </p>
            </div>
            {!placement.removed && (
              <PlacementButtons placement={placement} shown={placement.id === shownId} />
            )}
          </li>
        ))}
      </ul>
      <form method="post" className="stack" noValidate>
        <TextField
          name="label"
          label={t("placements.label")}
          hint={t("placements.labelHint")}
          defaultValue={valueIn(form, "label")}
          errors={form.errors.label}
          autoComplete="off"
        />
        <Button look="line" icon="plus" name="intent" value="add">
          {t("placements.add")}
        </Button>
      </form>
    </Card>
  );
}

function PlacementButtons({ placement, shown }: { placement: ShownPlacement; shown: boolean }) {
  const t = useText("posters");
  return (
    <div className="cluster">
      {shown ? (
        <Tag kind="ok">{t("preview.chosen")}</Tag>
      ) : (
        <a href={`?plek=${placement.id}#poster`}>
          {t("preview.choose")}
          <span className="vh"> {t("preview.for", { label: placement.label })}</span>
        </a>
      )}
      <a href={`/ophangen/${placement.code}`}>
        {t("hang.link")}
        <span className="vh">: {placement.label}</span>
      </a>
      <form method="post">
        <Button look="quiet" name="remove" value={placement.id}>
          {t("placements.remove")}
          <span className="vh">: {placement.label}</span>
        </Button>
      </form>
    </div>
  );
}
