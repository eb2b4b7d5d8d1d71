import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CalendarFileField } from "~/ui/imports/calendar-file-field";
import { useText } from "~/ui/text";

/** Fetches a followed calendar now, or takes a newer file. */
export function ReadAgain({
  kind,
  errors,
}: {
  kind: "icsAddress" | "icsFile" | "sheet";
  errors: string[] | undefined;
}) {
  const t = useText("imports");
  if (kind === "icsAddress") {
    return (
      <form method="post">
        <Button name="intent" value="fetch" id="file">
          {t("source.fetch")}
        </Button>
      </form>
    );
  }
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <Card group title={t("source.again")}>
        <p>{t("source.againHint")}</p>
        <CalendarFileField errors={errors} />
        <p>
          <Button name="intent" value="fetch">
            {t("start.read")}
          </Button>
        </p>
      </Card>
    </form>
  );
}

export function Follow({ active }: { active: boolean }) {
  const t = useText("imports");
  return (
    <form method="post">
      <Button look="line" name="intent" value={active ? "stop" : "follow"}>
        {t(active ? "source.stop" : "source.goOn")}
      </Button>
    </form>
  );
}

/** Asks once more, without a script. */
export function DeleteSource() {
  const t = useText("imports");
  return (
    <details>
      <summary>{t("source.delete")}</summary>
      <form method="post" className="stack">
        <p>{t("source.deleteHint")}</p>
        <p>
          <Button look="no" name="intent" value="delete">
            {t("source.sure")}
          </Button>
        </p>
      </form>
    </details>
  );
}
