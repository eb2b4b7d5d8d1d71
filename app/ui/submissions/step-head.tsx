import type { FormStep } from "~/domain/submissions/submission";
import { useText } from "../text";

/** The question of this page, and how far one is. */
export function StepHead({
  step,
  number,
  count,
  level = 1,
}: {
  step: FormStep;
  /** Null when only this is changed. */
  number: number | null;
  count: number;
  level?: 1 | 2;
}) {
  const t = useText("submissions");
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="stack stack--tight">
      {number !== null && <p className="muted">{t("step", { number, count })}</p>}
      <Heading>{t(`steps.${step}`)}</Heading>
    </div>
  );
}
