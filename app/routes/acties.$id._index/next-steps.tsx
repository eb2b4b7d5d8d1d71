import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { useText } from "~/ui/text";
import type { ActionView } from "./action-view.server";

/** What an organiser does with an action: hang posters, count, confirm the figures. */
export function NextSteps({ action }: { action: ActionView }) {
  const t = useText("actions");
  const scans = useText("scans");
  if (action.state === "cancelled") return null;
  const at = (page: string) => `/acties/${action.id}/${page}`;
  return (
    <section className="stack">
      <h2>{t("page.next")}</h2>
      <div className="cards">
        <Card title={t("page.posters")}>
          <p>
            {action.placementCount > 0
              ? t("page.postersCount", { count: action.placementCount })
              : t("page.postersNone")}
          </p>
          <ButtonLink look="line" icon="poster" href={at("posters")}>
            {t("page.posters")}
          </ButtonLink>
        </Card>
        <Card title={scans("openAction")}>
          <p>{scans("openActionText")}</p>
          <ButtonLink look="line" icon="phone" href={at("scans")}>
            {scans("open")}
          </ButtonLink>
        </Card>
        <Card title={t("page.tally")}>
          <p>{t("page.tallyText")}</p>
          <ButtonLink look="line" icon="cup" href={at("tellen")}>
            {t("page.tally")}
          </ButtonLink>
        </Card>
        <Card title={t("page.figures")}>
          <p>{action.figuresConfirmed ? t("page.figuresConfirmed") : t("page.figuresText")}</p>
          <ButtonLink look="line" icon="edit" href={at("cijfers")}>
            {t("page.figures")}
          </ButtonLink>
        </Card>
      </div>
    </section>
  );
}
