import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NO_FILTER, PERIODS } from "~/domain/agenda/agenda-filter";
import { MOST_EMBEDDED, readEmbedChoice, THEMES } from "~/domain/agenda/embed-choice";
import { frameAddress, frameSnippet, scriptSnippet } from "~/domain/agenda/embed-snippet";
import { listAgenda } from "~/domain/agenda/list-agenda.server";
import { publicCampaignName } from "~/domain/agenda/public-campaign";
import { wijken } from "~/domain/places/wijken";
import { config } from "~/env.server";
import { LOCALES } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choice-field";
import { SelectField, TextField } from "~/ui/text-field";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireAccount } from "~/web/session.server";

export const handle = { frames: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const asked = new URL(request.url).searchParams;
  // "taal" is the language of this page itself.
  asked.set("taal", asked.get("inTaal") ?? "");
  const choice = readEmbedChoice(asked);
  const { campaigns } = await listAgenda(NO_FILTER, new Date());
  const origin = config().appUrl;
  return {
    title: textFor(await localeOf(request, account), "embedding")("title"),
    choice,
    campaigns: campaigns.map(({ slug, ...rest }) => ({ slug, name: publicCampaignName(rest) })),
    preview: frameAddress(choice, ""),
    script: scriptSnippet(choice, origin),
    frame: frameSnippet(choice, origin),
  };
}

export default function Embedding() {
  const { title, choice, campaigns, preview, script, frame } = useLoaderData<typeof loader>();
  const t = useText("embedding");
  return (
    <AppPage>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="grid grid--wide top4">
        <form className="span5 stack" action="/insluiten">
          <TextField name="zoek" label={t("zoek")} defaultValue={choice.zoek} maxLength={80} />
          <SelectField
            name="wanneer"
            label={t("wanneer")}
            empty={t("anyTime")}
            defaultValue={choice.wanneer}
            options={PERIODS.map((value) => ({ value, label: t(value) }))}
          />
          <SelectField
            name="wijk"
            label={t("wijk")}
            empty={t("anywhere")}
            defaultValue={choice.wijk}
            options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <TextField
            name="postcode"
            label={t("postcode")}
            inputMode="numeric"
            defaultValue={choice.postcode}
          />
          <SelectField
            name="campagne"
            label={t("campagne")}
            empty={t("anyCampaign")}
            defaultValue={choice.campagne}
            options={campaigns.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Checkbox name="gratis" label={t("gratis")} checked={choice.gratis} />
          <Checkbox name="drempelvrij" label={t("drempelvrij")} checked={choice.drempelvrij} />
          <SelectField
            name="aantal"
            label={t("aantal")}
            defaultValue={String(choice.aantal)}
            options={Array.from({ length: MOST_EMBEDDED }, (_, i) => ({
              value: String(i + 1),
              label: String(i + 1),
            }))}
          />
          <SelectField
            name="inTaal"
            label={t("taal")}
            defaultValue={choice.taal}
            options={LOCALES.map((value) => ({ value, label: t(value) }))}
          />
          <SelectField
            name="thema"
            label={t("thema")}
            defaultValue={choice.thema}
            options={THEMES.map((value) => ({ value, label: t(value) }))}
          />
          <p>
            <Button>{t("show")}</Button>
          </p>
        </form>
        <div className="span7 stack">
          <h2>{t("preview")}</h2>
          <iframe className="embedframe" src={preview} title={t("preview")} />
          <h2>{t("script")}</h2>
          <p>{t("scriptText")}</p>
          <Snippet text={script} />
          <h2>{t("frame")}</h2>
          <p>{t("frameText")}</p>
          <Snippet text={frame} />
          <p>
            <a href="/ontwikkelaars">{t("more")}</a>
          </p>
        </div>
      </div>
    </AppPage>
  );
}

/** Can be reached by keyboard, because it may have to be scrolled sideways. */
function Snippet({ text }: { text: string }) {
  return (
    <pre className="codeblock" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
