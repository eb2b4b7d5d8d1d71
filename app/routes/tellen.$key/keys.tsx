import type { Tally } from "~/domain/tally/find-tally.server";
import type { TallyKind } from "~/domain/tally/tally";
import { formatDay, formatNumber, formatTime } from "~/locales/format";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Pad, Stepper, TallyPage } from "~/ui/pads";
import { useLocale, useText } from "~/ui/text";
import type { LastTap } from "./last-tap";
import { NetLine, Voice } from "./tally-script-tag";

/** The keys a volunteer taps. */
export function Keys({
  tallyKey,
  tally,
  lastTap,
  tapIds,
}: {
  tallyKey: string;
  tally: Tally;
  lastTap: LastTap | null;
  tapIds: Record<TallyKind | "undo", string>;
}) {
  const t = useText("tally");
  const locale = useLocale();
  const unit = (kind: TallyKind) => t(`unit.${kind}`, { count: tally.totals[kind] });
  const count = (kind: TallyKind) => formatNumber(tally.totals[kind], locale);
  const pad = (kind: TallyKind) => ({
    kind,
    count: count(kind),
    unit: unit(kind),
    label: t("pad", { count: count(kind), unit: unit(kind) }),
    hidden: <TapFields id={tapIds[kind]} kind={kind} step="1" />,
  });
  return (
    <TallyPage
      title={[tally.place || tally.title, tally.spot].filter(Boolean).join(", ")}
      when={useWhen(tally)}
      net={<NetLine />}
      foot={
        <>
          <form method="post" id="ongedaan" hidden={!lastTap}>
            {lastTap && (
              <>
                <TapFields
                  id={tapIds.undo}
                  kind={lastTap.kind}
                  step={lastTap.amount === 1 ? "-1" : "1"}
                />
                <input type="hidden" name="undo" value="1" />
              </>
            )}
            <Button look="line" wide>
              <Icon name="undo" />
              <span>
                {t("undo")}
                <small id="ongedaan-wat" className="num">
                  {lastTap &&
                    t(`undoWhat.${lastTap.kind}`, {
                      time: formatTime(new Date(lastTap.tappedAt), locale),
                    })}
                </small>
              </span>
            </Button>
          </form>
          <a id="klaar" href={`/tellen/${tallyKey}/klaar`}>
            {t("done")}
          </a>
          <Voice />
        </>
      }
    >
      <Pad {...pad("cups")} first colour="coral" />
      <Pad {...pad("conversations")} colour="sun" />
      <Stepper
        kind="volunteers"
        count={count("volunteers")}
        unit={unit("volunteers")}
        less={t("lessVolunteers")}
        more={t("moreVolunteers")}
        hidden={<TapFields id={tapIds.volunteers} kind="volunteers" />}
      />
    </TallyPage>
  );
}

function TapFields({ id, kind, step }: { id: string; kind: TallyKind; step?: string }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      {step && <input type="hidden" name="step" value={step} />}
    </>
  );
}

/** "HOI!, donderdag 24 september, 16.00 tot 18.30 uur": the slot that is on, or else the next one. */
function useWhen({ campaignName, slots }: Tally): string {
  const t = useText("tally");
  const locale = useLocale();
  const now = new Date();
  const slot = slots.find(({ endsAt }) => new Date(endsAt) > now) ?? slots.at(-1);
  if (!slot) return campaignName;
  const [startsAt, endsAt] = [new Date(slot.startsAt), new Date(slot.endsAt)];
  const times = t("from", {
    from: formatTime(startsAt, locale),
    until: formatTime(endsAt, locale),
  });
  return `${campaignName} · ${formatDay(startsAt, locale)}, ${times}`;
}
