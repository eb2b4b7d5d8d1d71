import type { FormState } from "~/web/forms";
import { ErrorSummary } from "../error-summary";
import { useText } from "../text";

/**
 * First in the form of an action: its errors, each slot by its number. The button nobody sees is the one
 * that Enter presses; without it Enter would press the first one in sight and take a slot away.
 */
export function ActionErrors({ form }: { form: FormState }) {
  const t = useText("actions");
  return (
    <>
      <button className="vh" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        {t("form.save")}
      </button>
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        before={(name) => {
          const index = /^slots\[(\d+)\]/.exec(name)?.[1];
          return index === undefined ? undefined : t("form.slot", { number: Number(index) + 1 });
        }}
      />
    </>
  );
}
