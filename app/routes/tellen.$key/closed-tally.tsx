import type { TallyState, TallyTotals } from "~/domain/tally/tally";
import { NO_TAPS, TALLY_KINDS } from "~/domain/tally/tally";
import { formatDay, formatNumber, formatTime } from "~/locales/format";
import { Message } from "~/ui/message";
import { SlimPage } from "~/ui/page";
import type { CampaignDesign } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { NetLine, Voice } from "./tally-script-tag";

/** Says why nothing can be counted, and what to do. */
export function ClosedTally({
  state,
  tally,
  window,
}: {
  state: Exclude<TallyState, "open"> | "unknown";
  /** Null behind an unknown link. */
  tally: { title: string; design: CampaignDesign; totals: TallyTotals } | null;
  window: { from: Date; until: Date } | null;
}) {
  const t = useText("tally");
  const locale = useLocale();
  const moment = (at: Date | undefined) => {
    if (!at) return "";
    const date = new Date(at);
    return `${formatDay(date, locale)} ${formatTime(date, locale)}`;
  };
  const totals = tally?.totals ?? NO_TAPS;
  const counted = TALLY_KINDS.filter((kind) => kind !== "volunteers" && totals[kind] > 0);
  return (
    <SlimPage campaign={tally?.design}>
      <div className="stack stack--loose">
        <h1>{tally?.title ?? t("link.title")}</h1>
        <Message
          kind={
            state === "cancelled" || state === "unknown"
              ? "bad"
              : state === "confirmed"
                ? "ok"
                : "wait"
          }
          title={t(`closed.${state}.title`)}
        >
          <p>
            {t(`closed.${state}.text`, {
              from: moment(window?.from),
              until: moment(window?.until),
            })}
          </p>
        </Message>
        <div className="left-behind">
          <NetLine />
        </div>
        {counted.length > 0 && (
          <p>
            {t("closed.counted")}:{" "}
            <span className="num">
              {counted
                .map((kind) => {
                  const count = totals[kind];
                  return `${formatNumber(count, locale)} ${t(`unit.${kind}`, { count })}`;
                })
                .join(", ")}
            </span>
          </p>
        )}
        <Voice />
      </div>
    </SlimPage>
  );
}
