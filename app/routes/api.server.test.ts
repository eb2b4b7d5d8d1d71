import { beforeEach, describe, expect, it } from "vitest";
import { seedListings } from "~/domain/demo/seed-listings.server";
import { loader as listLoader } from "./api.v1.agenda";
import { loader as oneLoader } from "./api.v1.agenda_.$slug";
import { action, loader as openApiLoader } from "./api.v1.openapi[.]json";

const ask = (path: string, init?: RequestInit) => ({
  request: new Request(`http://localhost${path}`, init),
  params: {},
  context: {},
});
const list = (query = "", init?: RequestInit) => listLoader(ask(`/api/v1/agenda${query}`, init));
const read = async (response: Response) => JSON.parse(await response.text());

beforeEach(() => seedListings(30, new Date()));

describe("the list of the API", () => {
  it("goes by pages that lead to each other", async () => {
    const response = await list("?paginaGrootte=10&pagina=2");
    const page = await read(response);
    expect(page.activiteiten).toHaveLength(10);
    expect(page).toMatchObject({
      pagina: 2,
      paginaGrootte: 10,
      aantalPaginas: 3,
      aantalActiviteiten: 30,
    });
    const path = (href: string) => href.slice(href.indexOf("/api"));
    expect(path(page._links.next.href)).toBe("/api/v1/agenda?paginaGrootte=10&pagina=3");
    expect(path(page._links.prev.href)).toBe("/api/v1/agenda?paginaGrootte=10");
    expect(response.headers.get("Link")).toContain('rel="next"');
    const last = await read(await list("?paginaGrootte=10&pagina=3"));
    expect(last._links.next).toBeUndefined();
  });

  it("says when and where, and leads to the page for people", async () => {
    const { activiteiten } = await read(await list("?wijk=zuid"));
    for (const { eerstvolgende, plek, status, _links, slug } of activiteiten) {
      expect(eerstvolgende.begin).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
      expect(plek.wijk.slug).toBe("zuid");
      expect(status).toBe("gaatDoor");
      expect(new URL(_links.pagina.href).pathname).toBe(`/agenda/${slug}`);
    }
  });

  it("may be read by scripts on every site, and says its version", async () => {
    const { headers } = await list();
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("API-Version")).toBe("1.2.0");
    const first = await list("", { method: "OPTIONS" });
    expect([first.status, first.headers.get("Access-Control-Allow-Methods")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });

  it("says what is wrong with a question", async () => {
    const response = await list("?dag=morgen&foo=1");
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const problem = await read(response);
    expect(problem).toMatchObject({ status: 400, title: expect.any(String) });
    expect(problem.errors).toHaveLength(2);
  });

  it("knows no address with a slash at the end", async () => {
    expect((await listLoader(ask("/api/v1/agenda/"))).status).toBe(404);
  });
});

describe("one activity of the API", () => {
  const one = (slug: string) => oneLoader({ ...ask(`/api/v1/agenda/${slug}`), params: { slug } });

  it("has its dates", async () => {
    const activity = await read(await one("meting-1"));
    expect(activity.momenten).toHaveLength(1);
    expect(activity.eerstvolgende).toBeUndefined();
  });

  it("that does not exist is a problem", async () => {
    const response = await one("nergens");
    expect([response.status, (await read(response)).status]).toEqual([404, 404]);
  });
});

it("the description is there, and nothing can be written", async () => {
  expect((await read(openApiLoader(ask("/api/v1/openapi.json")))).openapi).toMatch(/^3\.0/);
  expect(action().status).toBe(405);
});
