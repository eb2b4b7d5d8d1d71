import type { ActionPhase } from "~/domain/campaign-actions/campaign-action";
import { formatTime, inUtrecht } from "~/locales/format";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { Timetable } from "~/ui/timetable";
import type { CampaignView } from "./route";

const PHASES: ActionPhase[] = ["running", "planned", "preparing", "done", "cancelled"];
/** Longer lists of what is over are folded up. */
const FOLD_FROM = 6;

/** Every action of the campaign, what is on first. */
export function ActionList({ actions }: Pick<CampaignView, "actions">) {
  const t = useText("campaigns");
  return (
    <section className="stack stack--loose" aria-labelledby="acties">
      <h2 id="acties">{t("actions.heading")}</h2>
      {actions.length === 0 && <p>{t("actions.none")}</p>}
      {PHASES.map((phase) => {
        const group = actions.filter((action) => action.phase === phase);
        if (group.length === 0) return null;
        const folds = (phase === "done" || phase === "cancelled") && group.length >= FOLD_FROM;
        const heading = `${t(`actions.${phase}`)} (${group.length})`;
        return folds ? (
          <details key={phase}>
            <summary>{heading}</summary>
            <Group actions={group} />
          </details>
        ) : (
          <div key={phase}>
            <h3>{heading}</h3>
            <Group actions={group} />
          </div>
        );
      })}
    </section>
  );
}

function Group({ actions }: Pick<CampaignView, "actions">) {
  const t = useText("campaigns");
  const locale = useLocale();
  const sorted = [...actions].sort(
    (a, b) => (a.firstStart?.getTime() ?? Infinity) - (b.firstStart?.getTime() ?? Infinity),
  );
  return (
    <Timetable
      columns
      rows={sorted.map((action) => ({
        key: action.id,
        href: `/acties/${action.id}`,
        title: action.title,
        time: action.firstStart ? formatTime(action.firstStart, locale) : "–",
        dateTime: action.firstStart ? (inUtrecht(action.firstStart).toISO() ?? "") : "",
        under: action.firstStart
          ? inUtrecht(action.firstStart).setLocale(locale).toFormat("ccc d LLL").replaceAll(".", "")
          : t("actions.noDate"),
        place: action.placeName,
        area: action.partnerName,
        state:
          action.phase === "cancelled"
            ? { kind: "cancelled", words: t("actions.cancelled") }
            : undefined,
        tags:
          action.phase === "done" ? (
            action.hasFigures ? (
              <Tag kind="ok">{t("actions.figuresIn")}</Tag>
            ) : (
              <Tag kind="wait">{t("actions.figuresMissing")}</Tag>
            )
          ) : undefined,
      }))}
    />
  );
}
