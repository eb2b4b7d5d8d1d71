import type { MissingWork } from "~/domain/figures/missing-work";
import { dayKey, formatDay, inUtrecht } from "~/locales/format";
import type { IconName } from "~/ui/icon";
import { Panel } from "~/ui/card";
import { useLocale, useText } from "~/ui/text";
import { Todo } from "~/ui/todo";

const MOST = 6;
const ICONS: Record<MissingWork["kind"], IconName> = {
  figures: "edit",
  publication: "warn",
  approval: "clock",
  posters: "pin",
};
/** Page of the action on which it is put right. */
const PAGES: Record<MissingWork["kind"], string> = {
  figures: "/cijfers",
  publication: "",
  approval: "",
  posters: "/posters",
};

/** What still has to be done by who reads it. */
export function Missing({
  work,
  actions,
  now,
}: {
  work: MissingWork[];
  /** How many actions the campaign has at all. */
  actions: number;
  now: Date;
}) {
  const t = useText("campaigns");
  const locale = useLocale();
  const dayOf = (at: Date) => {
    const key = dayKey(at);
    if (key === dayKey(now)) return t("missing.today");
    if (key === inUtrecht(now).plus({ days: 1 }).toISODate()) return t("missing.tomorrow");
    return formatDay(at, locale);
  };
  const more = work.length - MOST;
  return (
    <Panel title={t("missing.heading")} className="self-start">
      {work.length === 0 ? (
        <p>{t(actions === 0 ? "actions.none" : "missing.none")}</p>
      ) : (
        <Todo
          items={work.slice(0, MOST).map(({ kind, actionId, placeName, title, at }) => ({
            key: `${kind} ${actionId}`,
            state: kind === "posters" || kind === "approval" ? "later" : "missing",
            icon: ICONS[kind],
            words: (
              <>
                <b>{t(`missing.${kind}`, { place: placeName || title })}</b>, {dayOf(at)}.{" "}
                <a href={`/acties/${actionId}${PAGES[kind]}`}>
                  {t(`missing.${kind}Link`)}
                  <span className="vh">: {title}</span>
                </a>
              </>
            ),
          }))}
        />
      )}
      {more > 0 && <p className="small">{t("missing.more", { count: more })}</p>}
    </Panel>
  );
}
