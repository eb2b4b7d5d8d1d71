import type { ActionPhase, ActionState } from "~/domain/campaign-actions/campaign-action";
import { Tag } from "../tag";
import { useText } from "../text";

/** Where an action stands: in preparation by its state, once public by its dates. */
export function StateTag({ state, phase }: { state: ActionState; phase: ActionPhase }) {
  const t = useText("actions");
  if (state === "cancelled") return <Tag kind="no">{t("state.cancelled")}</Tag>;
  if (state === "submitted") return <Tag kind="wait">{t("state.submitted")}</Tag>;
  if (state === "draft") {
    return (
      <Tag kind="wait" icon="edit">
        {t("state.draft")}
      </Tag>
    );
  }
  return <Tag kind="ok">{phase === "planned" ? t("state.published") : t(`phase.${phase}`)}</Tag>;
}
