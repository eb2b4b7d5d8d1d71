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
  number: number;
  count: number;
  level?: 1 | 2;
}) {
  const t = useText("submissions");
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="stack stack--tight">
      <p className="muted">{t("step", { number, count })}</p>
      <Heading>{t(`steps.${step}`)}</Heading>
    </div>
  );
}
