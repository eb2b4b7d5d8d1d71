import { formatDay, formatTime } from "~/locales/format";
import { CampaignTag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { Timetable } from "~/ui/timetable";
import { Card } from "~/ui/card";
import type { ActionView } from "./action-view.server";

/** The row of the agenda that visitors will see. */
export function AgendaPreview({ action }: { action: ActionView }) {
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
            key: action.id,
            href: action.listingSlug ? `/agenda/${action.listingSlug}` : `/acties/${action.id}`,
            title: action.title,
            time: formatTime(slot.startsAt, locale),
            dateTime: slot.startsAt.toISOString(),
            under: t("page.until", { until: formatTime(slot.endsAt, locale) }),
            place: action.spot || action.placeName,
            area: action.wijk ?? undefined,
            tags: <CampaignTag design={action.campaign.design}>{action.campaign.name}</CampaignTag>,
          },
        ]}
      />
    </Card>
  );
}
