import { GoLink } from "../link";
import type { CampaignDesign } from "../tag";
import { useText } from "../text";
import { useDayWords } from "./edition-frame";

/** Points residents to the programme of a week that is near. */
export function NearEdition({
  edition,
}: {
  edition: {
    slug: string;
    publicName: string;
    startsOn: string;
    endsOn: string;
    design: CampaignDesign;
  } | null;
}) {
  const t = useText("editions");
  const { period } = useDayWords();
  if (!edition) return null;
  const { slug, publicName, design } = edition;
  return (
    <div className="near-edition" data-campaign={design}>
      <p>
        <b>{t("programme.nearTitle", { edition: publicName, ...period(edition) })}</b>
      </p>
      <GoLink href={`/programma/${slug}`}>{t("programme.nearLink")}</GoLink>
    </div>
  );
}
