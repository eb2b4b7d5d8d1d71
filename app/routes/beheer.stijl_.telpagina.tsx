import type { MetaFunction } from "@remix-run/node";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { NetBar, Pad, Stepper, TallyPage } from "~/ui/pads";
import { useText } from "~/ui/text";
import { pageMeta } from "~/ui/title";
import { refusal } from "~/web/refusals";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (locale) => ({ title: textFor(locale, "style")("sections.pads") }));

/** For who builds: not in production. */
export function loader() {
  if (config().mode === "production") throw refusal("not-found");
  return null;
}

/** The tally page as it looks; its keys lead nowhere. */
export default function TallySample() {
  const t = useText("style");
  const label = (count: string, unit: string) => t("sample.padLabel", { count, unit });
  return (
    <TallyPage
      title="Vaartsche Rijn"
      when={t("sample.time")}
      net={<NetBar>{t("sample.noNet")}</NetBar>}
      foot={
        <>
          <Button look="line" icon="undo" type="button">
            <span>
              {t("sample.undo")} <small>{t("sample.undoWhat")}</small>
            </span>
          </Button>
          <a href="/beheer/stijl">{t("sample.doneCounting")}</a>
        </>
      }
    >
      <Pad
        kind="cups"
        first
        colour="coral"
        count="237"
        unit={t("sample.cupsUnit")}
        label={label("237", t("sample.cupsUnit"))}
      />
      <Pad
        kind="conversations"
        colour="sun"
        count="81"
        unit={t("sample.talksUnit")}
        label={label("81", t("sample.talksUnit"))}
      />
      <Pad
        kind="badges"
        count="46"
        unit={t("sample.badges")}
        label={label("46", t("sample.badges"))}
      />
      <Stepper
        kind="volunteers"
        count="5"
        unit={t("sample.volunteersNow")}
        less={t("sample.less")}
        more={t("sample.more")}
      />
    </TallyPage>
  );
}
