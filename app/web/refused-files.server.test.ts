import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { refusal } from "./refusals";
import { withRefusedFiles } from "./refused-files.server";

const asked = (language: string, address = "/wijk.pdf") => ({
  request: new Request(`http://localhost${address}`, { headers: { "Accept-Language": language } }),
  params: {},
  context: {},
});

/** What a route with this loader throws once the build has gone through here. */
async function thrownBy(
  module: { loader: () => unknown; default?: () => null },
  language = "nl",
  address?: string,
) {
  const build = { routes: { "routes/wijk": { id: "routes/wijk", module } } };
  const { routes } = withRefusedFiles(build as unknown as ServerBuild);
  try {
    await routes["routes/wijk"]?.module.loader?.(asked(language, address));
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

const throwing = (thrown: unknown) => () => {
  throw thrown;
};

describe("a refusal at the address of a file", () => {
  it("is told in words, in the visitor's language, with its status and headers", async () => {
    const limited = () => ({ loader: throwing(refusal("rate-limited", { "Retry-After": "60" })) });
    const dutch = await thrownBy(limited());
    expect(dutch.status).toBe(429);
    expect(dutch.headers.get("Retry-After")).toBe("60");
    expect(dutch.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(await dutch.text()).toContain('<html lang="nl">');
    expect(await (await thrownBy(limited(), "en")).text()).toContain('<html lang="en">');
    const chosen = await thrownBy(limited(), "nl", "/wijk.pdf?taal=en");
    expect(await chosen.text()).toContain('<html lang="en">');
  });

  it("stays as it was thrown where there is an error page", async () => {
    const page = { loader: throwing(refusal("not-found")), default: () => null };
    expect(await (await thrownBy(page)).json()).toEqual({ reason: "not-found" });
  });

  it.each([
    ["a redirect", new Response(null, { status: 302, headers: { Location: "/aanmelden" } })],
    ["an answer of its own", Response.json({ title: "Not found" }, { status: 404 })],
  ])("is not %s", async (_what, own) => {
    expect(await thrownBy({ loader: throwing(own) })).toBe(own);
  });

  it("is not an error", async () => {
    await expect(thrownBy({ loader: throwing(new Error("broken")) })).rejects.toThrow("broken");
  });
});
