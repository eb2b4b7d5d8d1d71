import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { resendBatch } from "./resend-batch.server";
import { smtpLine, type LineDelivery } from "./smtp-line.server";

const from = "Utrecht Omarmt <hallo@omarmt.example>";
const headers = {
  "List-Unsubscribe":
    "<https://omarmt.example/nieuwsbrief/einde/0199a0c0-0000-7000-8000-000000000001.abc>",
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
};
const mailTo = (to: string) => ({
  id: "0199a0c0-0000-8000-8000-000000000001",
  to,
  subject: "Kom erbij",
  html: "<p>Één kop koffie</p>",
  text: "Één kop koffie",
  headers,
});

const toClose: (() => void)[] = [];
afterEach(() => {
  for (const close of toClose.splice(0)) close();
});

async function smtpServer(behaviour: (cut: () => void) => SMTPServerOptions = () => ({})) {
  const received: string[] = [];
  const lines = new Set<Socket>();
  const cut = () => lines.forEach((line) => line.destroy());
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
    ...behaviour(cut),
  });
  let connections = 0;
  server.server.on("connection", (line: Socket) => {
    connections++;
    lines.add(line);
  });
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () =>
      resolve((listening.address() as AddressInfo).port),
    );
  });
  const line = (user = "") => smtpLine({ url: `smtp://${user}127.0.0.1:${port}`, from });
  toClose.push(() => server.close());
  return { received, line, cut, connections: () => connections };
}

function answer(responseCode: number, words = "no"): Error {
  return Object.assign(new Error(words), { responseCode });
}

test("many mails go over one connection, with the headers to stop and a Message-ID of their own", async () => {
  const { received, line, connections } = await smtpServer();
  const open = line();
  for (const to of ["a@dock.example", "b@dock.example", "c@dock.example"]) {
    expect(await open.ready()).toEqual({ ok: true });
    expect(await open.deliver(mailTo(to))).toEqual({ outcome: "sent" });
  }
  open.close();
  expect(connections()).toBe(1);
  expect(received.map((mail) => /^To: (.+)$/m.exec(mail)?.[1]?.trim())).toEqual([
    "a@dock.example",
    "b@dock.example",
    "c@dock.example",
  ]);
  const unfolded = received[0]?.replace(/\r\n[ \t]+/g, " ") ?? "";
  expect(unfolded).toContain(`List-Unsubscribe: ${headers["List-Unsubscribe"]}`);
  expect(unfolded).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(unfolded).toContain("Message-ID: <0199a0c0-0000-8000-8000-000000000001@omarmt.example>");
});

test.each([
  [550, "5.1.1 unknown", { outcome: "permanent", failure: "smtp 550", about: "addressRefused" }],
  [550, "no such user", { outcome: "permanent", failure: "smtp 550", about: "addressRefused" }],
  [550, "5.7.1 relay denied", { outcome: "permanent", failure: "smtp 550", about: undefined }],
  [554, "spam", { outcome: "permanent", failure: "smtp 554", about: undefined }],
  [451, "later", { outcome: "temporary", failure: "smtp 451", about: undefined }],
] satisfies [number, string, LineDelivery][])(
  "an address answered with %i %s",
  async (code, words, expected) => {
    const { line } = await smtpServer(() => ({
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith("wrong") ? done(answer(code, words)) : done(),
    }));
    const open = line();
    await open.ready();
    expect(await open.deliver(mailTo("wrong@dock.example"))).toEqual(expected);
    // The next one is served as ever.
    expect(await open.ready()).toEqual({ ok: true });
    expect(await open.deliver(mailTo("right@dock.example"))).toEqual({ outcome: "sent" });
    open.close();
  },
);

test("a password or sender that is refused is nobody else's fault", async () => {
  const wrongPassword = await smtpServer(() => ({
    onAuth: (_auth, _session, done) => done(answer(535)),
  }));
  expect(await wrongPassword.line("user:wrong@").ready()).toMatchObject({
    ok: false,
    senderRefused: true,
  });
  const wrongSender = await smtpServer(() => ({
    onMailFrom: (_address, _session, done) => done(answer(553)),
  }));
  const open = wrongSender.line();
  await open.ready();
  expect(await open.deliver(mailTo("a@dock.example"))).toMatchObject({ about: "senderRefused" });
});

test("no server there is found out before anything is offered", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const line = smtpLine({ url: `smtp://127.0.0.1:${port}`, from });
  expect(await line.ready()).toMatchObject({ ok: false, senderRefused: false });
});

test("cut off before the message it surely was not taken, after it nobody knows, and the line comes back", async () => {
  let taken = 0;
  const { line, cut } = await smtpServer((cut) => ({
    onRcptTo: ({ address }, _session, done) => (address.startsWith("early") ? cut() : done()),
    onData(stream, session, done) {
      stream.resume();
      stream.on("end", () => {
        taken++;
        if (session.envelope.rcptTo[0]?.address.startsWith("late")) cut();
        else done();
      });
    },
  }));
  const open = line();
  const send = async (to: string) => {
    expect(await open.ready()).toEqual({ ok: true });
    return (await open.deliver(mailTo(to))).outcome;
  };
  expect(await send("early@dock.example")).toBe("temporary");
  expect(await send("late@dock.example")).toBe("uncertain");
  expect(await send("fine@dock.example")).toBe("sent");
  // An idle connection that broke is not noticed by who comes next.
  cut();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await send("again@dock.example")).toBe("sent");
  expect(taken).toBe(3);
});

async function batchServer(status: number, reply: object | null) {
  const asked: { headers: Record<string, unknown>; body: unknown }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      asked.push({ headers: request.headers, body });
      if (reply === null) return void response.destroy();
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  toClose.push(() => server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = resendBatch({ apiKey: "re_test", baseUrl, from });
  return {
    asked,
    send: () => send("key-1", [mailTo("a@dock.example"), mailTo("b"), mailTo("c@dock.example")]),
  };
}

test("Resend: the batch goes with its key, and each mail gets its own answer", async () => {
  const { asked, send } = await batchServer(200, {
    data: [{ id: "re_a" }, { id: "re_c" }],
    errors: [{ index: 1, message: "Invalid `to`" }],
  });
  expect(await send()).toEqual({
    outcome: "answered",
    mails: [{ providerId: "re_a" }, { failure: "resend address refused" }, { providerId: "re_c" }],
  });
  expect(asked[0]?.headers).toMatchObject({
    "idempotency-key": "key-1",
    "x-batch-validation": "permissive",
    authorization: "Bearer re_test",
  });
  expect(asked[0]?.body).toMatchObject([{ from, to: ["a@dock.example"], headers }, {}, {}]);
});

test.each([
  [500, "application_error", "unknown"],
  [409, "concurrent_idempotent_requests", "unknown"],
  [409, "invalid_idempotent_request", "otherWords"],
  [429, "rate_limit_exceeded", "later"],
  [429, "daily_quota_exceeded", "refused"],
  [401, "missing_api_key", "refused"],
  [403, "invalid_from_address", "refused"],
  [422, "validation_error", "malformed"],
])("Resend: %i %s is %s", async (statusCode, name, outcome) => {
  const { send } = await batchServer(statusCode, { statusCode, name, message: name });
  expect(await send()).toMatchObject({ outcome });
});

test("Resend: a line that breaks says nothing", async () => {
  const { send } = await batchServer(200, null);
  expect(await send()).toMatchObject({ outcome: "unknown" });
});
