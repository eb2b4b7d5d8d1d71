import type { MarkProblem } from "~/domain/partners/partner-marks.server";
import { Button } from "~/ui/button";
import { FieldErrors } from "~/ui/field";
import { useText } from "~/ui/text";

/** The mark that stands on a partner's posters: look at it, change it, take it away. */
export function MarkForm({
  slug,
  name,
  markFile,
  problem,
}: {
  slug: string;
  name: string;
  markFile: string | null;
  problem: MarkProblem | "mark-missing" | null | undefined;
}) {
  const t = useText("partners");
  return (
    <div className="stack stack--loose">
      {markFile && (
        <img
          className="partner-mark"
          src={`/partners/${slug}/beeldmerk.png?versie=${markFile}`}
          alt={t("mark.alt", { name })}
        />
      )}
      <form method="post" encType="multipart/form-data" className="stack stack--loose">
        <div className="field">
          <label className="utrecht-form-label" htmlFor="mark">
            {t("mark.file")}
          </label>
          <p className="hint" id="mark-hint">
            {t("mark.hint")}
          </p>
          <FieldErrors id="mark" errors={problem ? [t(`mark.problem.${problem}`)] : []} />
          <input
            type="file"
            id="mark"
            name="mark"
            accept="image/png,image/svg+xml"
            aria-describedby={problem ? "mark-hint mark-error" : "mark-hint"}
            aria-invalid={problem ? true : undefined}
          />
        </div>
        <p>
          <Button look="line" name="intent" value="mark">
            {t("mark.upload")}
          </Button>
        </p>
      </form>
      {markFile && (
        <form method="post">
          <Button look="quiet" name="intent" value="remove-mark">
            {t("mark.remove")}
          </Button>
        </form>
      )}
    </div>
  );
}
