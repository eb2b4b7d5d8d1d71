import { formatDay, formatTime } from "~/locales/format";
import { Icon } from "~/ui/icon";
import { Message } from "~/ui/message";
import { useLocale, useText } from "~/ui/text";
import type { ActionView } from "./action-view.server";

/** Kind, when, where and with whom, and the text for visitors. */
export function PublicFacts({ action }: { action: ActionView }) {
  const t = useText("actions");
  const locale = useLocale();
  const where = [action.placeName, action.spot, action.wijk].filter(Boolean).join(", ");
  return (
    <>
      <dl className="facts-list">
        <div>
          <dt>
            <Icon name="cup" />
            {t("page.kind")}
          </dt>
          <dd>{t(`kinds.${action.kind}`)}</dd>
        </div>
        <div>
          <dt>
            <Icon name="calendar" />
            {t("page.when")}
          </dt>
          <dd>
            {action.slots.length === 0 ? (
              t("page.noSlots")
            ) : (
              <ul className="plain num">
                {action.slots.map((slot) => (
                  <li key={slot.startsAt.toISOString()}>
                    {formatDay(slot.startsAt, locale, { withYear: true })},{" "}
                    {t("page.hours", {
                      from: formatTime(slot.startsAt, locale),
                      until: formatTime(slot.endsAt, locale),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Icon name="pin" />
            {t("page.where")}
          </dt>
          <dd>{where || t("page.noPlace")}</dd>
        </div>
        <div>
          <dt>
            <Icon name="wheelchair" />
            {t("page.stepFree")}
          </dt>
          <dd>{t(`form.stepFreeOptions.${action.stepFree}`)}</dd>
        </div>
        <div>
          <dt>
            <Icon name="people" />
            {t("page.withWhom")}
          </dt>
          <dd>{[action.partner, ...action.withPartners].join(", ")}</dd>
        </div>
        {action.dayPhone && (
          <div>
            <dt>
              <Icon name="phone" />
              {t("page.dayPhone")}
            </dt>
            <dd>{action.dayPhone}</dd>
          </div>
        )}
      </dl>
      {(action.summary || action.publicText) && (
        <section className="stack">
          <h2>{t("page.text")}</h2>
          {action.summary && <p className="lead">{action.summary}</p>}
          {action.publicText
            .split(/\n{2,}/)
            .filter(Boolean)
            .map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          {action.mayEdit && action.avoid.length > 0 && (
            <Message kind="wait">{t("form.tip", { words: action.avoid.join(", ") })}</Message>
          )}
        </section>
      )}
    </>
  );
}
