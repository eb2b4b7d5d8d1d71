import type { ActionKind, PublicationStep } from "~/domain/campaign-actions/campaign-action";
import { fieldId } from "../field-id";
import { useText } from "../text";
import { Todo } from "../todo";

/** Where each step is done in the form of an action. */
const FIELD: Record<PublicationStep, string> = {
  title: "title",
  summary: "summary",
  publicText: "publicText",
  place: "placeName",
  spot: "spot",
  slots: "slots[0].day",
  future: "slots[0].day",
};

/** What an action still misses before it can be public; each step leads to its field. */
export function PublicationSteps({
  steps,
  kind,
  form = "",
}: {
  steps: { step: PublicationStep; done: boolean }[];
  kind: ActionKind;
  /** Address of the form, when it is another page. */
  form?: string;
}) {
  const t = useText("actions");
  const fieldOf = (step: PublicationStep) =>
    fieldId(step === "place" && kind === "stationCoffee" ? "stationCode" : FIELD[step]);
  const count = steps.filter(({ done }) => !done).length;
  return (
    <>
      <h2>{count === 0 ? t("steps.headingReady") : t("steps.heading", { count })}</h2>
      <Todo
        items={steps.map(({ step, done }) => ({
          key: step,
          state: done ? "done" : "missing",
          words: done ? (
            t(`steps.${step}`)
          ) : (
            <>
              <a href={`${form}#${fieldOf(step)}`}>{t(`steps.${step}`)}</a> {t("steps.missing")}
            </>
          ),
        }))}
      />
    </>
  );
}
