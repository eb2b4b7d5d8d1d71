import dns from "node:dns";
import { createServer, type RequestListener, type Server } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { calendarAddress, fetchCalendar, isInside, shortAddress } from "./fetch-calendar.server";

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/agenda.ics`;
}

const inside = { allowInside: true };

test("a calendar, and that it did not change", async () => {
  const address = await serve((request, response) => {
    if (request.headers["if-none-match"] === '"1"') return response.writeHead(304).end();
    response.writeHead(200, { ETag: '"1"', "Last-Modified": "Tue, 01 Sep 2026 08:00:00 GMT" });
    response.end("BEGIN:VCALENDAR");
  });
  const first = await fetchCalendar(address, inside);
  expect(first).toMatchObject({
    ok: true,
    etag: '"1"',
    lastModified: "Tue, 01 Sep 2026 08:00:00 GMT",
  });
  expect("bytes" in first && Buffer.from(first.bytes).toString()).toBe("BEGIN:VCALENDAR");
  expect(await fetchCalendar(address, { ...inside, etag: '"1"' })).toEqual({
    ok: true,
    unchanged: true,
  });
});

test.each([
  [404, "gone"],
  [401, "not-allowed"],
  [500, "server-failed"],
])("status %i: %s", async (status, reason) => {
  const address = await serve((_, response) => void response.writeHead(status).end("x"));
  expect(await fetchCalendar(address, inside)).toEqual({ ok: false, reason });
});

test("one that is slow, and one that never ends", async () => {
  const slow = await serve((_, response) => void response.writeHead(200).write("BEGIN:"));
  expect(await fetchCalendar(slow, { ...inside, patience: 300 })).toEqual({
    ok: false,
    reason: "too-slow",
  });
  server?.closeAllConnections();
  server?.close();
  let ended = false;
  const endless = await serve((_, response) => {
    response.once("close", () => (ended = true));
    const more = () => {
      while (!response.destroyed && response.write("DESCRIPTION:nog meer ".repeat(5_000)));
      response.once("drain", more);
    };
    more();
  });
  expect(await fetchCalendar(endless, inside)).toEqual({ ok: false, reason: "too-large" });
  await expect.poll(() => ended).toBe(true);
});

test("redirects are followed a few times, and looked at again", async () => {
  const round = await serve(
    (_, response) => void response.writeHead(302, { Location: "/again" }).end(),
  );
  expect(await fetchCalendar(round, inside)).toEqual({ ok: false, reason: "too-many-redirects" });
  server?.closeAllConnections();
  server?.close();
  const away = await serve(
    (_, response) => void response.writeHead(302, { Location: "file:///etc/passwd" }).end(),
  );
  expect(await fetchCalendar(away, inside)).toEqual({ ok: false, reason: "address-wrong" });
});

test("a redirect leads to no address that is refused", async () => {
  const asked: string[] = [];
  const address = await serve((request, response) => {
    asked.push(request.headers.host ?? "");
    const inside = `http://127.0.0.2:${request.headers.host?.split(":")[1]}/`;
    response.writeHead(302, { Location: inside }).end();
  });
  const refused = (one: string) => one === "127.0.0.2";
  expect(await fetchCalendar(address, { refused })).toEqual({
    ok: false,
    reason: "address-inside",
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("127.0.0.1");
});

test("nothing inside is asked, by number or by name", async () => {
  let asked = 0;
  const address = await serve((_, response) => {
    asked++;
    response.end();
  });
  expect(await fetchCalendar(address)).toEqual({ ok: false, reason: "address-inside" });
  expect(await fetchCalendar(address.replace("127.0.0.1", "localhost"))).toEqual({
    ok: false,
    reason: "address-inside",
  });
  expect(await fetchCalendar(address.replace("127.0.0.1", "[::ffff:127.0.0.1]"))).toEqual({
    ok: false,
    reason: "address-inside",
  });
  expect(asked).toBe(0);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.20.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fd00::1",
  "::ffff:10.0.0.1",
  "64:ff9b::a00:1",
  "2002:a00:1::",
])("%s is inside", (address) => expect(isInside(address)).toBe(true));
test.each(["145.220.0.1", "8.8.8.8", "2a00:1450:400e::1"])("%s is outside", (address) =>
  expect(isInside(address)).toBe(false),
);

test("names that lead nowhere are not looked up", async () => {
  const asked = vi.spyOn(dns, "lookup");
  syncBuiltinESMExports();
  onTestFinished(() => {
    asked.mockRestore();
    syncBuiltinESMExports();
  });
  for (const host of ["linde.example", "agenda.test", "x.invalid"]) {
    expect(await fetchCalendar(`https://${host}/agenda.ics`)).toEqual({
      ok: false,
      reason: "not-reached",
    });
  }
  expect(asked).not.toHaveBeenCalled();
});

test("addresses as they are pasted, and as they are shown", () => {
  expect(calendarAddress(" webcal://linde.example/agenda.ics#x ")).toBe(
    "https://linde.example/agenda.ics",
  );
  expect(calendarAddress("file:///etc/passwd")).toBeNull();
  expect(calendarAddress("https://me:secret@linde.example/")).toBeNull();
  expect(calendarAddress("linde.example")).toBeNull();
  expect(shortAddress("https://linde.example/private-a1b2c3/basic.ics?key=x")).toBe(
    "linde.example/…",
  );
});
