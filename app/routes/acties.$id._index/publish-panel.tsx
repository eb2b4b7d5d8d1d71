import { PublicationSteps } from "~/ui/actions/publication-steps";
import { Button, ButtonLink } from "~/ui/button";
import { TextArea } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";
import type { ActionView } from "./action-view.server";

/** What is missing before the action can be public, and the button that brings it out. */
export function PublishPanel({ action, form }: { action: ActionView; form: FormState }) {
  const t = useText("actions");
  if (action.state === "cancelled") return null;
  const edit = `/acties/${action.id}/bewerken`;
  const ready = action.steps.every(({ done }) => done);
  const waits = action.state === "submitted" && !action.mayReturn;
  return (
    <section className="panel stack">
      {action.state !== "published" && (
        <PublicationSteps steps={action.steps} kind={action.kind} form={edit} />
      )}
      {waits && <p>{t("publish.waiting")}</p>}
      {ready && action.state !== "published" && !waits && (
        <form method="post">
          <Button wide name="intent" value="publish">
            {publishWords(action, t)}
          </Button>
          {!action.publishesDirectly && <p className="hint">{t("publish.submitHint")}</p>}
        </form>
      )}
      <ButtonLink look="line" wide icon="edit" href={edit}>
        {t("page.edit")}
      </ButtonLink>
      {action.mayReturn && (
        <form method="post" className="stack" noValidate>
          <TextArea
            name="note"
            rows={3}
            label={t("publish.returnNote")}
            hint={t("publish.returnNoteHint")}
            defaultValue={valueIn(form, "note")}
            errors={form.errors.note}
          />
          <Button look="line" wide name="intent" value="return">
            {t("publish.return")}
          </Button>
        </form>
      )}
      {action.phase !== "done" && (
        <a className="danger" href={`/acties/${action.id}/afgelasten`}>
          {t("publish.cancel")}
        </a>
      )}
    </section>
  );
}

function publishWords(action: ActionView, t: ReturnType<typeof useText<"actions">>): string {
  if (action.mayReturn) return t("publish.approve");
  if (!action.publishesDirectly) return t("publish.submit");
  return action.isPublic ? t("publish.again") : t("publish.publish");
}
