import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient } from "../support/client";
import { removeData, startProduct, type RunningProduct } from "../support/product";

/*
 * What people of bad will send. None of it may end the product or become an error of ours; who looks after
 * the log must be able to trust that "request failed" means us.
 */

let product: RunningProduct;

beforeAll(async () => {
  product = await startProduct("demo");
});

afterAll(async () => {
  await product?.stop();
  removeData(product);
});

/** The status of an answer to exactly these bytes. */
function send(bytes: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(product.port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])));
    socket.on("error", reject);
  });
}

const host = () => `Host: localhost:${product.port}\r\nConnection: close\r\n`;

test.each([
  ["OPTIONS *", 400],
  ["GET *", 400],
  ["GET http://evil.example/agenda", 400],
  ["GET http://a%zz/", 400],
  ["TRACE /agenda", 400],
  ["GET /agenda/%00", 400],
  ["GET /agenda?wijk=%00", 400],
  ["GET //evil.example/", 400],
  ["GET //[::x", 400],
  ["GET /agenda/%ff", 400],
  ["GET /assets/%ff", 404],
  ["GET /acties/constructor", 302],
  ["GET /demo/post/x/inhoud", 404],
])("%s gets %d", async (line, status) => {
  expect(await send(`${line} HTTP/1.1\r\n${host()}\r\n`)).toBe(status);
});

test.each(["a b", "[", "a/b?c#d", "localhost:999999", "%00"])("host %j gets 400", async (name) => {
  expect(await send(`GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toBe(400);
});

test.each([
  ["a list without end", "slots[99999999].day=1"],
  ["lists in lists", `a${"[0]".repeat(3000)}=1`],
  ["parts of parts", `a${".a".repeat(20_000)}=1`],
  ["a prototype", "__proto__.x=1"],
  ["another prototype", "constructor.prototype.x=1"],
  ["an order to the form library", "__intent__={"],
  ["a NUL", "email=%00"],
  ["two of one", "email=a&email=b"],
  ["a list for a text", "email[0].x=1"],
])("a form with %s is refused", async (_name, body) => {
  const headers = { Origin: product.url, "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await fetch(`${product.url}/aanmelden`, { method: "POST", headers, body });
  expect(answer.status).toBe(400);
});

test("ids that are none are nobody's", async () => {
  const client = openClient(product.url);
  await client.post("/demo/aanmelden", { persona: "coordinator" });
  const campaign = await client.get("/campagnes/hoi");
  const action = /\/acties\/[\da-f-]{36}/.exec(campaign.body)?.[0] ?? "";
  expect((await client.get(`${action}?klaar=constructor`)).status).toBe(200);
  expect((await client.get(`${action}/posters?klaar=toString`)).status).toBe(200);
  expect((await client.post(`${action}/posters`, { remove: "x" })).status).toBe(404);
  expect((await client.post(`${action}/scans`, { remove: "x" })).status).toBe(404);
  expect((await client.post(`${action}/scans`, { intent: "point", code: "x" })).status).toBe(404);
  expect((await client.post("/acties/x/scans", { label: "hal" })).status).toBe(404);
  expect((await client.post("/beheer/accounts", { sluit: "x" })).status).toBe(404);
  expect((await client.post("/beheer/post", { opnieuw: "x" })).status).toBe(409);
});

test.each([
  "/aanmelden/link/x",
  "/agenda/bevestigen/x",
  "/agenda/inzending/x",
  "/agenda/inzending/x/deelnemers",
  "/agenda/klopt/x",
  "/meedoen/x",
  "/nieuwsbrief/bevestigen/x",
  "/nieuwsbrief/einde/x",
  "/pakket/x",
  "/programma/geen-mail/x",
])("%s is kept by nobody and found by nobody", async (path) => {
  const { headers } = await fetch(`${product.url}${path}`);
  expect(headers.get("Cache-Control")).toContain("no-store");
  expect(headers.get("X-Robots-Tag")).toContain("noindex");
});

test("a form nobody reads does not hold up what the same browser asks next", async () => {
  const body = "x".repeat(400_000);
  const form = `POST /aanmelden/code HTTP/1.1\r\nHost: localhost:${product.port}\r\nOrigin: ${product.url}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const start = performance.now();
  expect(await send(`${form}GET /aanmelden HTTP/1.1\r\n${host()}\r\n`)).toBe(302);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("the product stands, and blames itself for nothing", async () => {
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  expect(product.output()).not.toContain("request failed");
});
