import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { formatDay, formatTime } from "~/locales/format";
import { Card } from "../card";
import { CampaignTag, type CampaignDesign } from "../tag";
import { useLocale, useText } from "../text";
import { Timetable } from "../timetable";

type PreviewedAction = {
  title: string;
  slots: { startsAt: Date; endsAt: Date }[];
  placeName: string;
  spot: string;
  /** Name of the wijk, when it is known. */
  wijk: string | null;
  campaign: { name: string; design: CampaignDesign };
};

/** The row of the agenda that visitors will see; `href` is where its title leads. */
export function AgendaPreview({ action, href }: { action: PreviewedAction; href: string }) {
  const t = useText("actions");
  const locale = useLocale();
  const [slot] = action.slots;
  if (!slot) return null;
  return (
    <Card title={t("form.preview")}>
      <p className="muted">{formatDay(slot.startsAt, locale)}</p>
      <Timetable
        rows={[
          {
            key: "preview",
            href,
            title: action.title,
            time: formatTime(slot.startsAt, locale),
            dateTime: slot.startsAt.toISOString(),
            under: t("page.until", { until: formatTime(slot.endsAt, locale) }),
            place: action.spot || action.placeName,
            area: action.wijk ?? undefined,
            tags: (
              <CampaignTag design={action.campaign.design}>
                {publicCampaignName(action.campaign)}
              </CampaignTag>
            ),
          },
        ]}
      />
    </Card>
  );
}
