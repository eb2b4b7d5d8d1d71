import { FORM_STEPS } from "~/domain/submissions/submission";
import { stepOfField } from "~/domain/submissions/unread-fields";
import type { FormState } from "~/web/forms";
import { Card } from "../card";
import { ErrorSummary } from "../error-summary";
import { useText } from "../text";
import { StepFields, type StepContext } from "./step-fields";
import { UnreadNotice } from "./unread-notice";
import { PublicContactFields } from "./you-fields";

/** Errors on top, and the button nobody sees: the one that Enter presses. Without it that would be the first in sight. */
export function EntryErrors({
  form,
  next = false,
}: {
  form: FormState;
  /** Whether a next step follows. */
  next?: boolean;
}) {
  const t = useText("submissions");
  return (
    <>
      <button className="vh" name="intent" value="next" tabIndex={-1} aria-hidden="true">
        {t(next ? "next" : "save")}
      </button>
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        before={(name) => {
          const index = /^dates\[(\d+)\]/.exec(name)?.[1];
          return index === undefined
            ? undefined
            : t("when.dateNumber", { number: Number(index) + 1 });
        }}
      />
    </>
  );
}

/** All questions on one page, for people who do this more often. */
export function EntryFields({
  form,
  context,
  focalHref,
}: {
  form: FormState;
  context: StepContext;
  focalHref?: string;
}) {
  const t = useText("submissions");
  return (
    <>
      {FORM_STEPS.filter((step) => step !== "you").map((step) => (
        <Card group key={step} title={t(`short.${step}`)}>
          <StepFields step={step} form={form} context={context} focalHref={focalHref} />
        </Card>
      ))}
      <UnreadNotice fields={context.unread.filter(({ field }) => stepOfField(field) === "you")} />
      <PublicContactFields form={form} />
    </>
  );
}
