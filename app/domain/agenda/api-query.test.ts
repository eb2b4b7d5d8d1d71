import { describe, expect, it } from "vitest";
import { AGENDA_PARAMS } from "./agenda-filter";
import { API_PARAMS, readApiQuery } from "./api-query";
import { openApi } from "./openapi";

const read = (query: string) => readApiQuery(new URLSearchParams(query));

describe("a question to the API", () => {
  it("may be empty", () => {
    const asked = read("");
    expect(asked).toMatchObject({ ok: true, query: { pageSize: 25, filter: { page: 1 } } });
  });

  it("is read whole", () => {
    expect(
      read(
        "zoek=koffie&dag=2026-09-24&wijk=west&buurt=oog-in-al&campagne=hoi&editie=week-2026&voor=ouderen&spreektaal=tr&gratis=true&drempelvrij=false&toegankelijk=ringleiding,gebarentaal&pagina=2&paginaGrootte=100",
      ),
    ).toEqual({
      ok: true,
      query: {
        pageSize: 100,
        filter: {
          words: "koffie",
          day: "2026-09-24",
          period: null,
          wijkCode: "WK034401",
          buurtCode: "BU03440112",
          near: null,
          campaign: "hoi",
          edition: "week-2026",
          audience: "seniors",
          language: "tr",
          access: ["hearingLoop", "signLanguage"],
          free: true,
          stepFree: false,
          page: 2,
        },
      },
    });
  });

  it.each([
    ["pagina=0", "pagina", "ongeldig"],
    ["pagina=1e3", "pagina", "ongeldig"],
    ["pagina=99999", "pagina", "ongeldig"],
    ["paginaGrootte=101", "paginaGrootte", "ongeldig"],
    ["dag=2026-02-30", "dag", "ongeldig"],
    ["dag=morgen", "dag", "ongeldig"],
    ["wanneer=ooit", "wanneer", "ongeldig"],
    ["wijk=atlantis", "wijk", "ongeldig"],
    ["buurt=atlantis", "buurt", "ongeldig"],
    ["wijk=zuid&buurt=oog-in-al", "buurt", "ongeldig"],
    ["postcode=1012", "postcode", "ongeldig"],
    ["gratis=1", "gratis", "ongeldig"],
    ["zoek=", "zoek", "ongeldig"],
    ["campagne=%3Cscript%3E", "campagne", "ongeldig"],
    ["voor=iedereen", "voor", "ongeldig"],
    ["spreektaal=nederlands", "spreektaal", "ongeldig"],
    ["toegankelijk=ringleiding,trap", "toegankelijk", "ongeldig"],
    ["editie=Week%202026", "editie", "ongeldig"],
    ["page=2", "page", "onbekend"],
    ["__proto__=1", "__proto__", "onbekend"],
    ["wijk=zuid&wijk=oost", "wijk", "dubbel"],
  ])("%s is refused, with what is wrong", (query, name, code) => {
    expect(read(query)).toMatchObject({ ok: false, errors: [{ in: "query", name, code }] });
  });

  it("says everything that is wrong at once", () => {
    const asked = read("dag=x&wijk=y&foo=z");
    expect(asked.ok ? [] : asked.errors.map(({ name }) => name).toSorted()).toEqual([
      "dag",
      "foo",
      "wijk",
    ]);
  });

  it("asks everything the agenda can be asked", () => {
    const own = ["bladzijde"];
    expect(AGENDA_PARAMS.filter((name) => !own.includes(name))).toEqual(
      API_PARAMS.filter((name) => !["pagina", "paginaGrootte"].includes(name)),
    );
  });

  it("takes a buurt by its code too", () => {
    expect(read("buurt=BU03440112")).toMatchObject({
      query: { filter: { wijkCode: "WK034401", buurtCode: "BU03440112" } },
    });
  });

  it("is described with the parameters it has", () => {
    const described = openApi("https://omarmt.test").paths["/agenda"].get.parameters;
    expect(described.map(({ name }) => name)).toEqual([...API_PARAMS]);
  });
});
