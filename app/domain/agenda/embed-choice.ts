import { buurtBySlug } from "~/domain/places/buurten";
import { slugOf } from "~/shared/slug";
import { wijkBySlug } from "~/domain/places/wijken";
import { isLocale, type Locale } from "~/locales/locale";
import { PERIODS, readDay, type Period } from "./agenda-filter";
import { ACCESS_WORDS, AUDIENCE_WORDS, choiceOf } from "./filter-words";
import { ACCESS_FEATURES, SPOKEN_LANGUAGES } from "./listing-choices";

export const THEMES = ["auto", "licht", "donker"] as const;
export type Theme = (typeof THEMES)[number];

/** What another site shows of the agenda. Texts are as typed, "" is no choice. */
export type EmbedChoice = {
  zoek: string;
  dag: string;
  wanneer: Period | "";
  wijk: string;
  buurt: string;
  postcode: string;
  campagne: string;
  editie: string;
  voor: string;
  spreektaal: string;
  gratis: boolean;
  drempelvrij: boolean;
  /** With commas in between. */
  toegankelijk: string;
  /** How many activities. */
  aantal: number;
  taal: Locale;
  thema: Theme;
};

export const NO_EMBED: EmbedChoice = {
  zoek: "",
  dag: "",
  wanneer: "",
  wijk: "",
  buurt: "",
  postcode: "",
  campagne: "",
  editie: "",
  voor: "",
  spreektaal: "",
  gratis: false,
  drempelvrij: false,
  toegankelijk: "",
  aantal: 5,
  taal: "nl",
  thema: "auto",
};

export const EMBED_PARAMS = Object.keys(NO_EMBED);
export const MOST_EMBEDDED = 20;

/** Whatever stands in the address gives a choice. */
export function readEmbedChoice(params: URLSearchParams): EmbedChoice {
  const text = (name: string) => (params.get(name) ?? "").replaceAll("\0", "").trim().slice(0, 80);
  const yes = (name: string) => ["1", "true"].includes(text(name));
  const aantal = /^\d{1,3}$/.test(text("aantal")) ? Number(text("aantal")) : NO_EMBED.aantal;
  const taal = text("taal");
  const access = new Set(
    params
      .getAll("toegankelijk")
      .flatMap((typed) => typed.split(","))
      .map((word) => choiceOf(ACCESS_WORDS, word)),
  );
  const wijk = wijkBySlug(text("wijk"));
  const buurt = buurtBySlug(text("buurt"));
  return {
    zoek: text("zoek").replace(/\s+/g, " "),
    dag: readDay(text("dag")) ?? "",
    wanneer: PERIODS.find((period) => period === text("wanneer")) ?? "",
    wijk: wijk?.slug ?? "",
    buurt: buurt && (!wijk || buurt.wijkCode === wijk.code) ? slugOf(buurt.name) : "",
    postcode: /^[1-9]\d{3}/.exec(text("postcode"))?.[0] ?? "",
    campagne: /^[a-z0-9-]{1,80}$/.exec(text("campagne"))?.[0] ?? "",
    editie: /^[a-z0-9-]{1,80}$/.exec(text("editie"))?.[0] ?? "",
    voor: choiceOf(AUDIENCE_WORDS, text("voor")) ? text("voor").toLowerCase() : "",
    spreektaal: SPOKEN_LANGUAGES.find((language) => language === text("spreektaal")) ?? "",
    gratis: yes("gratis"),
    drempelvrij: yes("drempelvrij"),
    toegankelijk: ACCESS_FEATURES.filter((feature) => access.has(feature))
      .map((feature) => ACCESS_WORDS[feature])
      .join(","),
    aantal: Math.min(Math.max(aantal, 1), MOST_EMBEDDED),
    taal: isLocale(taal) ? taal : NO_EMBED.taal,
    thema: THEMES.find((theme) => theme === text("thema")) ?? NO_EMBED.thema,
  };
}

/** What differs from no choice at all, in one order: for an address or for attributes. */
export function chosenParts(choice: EmbedChoice): [name: string, value: string][] {
  return Object.entries(choice).flatMap(([name, value]): [string, string][] => {
    if (value === Reflect.get(NO_EMBED, name)) return [];
    return [[name, value === true ? "1" : String(value)]];
  });
}

/** The same view on the whole agenda: "?wijk=zuid&gratis=1". */
export function agendaQuery(choice: EmbedChoice): string {
  const params = new URLSearchParams(
    chosenParts(choice).filter(([name]) => !["aantal", "taal", "thema"].includes(name)),
  );
  const query = params.toString();
  return query && `?${query.replaceAll("%2C", ",")}`;
}
