import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { DatabaseSilent } from "~/database/database-away";
import { withDatabaseAway } from "./database-away.server";
import { refusal } from "./refusals";
import type { TypedAgain } from "./typed-again";

type Module = { loader?: () => unknown; action?: Action; default?: () => null };
type Action = (asked: { request: Request }) => unknown;

const away = () => {
  throw new DatabaseSilent("no answer");
};
const page = () => null;

async function thrownBy(module: Module, request: Request): Promise<Response> {
  const build = { routes: { "routes/x": { id: "routes/x", module } } };
  const { routes } = withDatabaseAway(build as unknown as ServerBuild);
  const wrapped = routes["routes/x"]?.module;
  const work = request.method === "POST" ? wrapped?.action : wrapped?.loader;
  try {
    await work?.({ request, params: {}, context: {} });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

const asking = (path: string) => new Request(`http://localhost${path}`);
const posting = (path: string, body: BodyInit) =>
  new Request(`http://localhost${path}`, { method: "POST", body });

describe("an address that is asked", () => {
  it.each([
    ["/api/v1/agenda", "application/problem+json"],
    ["/agenda.ics", "text/calendar; charset=utf-8"],
    ["/agenda/koffie.ics", "text/calendar; charset=utf-8"],
    ["/agenda.json", "application/problem+json"],
    ["/agenda.atom", "text/plain; charset=utf-8"],
    ["/insluiten/agenda", "text/html; charset=utf-8"],
    ["/tellen/sleutel/tikken", "application/json"],
    ["/programma/kom-erbij/boekje.pdf", "text/html; charset=utf-8"],
  ])("%s answers in its own format", async (path, type) => {
    const answer = await thrownBy({ loader: away }, asking(path));
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe(path.endsWith("/tikken") ? "5" : "30");
    expect(answer.headers.get("Content-Type")).toBe(type);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect((await answer.text()).length).toBeGreaterThan(10);
  });

  it("is told in its shell where it is a page", async () => {
    const answer = await thrownBy({ loader: away, default: page }, asking("/partners"));
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ reason: "database-away" });
  });

  it("goes its own way with everything else that is thrown", async () => {
    const own = refusal("not-found");
    const loader = () => {
      throw own;
    };
    expect(await thrownBy({ loader }, asking("/partners"))).toBe(own);
    const broken = () => {
      throw new TypeError("a mistake");
    };
    await expect(thrownBy({ loader: broken }, asking("/partners"))).rejects.toThrow("a mistake");
  });
});

describe("a form that is posted", () => {
  const typed = async (body: BodyInit, action: Action = away) => {
    const answer = await thrownBy({ action, default: page }, posting("/partners?kies=1", body));
    expect(answer.status).toBe(503);
    return ((await answer.json()) as { typed?: TypedAgain }).typed;
  };
  const fields = [
    ["title", "Koffie & thee <b>"],
    ["dates[0].day", "3"],
    ["dates[0].day", "4"],
    ["text", "een\r\ntwee"],
  ] as [string, string][];

  it("comes back with all that was typed, in its order", async () => {
    expect(await typed(new URLSearchParams(fields))).toEqual({
      action: "/partners?kies=1",
      fields,
      files: [],
    });
  });

  it("also when its page had read it already", async () => {
    const action: Action = async ({ request }) => {
      await request.formData();
      return away();
    };
    expect((await typed(new URLSearchParams(fields), action))?.fields).toEqual(fields);
  });

  it("names the file that has to be chosen again", async () => {
    const form = new FormData();
    form.append("alt", "Een tafel");
    form.append("photo", new File(["x"], "tafel.jpg", { type: "image/jpeg" }));
    expect(await typed(form)).toMatchObject({ fields: [["alt", "Een tafel"]], files: ["photo"] });
  });

  it("is not given back when it is none of ours", async () => {
    expect(await typed(JSON.stringify({}))).toBeUndefined();
    expect(await typed(new URLSearchParams([["__proto__[x]", "1"]]))).toBeUndefined();
  });
});
