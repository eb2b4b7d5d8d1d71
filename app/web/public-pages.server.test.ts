import { createServer, get, type Server } from "node:http";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseSilent } from "~/database/database-away";
import { db } from "~/db.server";
import { publicVersion } from "~/domain/agenda/public-version.server";
import { seedListings } from "~/domain/demo/seed-listings.server";
import { localeCookie, sessionCookie } from "./cookies.server";
import { answerPublic } from "./public-pages.server";

const TEXT = "Kom erbij. ".repeat(200);

let asked: { address: string; headers: Record<string, string> }[];
let answer: () => Response | Promise<Response>;
let now: Date;
let broken = false;
let server: Server;
let url: string;

/** A process of its own: what one keeps another does not know. */
async function start(): Promise<{ server: Server; url: string }> {
  const app = express();
  app.use(
    answerPublic({
      render: async (request) => {
        const { pathname, search } = new URL(request.url);
        asked.push({ address: pathname + search, headers: Object.fromEntries(request.headers) });
        return answer();
      },
      version: () => (broken ? Promise.reject(new DatabaseSilent("no database")) : publicVersion()),
      now: () => now,
    }),
  );
  app.use((_req, res) => void res.status(418).send("the pages themselves"));
  const started = createServer(app);
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { server: started, url: `http://127.0.0.1:${port}` };
}

beforeEach(async () => {
  asked = [];
  broken = false;
  now = new Date("2026-09-24T11:20:30Z");
  answer = () => new Response(TEXT, { headers: { "Content-Type": "text/html" } });
  ({ server, url } = await start());
});
afterEach(() => void server.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

describe("a public page", () => {
  it("is made once for everyone who asks in one language", async () => {
    for (const path of ["/agenda", "/agenda?zoek=", "/agenda?utm_source=mail"]) {
      expect(await (await ask(path)).text()).toBe(TEXT);
    }
    await ask("/agenda", { "Accept-Language": "en" });
    await ask("/agenda", { Cookie: await localeCookie().serialize("en") });
    expect(asked.map(({ address }) => address)).toEqual(["/agenda", "/agenda"]);
    expect(asked.map(({ headers }) => headers["accept-language"])).toEqual(["nl", "en"]);
  });

  it("holds nothing of who asked first", async () => {
    await ask("/agenda?utm_source=mail", { "User-Agent": "Somebody", Cookie: "other=1" });
    expect(Object.keys(asked[0]!.headers).toSorted()).toEqual(["accept-language", "x-request-id"]);
  });

  it("is made once when a hundred ask at the same time", async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    answer = () => gate.then(() => new Response(TEXT));
    const asking = Array.from({ length: 100 }, () => ask("/agenda").then((page) => page.text()));
    setTimeout(go, 300);
    expect(new Set(await Promise.all(asking))).toEqual(new Set([TEXT]));
    expect(asked).toHaveLength(1);
  });

  it("comes packed, and not at all to who has it already", async () => {
    for (const encoding of ["br", "gzip"]) {
      const page = await ask("/agenda", { "Accept-Encoding": encoding });
      expect(page.headers.get("Content-Encoding")).toBe(encoding);
      expect(page.headers.get("Vary")).toBe("Cookie, Accept-Language, Accept-Encoding");
      expect(page.headers.get("Cache-Control")).toBe("public, max-age=0, must-revalidate");
      const etag = page.headers.get("ETag") ?? "";
      expect(etag).toMatch(/^"[\w-]+"$/);
      // fetch unpacks by itself.
      expect(await page.text()).toBe(TEXT);
      const again = await ask("/agenda", { "If-None-Match": etag, "Accept-Encoding": encoding });
      expect(again.status).toBe(304);
      expect(again.headers.get("ETag")).toBe(etag);
    }
    expect((await ask("/agenda", { "If-None-Match": '"another"' })).status).toBe(200);
    const plain = await ask("/agenda", { "Accept-Encoding": "br;q=0, gzip;q=0.0" });
    expect(plain.headers.get("Content-Encoding")).toBeNull();
  });

  it("is the work of the pages themselves for who is signed in, posts or chooses a language", async () => {
    const session = (await sessionCookie().serialize("token")).split(";")[0] ?? "";
    await ask("/agenda");
    expect((await ask("/agenda", { Cookie: session })).status).toBe(418);
    expect((await ask("/agenda?taal=en")).status).toBe(418);
    expect((await fetch(`${url}/agenda`, { method: "POST" })).status).toBe(418);
    expect((await ask("/campagnes")).status).toBe(418);
  });

  it("never hands on a cookie, and forgets what went wrong", async () => {
    answer = () => new Response(TEXT, { headers: { "Set-Cookie": "omarmt=somebody" } });
    expect((await ask("/agenda")).headers.get("Set-Cookie")).toBeNull();
    for (const status of [404, 500, 200]) {
      answer = () => new Response(TEXT, { status });
      expect((await ask("/privacy")).status).toBe(status);
    }
    expect((await ask("/privacy")).status).toBe(200);
    expect(asked.filter(({ address }) => address === "/privacy")).toHaveLength(3);
    const once = { "Content-Security-Policy": "script-src 'nonce-abc'" };
    answer = () => new Response(TEXT, { headers: once });
    for (let i = 0; i < 2; i++) await ask("/over-ons");
    expect(asked.filter(({ address }) => address === "/over-ons")).toHaveLength(2);
  });

  it.each(["//agenda", "//", "//[", "/\\agenda", "/agenda%2F", "/%61genda"])(
    "leaves %s to the pages themselves",
    async (target) => {
      const port = Number(new URL(url).port);
      const status = await new Promise((resolve, reject) => {
        get({ host: "127.0.0.1", port, path: target }, (res) => {
          res.resume();
          resolve(res.statusCode);
        }).on("error", reject);
      });
      expect(status).toBe(418);
    },
  );

  it("without a body answers HEAD", async () => {
    const head = await fetch(`${url}/agenda`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("ETag")).toBe((await ask("/agenda")).headers.get("ETag"));
  });
});

describe("while the database is away", () => {
  const PAGE = `<html lang="nl"><body><main id="inhoud">${TEXT}</main></body></html>`;
  const session = async () => (await sessionCookie().serialize("token")).split(";")[0] ?? "";

  it("what nobody asked before is the work of the pages themselves", async () => {
    broken = true;
    expect((await ask("/agenda")).status).toBe(418);
    broken = false;
    expect((await ask("/agenda")).status).toBe(200);
  });

  it("a page that is kept says of when it is, also long after", async () => {
    answer = () => new Response(PAGE, { headers: { "Content-Type": "text/html; charset=utf-8" } });
    const fresh = await ask("/agenda");
    broken = true;
    now = new Date("2026-09-26T05:00:30Z");
    const old = await ask("/agenda");
    expect(old.status).toBe(200);
    expect(old.headers.get("Age")).toBe(String(41 * 3600 + 40 * 60));
    expect(old.headers.get("Omarmt-As-Of")).toBe("Thu, 24 Sep 2026 11:20:30 GMT");
    expect(old.headers.get("ETag")).not.toBe(fresh.headers.get("ETag"));
    const html = await old.text();
    expect(html).toContain("Deze pagina is van");
    expect(html).toContain("13.20 uur");
    expect(html.indexOf("as-of")).toBeLessThan(html.indexOf("<main"));
    broken = false;
    expect(await (await ask("/agenda")).text()).toBe(PAGE);
  });

  it("a calendar is word for word what it was, with its age beside it", async () => {
    answer = () => new Response(TEXT, { headers: { "Content-Type": "text/calendar" } });
    const fresh = await ask("/agenda.ics");
    broken = true;
    const old = await ask("/agenda.ics", { "If-None-Match": fresh.headers.get("ETag") ?? "" });
    expect(old.status).toBe(304);
    expect(old.headers.get("Age")).toBe("0");
    expect(await (await ask("/agenda.ics")).text()).toBe(TEXT);
  });

  it("who is signed in sees what everybody sees", async () => {
    await ask("/agenda");
    broken = true;
    expect((await ask("/agenda", { Cookie: await session() })).status).toBe(200);
    expect((await ask("/over-ons", { Cookie: await session() })).status).toBe(418);
  });

  it("a page that goes wrong halfway is the one from before", async () => {
    await ask("/agenda");
    now = new Date("2026-09-24T11:22:00Z");
    answer = () => new Response("away", { status: 503 });
    expect((await ask("/agenda")).headers.get("Age")).toBe("90");
    expect((await ask("/over-ons")).status).toBe(503);
    answer = () => new Response("back");
    expect(await (await ask("/agenda")).text()).toBe("back");
  });
});

describe("a file that is gone", () => {
  const html = { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" } };
  const json = { status: 404, headers: { "Content-Type": "application/problem+json" } };

  it("is told by the pages themselves, who know the language of who asks", async () => {
    answer = () => new Response("Dat lukt niet", html);
    expect((await ask("/agenda/onbekend.ics", { "Accept-Language": "en" })).status).toBe(418);
  });

  it("is answered here where a program reads it", async () => {
    answer = () => new Response("{}", json);
    expect((await ask("/agenda/onbekend.ics")).status).toBe(404);
  });
});

describe("what changes", () => {
  it("shows at once, in every process", async () => {
    const other = await start();
    try {
      const both = () =>
        Promise.all([url, other.url].map(async (at) => (await fetch(`${at}/agenda`)).text()));
      await both();
      await both();
      expect(asked).toHaveLength(2);
      answer = () => new Response("changed");
      await seedListings(1, now);
      expect(await both()).toEqual(["changed", "changed"]);
    } finally {
      other.server.close();
    }
  });

  it.each<[string, () => Promise<unknown>]>([
    ["a listing", () => db.listing.updateMany({ data: { title: "Anders" } })],
    ["a date", () => db.listingDate.deleteMany({})],
    ["a campaign", () => campaign()],
  ])("%s makes another version", async (_what, change) => {
    await seedListings(1, now);
    const before = await publicVersion();
    expect(await publicVersion()).toBe(before);
    await change();
    expect(await publicVersion()).not.toBe(before);
  });

  it("is not seen before it is done, nor when it is undone", async () => {
    const before = await publicVersion();
    await db
      .$transaction(async (tx) => {
        await tx.campaign.create({ data: campaignFields });
        expect(await publicVersion()).toBe(before);
        throw new Error("undone");
      })
      .catch(() => undefined);
    expect(await publicVersion()).toBe(before);
  });

  it("with the time: after the minute, or after midnight", async () => {
    const made = async (path: string, at: string) => {
      now = new Date(at);
      const before = asked.length;
      await ask(path);
      return asked.length - before;
    };
    expect(await made("/agenda", "2026-09-24T11:20:30Z")).toBe(1);
    expect(await made("/agenda", "2026-09-24T11:20:59.999Z")).toBe(0);
    expect(await made("/agenda", "2026-09-24T11:21:00Z")).toBe(1);
    expect(await made("/agenda.ics", "2026-09-24T11:21:00Z")).toBe(1);
    expect(await made("/agenda.ics", "2026-09-24T21:59:59Z")).toBe(0);
    expect(await made("/agenda.ics", "2026-09-24T22:00:00Z")).toBe(1);
  });
});

it("counts who looks at a listing, also when it was made before", async () => {
  await seedListings(1, now);
  const phone = {
    "User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1",
  };
  for (let i = 0; i < 3; i++) await ask("/agenda/meting-1", phone);
  await ask("/agenda/meting-1", { "User-Agent": "Googlebot/2.1" });
  await fetch(`${url}/agenda/meting-1`, { method: "HEAD", headers: phone });
  await expect
    .poll(async () => (await db.listingVisitCount.findMany()).map(({ visits }) => visits))
    .toEqual([3]);
  expect(asked).toHaveLength(1);
});

const campaignFields = {
  slug: "hoi",
  name: "HOI! 2026",
  year: 2026,
  design: "hoi",
  summary: "",
  startsOn: new Date("2026-09-24"),
  endsOn: new Date("2026-09-29"),
} as const;
const campaign = () => db.campaign.create({ data: campaignFields });
