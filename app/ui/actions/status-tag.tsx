import type { ActionPhase, ActionStatus } from "~/domain/campaign-actions/campaign-action";
import { Tag } from "../tag";
import { useText } from "../text";

/** Where an action stands: in preparation by its status, once public by its dates. */
export function StatusTag({ status, phase }: { status: ActionStatus; phase: ActionPhase }) {
  const t = useText("actions");
  if (status === "cancelled") return <Tag kind="no">{t("status.cancelled")}</Tag>;
  if (status === "submitted") return <Tag kind="wait">{t("status.submitted")}</Tag>;
  if (status === "draft") {
    return (
      <Tag kind="wait" icon="edit">
        {t("status.draft")}
      </Tag>
    );
  }
  return <Tag kind="ok">{phase === "planned" ? t("status.published") : t(`phase.${phase}`)}</Tag>;
}
