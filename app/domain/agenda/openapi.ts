import { wijken } from "~/domain/places/wijken";
import { PERIODS } from "./agenda-filter";
import { PAGE_SIZE } from "./api-query";
import { ACCESS_WORDS, AUDIENCE_WORDS } from "./filter-words";
import { SPOKEN_LANGUAGES } from "./listing-choices";

/** Goes up with every change of the API; the first number stands in the address. */
export const API_VERSION = "1.2.0";

/** The API in OpenAPI 3.0, after the Dutch API Design Rules. @param origin "https://omarmt.example" */
export function openApi(origin: string) {
  return {
    openapi: "3.0.3",
    info: {
      title: "Agenda van Utrecht Omarmt",
      version: API_VERSION,
      description:
        "Activiteiten in Utrecht waar je anderen ontmoet. Alles is openbaar en vrij te gebruiken, zonder sleutel. " +
        "Antwoorden hebben een ETag: vraag met If-None-Match, dan kost een ongewijzigd antwoord bijna niets.",
      contact: {
        name: "Utrecht Omarmt",
        email: "eenzaamheid@utrecht.nl",
        url: `${origin}/ontwikkelaars`,
      },
    },
    servers: [{ url: `${origin}/api/v1` }],
    tags: [{ name: "agenda", description: "Activiteiten" }],
    paths: {
      "/agenda": {
        get: {
          operationId: "zoekActiviteiten",
          tags: ["agenda"],
          summary: "Zoek activiteiten die nog komen",
          description: "Elke activiteit één keer, op volgorde van het eerstvolgende moment.",
          parameters: listParameters,
          responses: {
            "200": answer("Een bladzijde met activiteiten", "Activiteitenlijst", {
              Link: {
                description: "Adressen van de eerste, vorige, volgende en laatste bladzijde.",
                schema: { type: "string" },
              },
            }),
            "400": problem("Een parameter klopt niet"),
          },
        },
      },
      "/agenda/{slug}": {
        get: {
          operationId: "leesActiviteit",
          tags: ["agenda"],
          summary: "Lees één activiteit",
          description: "Ook als die is afgelast of al voorbij is.",
          parameters: [
            {
              name: "slug",
              in: "path",
              required: true,
              description: "De naam in het adres van de activiteit.",
              schema: { type: "string", maxLength: 80 },
              example: "hoi-koffie",
            },
          ],
          responses: {
            "200": answer("De activiteit", "Activiteit"),
            "400": problem("De vraag klopt niet"),
            "404": problem("Deze activiteit bestaat niet"),
          },
        },
      },
      "/openapi.json": {
        get: {
          operationId: "leesBeschrijving",
          tags: ["agenda"],
          summary: "Lees deze beschrijving",
          responses: {
            "200": {
              description: "OpenAPI 3.0",
              headers: versionHeader,
              content: { "application/json": { schema: { type: "object" } } },
            },
          },
        },
      },
    },
    components: { schemas },
  };
}

const versionHeader = {
  "API-Version": {
    description: "De volledige versie van de API.",
    schema: { type: "string" },
    example: API_VERSION,
  },
};

function answer(description: string, schema: string, headers: object = {}) {
  return {
    description,
    headers: {
      ...versionHeader,
      ETag: { description: "Naam van deze inhoud.", schema: { type: "string" } },
      ...headers,
    },
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  };
}

function problem(description: string) {
  return {
    description,
    headers: versionHeader,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Probleem" } } },
  };
}

const parameter = (name: string, description: string, schema: object, example: unknown) => ({
  name,
  in: "query",
  description,
  required: false,
  schema,
  example,
});

const yesOrNo = { type: "boolean" };
const listParameters = [
  parameter(
    "zoek",
    "Woorden die alle voor moeten komen. Andere vormen van een woord en tikfouten tellen mee.",
    { type: "string", minLength: 1, maxLength: 80 },
    "koffie",
  ),
  parameter("dag", "Eén dag.", { type: "string", format: "date" }, "2026-09-24"),
  parameter(
    "wanneer",
    "Een tijd vanaf vandaag: vandaag, de komende zeven dagen, dit weekend of het weekend daarna. Een dag gaat voor.",
    { type: "string", enum: [...PERIODS] },
    "weekend",
  ),
  parameter(
    "wijk",
    `Wijk van Utrecht: ${wijken.map(({ slug }) => slug).join(", ")}, of de code van CBS.`,
    { type: "string" },
    "zuid",
  ),
  parameter(
    "buurt",
    "Buurt van Utrecht: de naam in kleine letters met streepjes, of de code van CBS.",
    { type: "string", pattern: "^[A-Za-z0-9-]{1,80}$" },
    "oog-in-al",
  ),
  parameter(
    "postcode",
    "Wat binnen twee kilometer van deze postcode is. Een wijk gaat voor.",
    { type: "string", pattern: "^[1-9][0-9]{3} ?([A-Za-z]{2})?$" },
    "3522",
  ),
  parameter(
    "campagne",
    "De naam van een campagne in het adres.",
    { type: "string", pattern: "^[a-z0-9-]{1,80}$" },
    "hoi",
  ),
  parameter(
    "editie",
    "De naam van een editie (een themaweek) in het adres.",
    { type: "string", pattern: "^[a-z0-9-]{1,80}$" },
    "week-2026",
  ),
  parameter(
    "voor",
    "Voor wie het speciaal is. Wat voor iedereen is, hoort daar niet bij.",
    { type: "string", enum: Object.values(AUDIENCE_WORDS) },
    "ouderen",
  ),
  parameter(
    "spreektaal",
    "Taal die er gesproken wordt (ISO 639). Zonder vermelding is dat Nederlands.",
    { type: "string", enum: [...SPOKEN_LANGUAGES] },
    "tr",
  ),
  parameter("gratis", "Alleen wat niets kost.", yesOrNo, true),
  parameter("drempelvrij", "Alleen waar je zonder drempel naar binnen kunt.", yesOrNo, true),
  {
    ...parameter(
      "toegankelijk",
      "Alles wat er moet zijn, met komma's ertussen.",
      { type: "array", items: { type: "string", enum: Object.values(ACCESS_WORDS) } },
      ["rolstoeltoilet", "ringleiding"],
    ),
    style: "form",
    explode: false,
  },
  parameter("pagina", "De hoeveelste bladzijde.", { type: "integer", minimum: 1, default: 1 }, 1),
  parameter(
    "paginaGrootte",
    "Activiteiten per bladzijde.",
    { type: "integer", minimum: 1, maximum: PAGE_SIZE.most, default: PAGE_SIZE.default },
    PAGE_SIZE.default,
  ),
];

const text = { type: "string" };
const dateTime = { type: "string", format: "date-time" };
const link = {
  type: "object",
  required: ["href"],
  properties: { href: { type: "string", format: "uri" } },
};
const object = (properties: Record<string, object>, optional: string[] = []) => ({
  type: "object",
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const orNull = (schema: object) => ({ ...schema, nullable: true });

const yesNoUnknown = { type: "string", enum: ["ja", "nee", "onbekend"] };
const momentFields = {
  begin: dateTime,
  einde: dateTime,
  status: { type: "string", enum: ["gaatDoor", "afgelast"] },
  eerder: {
    ...orNull(object({ begin: dateTime, einde: dateTime })),
    description: "De eerst aangekondigde tijd, als het verplaatst is.",
  },
};

const schemas = {
  Activiteitenlijst: object({
    activiteiten: { type: "array", items: ref("Activiteit") },
    pagina: { type: "integer" },
    paginaGrootte: { type: "integer" },
    aantalPaginas: { type: "integer" },
    aantalActiviteiten: { type: "integer" },
    _links: object({ self: link, first: link, prev: link, next: link, last: link }, [
      "prev",
      "next",
    ]),
  }),
  Activiteit: object(
    {
      id: { type: "string", format: "uuid" },
      slug: text,
      titel: text,
      samenvatting: text,
      beschrijving: { ...text, description: "Gewone tekst; een lege regel scheidt alinea's." },
      beschrijvingMarkdown: {
        ...text,
        description:
          "Zoals geschreven: CommonMark met alleen alinea's, vet, cursief, lijsten, citaten en links. HTML erin is tekst.",
      },
      status: { type: "string", enum: ["gaatDoor", "afgelast"] },
      organisator: text,
      samenMet: { type: "array", items: text },
      contact: {
        ...object({ naam: text, telefoon: text, email: text, website: text }),
        description: "Wie vragen beantwoordt; leeg is niet opgegeven.",
      },
      campagne: orNull(object({ slug: text, naam: text })),
      editie: orNull(object({ slug: text, naam: text })),
      plek: object({
        naam: { ...text, description: "Leeg als het alleen online is." },
        adres: { ...text, description: "Straat, nummer en plaats." },
        toelichting: { ...text, description: "Waar precies, zoals: in de hal." },
        wijk: orNull(object({ code: text, slug: text, naam: text })),
        buurt: orNull(object({ code: text, slug: text, naam: text })),
        coordinaten: {
          ...orNull(object({ breedtegraad: { type: "number" }, lengtegraad: { type: "number" } })),
          description: "Graden, WGS84.",
        },
      }),
      online: {
        ...orNull({ type: "string", format: "uri" }),
        description: "Waar je vanuit huis meedoet.",
      },
      prijsInCenten: {
        type: "integer",
        nullable: true,
        description: "0 is gratis, null is onbekend.",
      },
      prijsToelichting: text,
      doelgroepen: {
        type: "array",
        items: { type: "string", enum: Object.values(AUDIENCE_WORDS) },
        description: "Leeg is voor iedereen.",
      },
      talen: {
        type: "array",
        items: { type: "string", enum: [...SPOKEN_LANGUAGES] },
        description: "Gesproken talen; leeg is niet opgegeven.",
      },
      drempelvrij: yesNoUnknown,
      toegankelijkheid: object(
        Object.fromEntries(Object.values(ACCESS_WORDS).map((word) => [word, yesNoUnknown])),
      ),
      aanmelden: {
        ...object({
          soort: { type: "string", enum: ["geen", "link", "mail", "pagina"] },
          adres: orNull(text),
          plaatsen: { type: "integer", nullable: true },
        }),
        description: "Hoe je je aanmeldt; plaatsen per moment, null is onbeperkt of onbekend.",
      },
      beeld: orNull(
        object({
          url: { type: "string", format: "uri" },
          breedte: { type: "integer" },
          hoogte: { type: "integer" },
          omschrijving: text,
          maker: text,
        }),
      ),
      heleDag: {
        type: "boolean",
        description: "Momenten lopen van middernacht tot middernacht.",
      },
      ritme: { ...orNull(text), description: "Regel volgens RFC 5545, zonder DTSTART." },
      eerstvolgende: {
        ...object(momentFields),
        description: "Het eerste moment dat bij de vraag past; alleen in een lijst.",
      },
      momenten: {
        type: "array",
        items: object({ id: { type: "string", format: "uuid" }, ...momentFields }),
      },
      gepubliceerd: dateTime,
      gewijzigd: dateTime,
      laatstBevestigd: {
        ...orNull(dateTime),
        description: "Wanneer de organisator het laatst zei dat het klopt.",
      },
      vervallenBijBron: {
        ...orNull(dateTime),
        description: "Sinds wanneer de eigen agenda van de organisator het niet meer heeft.",
      },
      _links: object({ self: link, pagina: link, ics: link }),
    },
    ["eerstvolgende"],
  ),
  Probleem: {
    ...object(
      {
        type: { type: "string", format: "uri-reference" },
        title: text,
        status: { type: "integer" },
        detail: text,
        errors: {
          type: "array",
          items: object({
            in: { type: "string", enum: ["query"] },
            name: text,
            code: { type: "string", enum: ["onbekend", "dubbel", "ongeldig"] },
            detail: text,
          }),
        },
      },
      ["errors"],
    ),
    description: "RFC 9457",
  },
};
