import { request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./headers.server";
import { localeAccepted, localeOf } from "./locale.server";
import { localeCookie } from "./cookies.server";
import { CLIENT_ADDRESS, MAX_BODY, REQUEST_ID, securityMiddleware } from "./security.server";

const toClose: (() => void)[] = [];
afterEach(() => {
  for (const close of toClose.splice(0)) close();
});

/** A server with our middleware and nothing behind it but an echo of what a page would see. */
async function site(): Promise<number> {
  const app = express();
  app.use(securityMiddleware);
  app.all("*", (req, res) => {
    const forwarded = req.headers["x-forwarded-host"];
    const { host, [REQUEST_ID]: id, [CLIENT_ADDRESS]: address } = req.headers;
    res.json({ id, address, host, forwarded });
  });
  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
  });
  toClose.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** Sends exactly these headers: fetch would choose some itself. */
async function ask({ method = "POST", path = "/x", headers = {}, body = "" }: Sent) {
  const port = await site();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = httpRequest({ port, host: "127.0.0.1", method, path, headers }, resolve);
    sent.on("error", reject);
    sent.end(body);
  });
  let text = "";
  for await (const chunk of answer) text += String(chunk);
  return { status: answer.statusCode, headers: answer.headers, text };
}

const own = { origin: "http://localhost:3000" };

test.each([
  ["from our own address", { origin: "http://localhost:3000" }, 200],
  ["from the host that was asked", { origin: "http://127.0.0.1:9", host: "127.0.0.1:9" }, 200],
  ["from another site", { origin: "https://evil.example" }, 403],
  ["from another port", { origin: "http://localhost:3001" }, 403],
  ["from nowhere (a sandboxed frame)", { origin: "null" }, 403],
  ["without Origin, from our own page", { "sec-fetch-site": "same-origin" }, 200],
  ["without Origin, from another site", { "sec-fetch-site": "cross-site" }, 403],
  ["without Origin, from a neighbour", { "sec-fetch-site": "same-site" }, 403],
  ["without either", {}, 403],
] as const)("a post %s", async (_name, headers, status) => {
  expect((await ask({ headers })).status).toBe(status);
});

test("mail programs, Resend and who tries the API may post from elsewhere, there only", async () => {
  for (const path of ["/nieuwsbrief/einde/0199.abc_-", "/haken/resend", "/api/v1/agenda"]) {
    expect((await ask({ path })).status).toBe(200);
    expect((await ask({ path, headers: { origin: "null" } })).status).toBe(200);
    expect((await ask({ path, headers: { origin: "https://mail.example" } })).status).toBe(200);
  }
  const others = [
    "/nieuwsbrief",
    "/nieuwsbrief/einde/a/b",
    "/nieuwsbrief/einde/",
    "/haken/resend/x",
    "/api",
    "/apis/v1/agenda",
  ];
  for (const path of others) expect((await ask({ path })).status).toBe(403);
});

test("behind a proxy that writes its own name in Host, a form is still from our address", async () => {
  const { status, text } = await ask({ headers: { ...own, host: "app:8080" } });
  expect({ status, seen: JSON.parse(text) as unknown }).toMatchObject({
    status: 200,
    seen: { host: "localhost:3000" },
  });
});

test("reading needs no Origin; changing by another method does", async () => {
  expect((await ask({ method: "GET" })).status).toBe(200);
  expect(
    (await ask({ method: "DELETE", headers: { origin: "https://evil.example" } })).status,
  ).toBe(403);
});

test("the demo's open door is shut outside the demo", async () => {
  expect((await ask({ path: "/demo/aanmelden" })).status).toBe(403);
});

test("too large a form, or one without an end, is refused before it is read", async () => {
  const large = { ...own, "content-length": String(MAX_BODY + 1) };
  expect((await ask({ headers: large })).status).toBe(413);
  // A photo from a phone is larger than any form.
  expect((await ask({ path: "/ophangen/7KX3M", headers: large })).status).toBe(200);
  expect((await ask({ path: "/partners/dock/beeldmerk", headers: large })).status).toBe(200);
  const huge = { ...own, "content-length": "8200000" };
  expect((await ask({ path: "/agenda/inzending/abc/foto", headers: huge })).status).toBe(200);
  expect((await ask({ path: "/agenda/inzending/abc/wat", headers: huge })).status).toBe(413);
  expect((await ask({ path: "/ophangen/7KX3M", headers: huge })).status).toBe(413);
  expect((await ask({ path: "/acties/ophangen/7KX3M", headers: large })).status).toBe(413);
  const endless = { ...own, "transfer-encoding": "chunked" };
  expect((await ask({ headers: endless })).status).toBe(413);
  expect((await ask({ headers: own, body: "a=1" })).status).toBe(200);
});

test.each([
  ["a target that is no path", { path: "*" }],
  ["the page of another site", { path: "http://evil.example/agenda" }],
  ["a host in a path", { path: "//evil.example/" }],
  ["a host after a backslash", { path: "/\\evil.example/" }],
  ["a target nobody can read", { path: "http://a%zz/" }],
  ["a NUL in a path", { path: "/agenda/%00" }],
  ["a NUL in a filter", { path: "/agenda?wijk=a%00" }],
  ["an order to the framework", { path: "/nieuwsbrief?a=b&%5Fdata=routes/agenda" }],
  ["a host that is none", { headers: { host: "a/b?c#d" } }],
  ["a port that is none", { headers: { host: "localhost:999999" } }],
  ["a method without meaning here", { method: "TRACE", headers: { "sec-fetch-site": "none" } }],
])("%s is a bad request", async (_name, sent) => {
  expect((await ask({ method: "GET", ...sent })).status).toBe(400);
});

test("nobody chooses our host by a header", async () => {
  const headers = { "x-forwarded-host": "evil.example:99999" };
  expect((await ask({ method: "GET", headers })).text).not.toContain("evil");
});

test("a refusal tells in words what to do, in the reader's language", async () => {
  const dutch = await ask({});
  expect(dutch.text).toContain("Dit formulier kwam niet van onze site.");
  const english = await ask({ headers: { "accept-language": "en" } });
  expect(english.text).toContain('<html lang="en">');
});

test("every answer has the headers, and nobody names the request or the sender for us", async () => {
  const forged = { [REQUEST_ID]: "mine", [CLIENT_ADDRESS]: "1.2.3.4" };
  const { headers, text } = await ask({ method: "GET", headers: forged });
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  });
  const seen: unknown = JSON.parse(text);
  expect(seen).toMatchObject({ id: headers["x-request-id"], address: "127.0.0.1" });
});

test("only an installation on https asks browsers to stay there", () => {
  expect(securityHeaders(true)["Strict-Transport-Security"]).toContain("max-age=");
  expect(securityHeaders(false)["Strict-Transport-Security"]).toBeUndefined();
});

test("scripts run only by nonce, and only where a page has them", () => {
  expect(contentSecurityPolicy({ nonce: undefined })).toContain("script-src 'none'");
  expect(contentSecurityPolicy({ nonce: "abc" })).toContain("script-src 'nonce-abc'");
  for (const policy of [
    contentSecurityPolicy({ nonce: undefined }),
    contentSecurityPolicy({ nonce: "abc" }),
  ]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  }
});

test("language: address, cookie, account, browser, Dutch", async () => {
  const cookie = (await localeCookie().serialize("en")).split(";")[0] ?? "";
  const asked = (path: string, headers = {}) => new Request(`http://x${path}`, { headers });
  expect(await localeOf(asked("/"))).toBe("nl");
  expect(await localeOf(asked("/", { "Accept-Language": "en-GB,nl;q=0.5" }))).toBe("en");
  expect(await localeOf(asked("/", { "Accept-Language": "en" }), { locale: "nl" })).toBe("nl");
  expect(await localeOf(asked("/", { Cookie: cookie }), { locale: "nl" })).toBe("en");
  expect(await localeOf(asked("/?taal=nl", { Cookie: cookie }))).toBe("nl");
  expect(await localeOf(asked("/?taal=fr", { Cookie: cookie }))).toBe("en");
  expect(localeAccepted("fr, en;q=0.2, nl;q=0.9")).toBe("nl");
  expect(localeAccepted("en;q=0")).toBe("nl");
});
