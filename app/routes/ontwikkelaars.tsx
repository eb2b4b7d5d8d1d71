import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { frameSnippet, scriptSnippet } from "~/domain/agenda/embed-snippet";
import { NO_EMBED } from "~/domain/agenda/embed-choice";
import { ACCESS_WORDS, AUDIENCE_WORDS } from "~/domain/agenda/filter-words";
import { SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { config } from "~/env.server";
import { textFor } from "~/locales/text";
import { DataTable } from "~/ui/data-table";
import { PublicPage } from "~/ui/page";
import { shareMeta } from "~/ui/share-meta";
import { useText } from "~/ui/text";
import { localeOfMatches, pageMeta } from "~/ui/title";
import { localeInAddress } from "~/web/locale.server";

const PARAMETERS = [
  "zoek",
  "dag",
  "wanneer",
  "wijk",
  "buurt",
  "postcode",
  "campagne",
  "editie",
  "voor",
  "spreektaal",
  "gratis",
  "drempelvrij",
  "toegankelijk",
] as const;

const WORDS = {
  audiences: Object.values(AUDIENCE_WORDS).join(", "),
  languages: SPOKEN_LANGUAGES.join(", "),
  features: Object.values(ACCESS_WORDS).join(", "),
};

const PROBLEM = `HTTP/1.1 400 Bad Request
Content-Type: application/problem+json

{
  "title": "Deze vraag begrijpen we niet",
  "status": 400,
  "detail": "Kijk de genoemde parameters na.",
  "errors": [
    { "in": "query", "name": "dag", "code": "ongeldig", "detail": "Geef een dag als 2026-09-24." }
  ]
}`;

export function loader({ request }: LoaderFunctionArgs) {
  const origin = config().appUrl;
  return {
    origin,
    snippet: scriptSnippet({ ...NO_EMBED, wijk: "zuid" }, origin),
    frame: frameSnippet({ ...NO_EMBED, wijk: "zuid" }, origin),
    askedLocale: localeInAddress(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const locale = localeOfMatches(matches);
  const t = textFor(locale, "developers");
  const words = { title: t("title"), description: t("lead") };
  return [
    ...pageMeta(matches, () => words),
    ...(data
      ? shareMeta({
          ...words,
          locale,
          origin: data.origin,
          address: "/ontwikkelaars",
          asked: data.askedLocale,
          image: "/share/neutral.png",
        })
      : []),
  ];
};

export default function Developers() {
  const { origin, snippet, frame } = useLoaderData<typeof loader>();
  const t = useText("developers");
  const feeds = ["ics", "atom", "json"].map((kind) => `${origin}/agenda.${kind}?wijk=zuid`);
  const api = [
    [t("api.list"), `${origin}/api/v1/agenda?wijk=zuid&gratis=true`],
    [t("api.one"), `${origin}/api/v1/agenda/hoi-koffie`],
    [t("api.description"), `${origin}/api/v1/openapi.json`],
  ] as const;
  return (
    <PublicPage className="wrap stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <div className="prose">
        <h2>{t("embed.title")}</h2>
        <p>{t("embed.text")}</p>
        <Code text={snippet} />
        <p>{t("embed.frame")}</p>
        <Code text={frame} />
        <p>
          {t("embed.snippet")} <a href="/insluiten">{t("embed.snippetLink")}</a>
        </p>

        <h2>{t("feeds.title")}</h2>
        <p>{t("feeds.text")}</p>
        <ul>
          {feeds.map((feed) => (
            <li key={feed}>
              <a href={feed}>{feed}</a>
            </li>
          ))}
        </ul>

        <h2>{t("api.title")}</h2>
        <p>{t("api.text")}</p>
        <dl>
          {api.map(([name, address]) => (
            <div key={address}>
              <dt>{name}</dt>
              <dd>
                <code>{address}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p>{t("api.errors")}</p>
        <Code text={PROBLEM} />
        <p>{t("api.cache")}</p>

        <h2>{t("filters.title")}</h2>
        <p>{t("filters.text")}</p>
      </div>
      <DataTable
        caption={t("filters.title")}
        rows={PARAMETERS.map((name) => ({ name }))}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", head: t("filters.parameter"), cell: ({ name }) => <code>{name}</code> },
          {
            key: "meaning",
            head: t("filters.meaning"),
            cell: ({ name }) => t(`filters.${name}`, WORDS),
          },
        ]}
      />
      <div className="prose">
        <h2>{t("fair.title")}</h2>
        <p>{t("fair.text")}</p>
      </div>
    </PublicPage>
  );
}

/** Can be reached by keyboard, because it may have to be scrolled sideways. */
function Code({ text }: { text: string }) {
  return (
    <pre className="codeblock" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
