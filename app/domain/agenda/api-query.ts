import { z } from "zod";
import { buurtByCode, buurtBySlug } from "~/domain/places/buurten";
import { areaOfPostcode, parsePostcode } from "~/domain/places/postcode";
import { wijkByCode, wijkBySlug, wijken } from "~/domain/places/wijken";
import { PERIODS, readAgendaFilter, readDay, type AgendaFilter } from "./agenda-filter";
import { ACCESS_WORDS, AUDIENCE_WORDS, choiceOf } from "./filter-words";
import { SPOKEN_LANGUAGES } from "./listing-choices";

/** What the API of the agenda can be asked, in the words of the agenda's own address. */
export const API_PARAMS = [
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
  "pagina",
  "paginaGrootte",
] as const;

export const PAGE_SIZE = { default: 25, most: 100 };
const MOST_PAGE = 10_000;

/** One thing wrong with one parameter; the detail is Dutch, like the API. */
export type ParameterError = { in: "query"; name: string; code: string; detail: string };

const whole = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, `Geef een heel getal van 1 tot en met ${most}.`)
    .transform(Number)
    .refine((number) => number <= most, `Geef een heel getal van 1 tot en met ${most}.`);
const wijkOf = (typed: string) => wijkBySlug(typed) ?? wijkByCode(typed);
const buurtOf = (typed: string) => buurtBySlug(typed) ?? buurtByCode(typed);
const choice = z
  .enum(["true", "false"], "Geef true of false.")
  .transform((typed) => typed === "true");

const apiQuery = z.object({
  zoek: z
    .string()
    .trim()
    .min(1, "Geef een woord.")
    .max(80, "Geef ten hoogste 80 tekens.")
    .optional(),
  dag: z
    .string()
    .refine((typed) => readDay(typed) !== null, "Geef een dag als 2026-09-24.")
    .optional(),
  wanneer: z.enum(PERIODS, `Geef ${PERIODS.join(", ")}.`).optional(),
  wijk: z
    .string()
    .refine(
      (typed) => wijkOf(typed),
      `Geef een van ${wijken.map(({ slug }) => slug).join(", ")}, of de code van CBS.`,
    )
    .optional(),
  buurt: z
    .string()
    .refine(
      (typed) => buurtOf(typed),
      "Geef een buurt in Utrecht, zoals oog-in-al, of de code van CBS.",
    )
    .optional(),
  postcode: z
    .string()
    .refine((typed) => {
      const postcode = parsePostcode(typed);
      return postcode && areaOfPostcode(postcode);
    }, "Geef een postcode in Utrecht, zoals 3522.")
    .optional(),
  campagne: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, "Geef de naam zoals in het adres, zoals hoi.")
    .optional(),
  editie: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, "Geef de naam zoals in het adres, zoals week-2026.")
    .optional(),
  voor: z
    .enum(Object.values(AUDIENCE_WORDS), `Geef ${Object.values(AUDIENCE_WORDS).join(", ")}.`)
    .optional(),
  spreektaal: z.enum(SPOKEN_LANGUAGES, `Geef ${SPOKEN_LANGUAGES.join(", ")}.`).optional(),
  gratis: choice.optional(),
  drempelvrij: choice.optional(),
  toegankelijk: z
    .string()
    .refine(
      (typed) => typed.split(",").every((word) => choiceOf(ACCESS_WORDS, word) !== null),
      `Geef ${Object.values(ACCESS_WORDS).join(", ")}, met komma's ertussen.`,
    )
    .optional(),
  pagina: whole(MOST_PAGE).default(1),
  paginaGrootte: whole(PAGE_SIZE.most).default(PAGE_SIZE.default),
});

export type ApiQuery = { filter: AgendaFilter; pageSize: number };

/** Unlike the agenda for people, which makes the best of what is typed, this says what it does not understand. */
export function readApiQuery(
  params: URLSearchParams,
): { ok: true; query: ApiQuery } | { ok: false; errors: ParameterError[] } {
  const errors: ParameterError[] = [];
  const complain = (name: string, code: string, detail: string) =>
    errors.push({ in: "query", name, code, detail });
  for (const name of new Set(params.keys())) {
    if (!API_PARAMS.some((known) => known === name)) {
      complain(name.slice(0, 100), "onbekend", `Kies uit ${API_PARAMS.join(", ")}.`);
    } else if (params.getAll(name).length > 1) {
      complain(name, "dubbel", "Geef deze parameter één keer.");
    }
  }
  const read = apiQuery.safeParse(Object.fromEntries(params));
  for (const { path, message } of read.error?.issues ?? []) {
    complain(String(path[0]), "ongeldig", message);
  }
  const { wijk, buurt } = read.data ?? {};
  if (wijk && buurt && buurtOf(buurt)?.wijkCode !== wijkOf(wijk)?.code) {
    complain("buurt", "ongeldig", "Deze buurt ligt in een andere wijk.");
  }
  if (!read.success || errors.length > 0) return { ok: false, errors };

  const { gratis, drempelvrij, pagina, paginaGrootte, ...rest } = read.data;
  const asPeopleType = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  if (gratis) asPeopleType.set("gratis", "1");
  if (drempelvrij) asPeopleType.set("drempelvrij", "1");
  const { filter } = readAgendaFilter(asPeopleType);
  return { ok: true, query: { filter: { ...filter, page: pagina }, pageSize: paginaGrootte } };
}
