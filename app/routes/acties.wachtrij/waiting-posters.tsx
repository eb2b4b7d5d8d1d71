import { POSTER_FORMATS } from "~/domain/posters/poster";
import { Button } from "~/ui/button";
import { previewAddress } from "~/ui/poster-preview-address";
import { TextArea } from "~/ui/text-field";
import { CampaignTag, type CampaignDesign } from "~/ui/tag";
import { useText } from "~/ui/text";
import type { FormState } from "~/web/forms";
import { valueIn } from "~/web/forms";

type WaitingPoster = {
  actionId: string;
  version: number;
  words: { title: string | null; call: string | null; closing: string | null };
  language: string;
  title: string;
  partner: string;
  campaign: { name: string; design: CampaignDesign };
};

/** Words of posters that wait, each with what was written and both answers. */
export function WaitingPosters({
  posters,
  refused,
}: {
  posters: WaitingPoster[];
  /** The answer that was sent without a reason. */
  refused: { actionId: string; form: FormState } | null;
}) {
  const t = useText("posters");
  return (
    <section id="posters" className="stack" aria-labelledby="posters-kop">
      <h2 id="posters-kop">{t("approval.heading")}</h2>
      {posters.length === 0 && <p>{t("approval.none")}</p>}
      <ul className="queue">
        {posters.map((poster) => (
          <li key={poster.actionId} className="stack">
            <h3>
              <a href={`/acties/${poster.actionId}/posters`}>{poster.title}</a>
            </h3>
            <p>
              {t("approval.sentBy", { partner: poster.partner, campaign: poster.campaign.name })}{" "}
              <CampaignTag design={poster.campaign.design}>{poster.campaign.name}</CampaignTag>
            </p>
            <Words poster={poster} />
            <Picture poster={poster} />
            <form method="post" className="stack" noValidate>
              <input type="hidden" name="actionId" value={poster.actionId} />
              <input type="hidden" name="version" value={poster.version} />
              <Button name="intent" value="approve">
                {t("approval.approve")}
                <span className="vh">: {poster.title}</span>
              </Button>
              <TextArea
                name="note"
                id={`note-${poster.actionId}`}
                label={t("approval.note")}
                rows={2}
                defaultValue={refused ? valueIn(refused.form, "note") : ""}
                errors={refused?.actionId === poster.actionId ? refused.form.errors.note : null}
              />
              <Button look="line" name="intent" value="return">
                {t("approval.sendBack")}
                <span className="vh">: {poster.title}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As it will be printed. */
function Picture({ poster: { actionId, title, words, language } }: { poster: WaitingPoster }) {
  const t = useText("posters");
  const asked = new URLSearchParams({ formaat: "a4", language });
  for (const [name, text] of Object.entries(words)) asked.set(name, text ?? "");
  const { width, height } = POSTER_FORMATS.a4;
  return (
    <img
      className="poster-sheet poster-sheet--small"
      src={previewAddress(actionId, asked)}
      alt={t("approval.pictureAlt", { title })}
      width={width}
      height={height}
      loading="lazy"
    />
  );
}

function Words({ poster: { words, language } }: { poster: WaitingPoster }) {
  const t = useText("posters");
  return (
    <dl>
      {(["title", "call", "closing"] as const).map(
        (field) =>
          words[field] && (
            <div key={field}>
              <dt className="small muted">{t(`text.${field}`)}</dt>
              <dd lang={language} dir="auto">
                {words[field]}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
