import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NO_FILTER } from "~/domain/agenda/agenda-filter";
import { readEmbedChoice } from "~/domain/agenda/embed-choice";
import { frameAddress, frameSnippet, scriptSnippet } from "~/domain/agenda/embed-snippet";
import { listAgenda } from "~/domain/agenda/list-agenda.server";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireAccount } from "~/web/session.server";
import { ChoiceForm } from "./choice-form";

export const handle = { frames: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const asked = new URL(request.url).searchParams;
  // "taal" is the language of this page itself.
  asked.set("taal", asked.get("inTaal") ?? "");
  const choice = readEmbedChoice(asked);
  const { campaigns, editions } = await listAgenda(NO_FILTER, new Date());
  const origin = config().appUrl;
  return {
    title: textFor(await localeOf(request, account), "embedding")("title"),
    choice,
    campaigns: campaigns.map(({ slug, ...rest }) => ({ slug, name: publicCampaignName(rest) })),
    editions,
    preview: frameAddress(choice, ""),
    script: scriptSnippet(choice, origin),
    frame: frameSnippet(choice, origin),
  };
}

export default function Embedding() {
  const { title, choice, campaigns, editions, preview, script, frame } =
    useLoaderData<typeof loader>();
  const t = useText("embedding");
  return (
    <AppPage>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="grid grid--wide top4">
        <ChoiceForm choice={choice} campaigns={campaigns} editions={editions} />
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
