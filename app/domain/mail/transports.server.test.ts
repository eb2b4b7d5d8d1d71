import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Delivery } from "./mail-outcome";
import { resendTransport } from "./resend-transport.server";
import { connectionOptions, smtpTransport } from "./smtp-transport.server";

const from = "Utrecht Omarmt <hallo@omarmt.example>";
const mail = {
  id: "0199a0c0-0000-7000-8000-000000000001",
  to: "samira@dock.example",
  subject: "Je actie staat in de agenda",
  html: "<p>Hallo Samira, één kop koffie.</p>",
  text: "Hallo Samira, één kop koffie.",
};

const toClose: (() => void)[] = [];
afterEach(() => {
  for (const close of toClose.splice(0)) close();
});

/** A real SMTP server on a free port; `received` holds the messages it took. */
async function smtpServer(behaviour: (cut: () => void) => SMTPServerOptions = () => ({})) {
  const received: string[] = [];
  const lines = new Set<Socket>();
  // Breaks the line as a crash or a bad network would.
  const cut = () => lines.forEach((line) => line.destroy());
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
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
  server.server.on("connection", (line: Socket) => lines.add(line));
  // A connection the test breaks off.
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      resolve((listening.address() as AddressInfo).port);
    });
  });
  toClose.push(() => server.close());
  return { received, send: () => deliverBySmtp(port) };
}

function deliverBySmtp(port: number): Promise<Delivery> {
  const { deliver } = smtpTransport({ url: `smtp://127.0.0.1:${port}`, from });
  return db.$transaction((tx) => deliver(mail, tx));
}

function answer(responseCode: number): Error {
  return Object.assign(new Error("no"), { responseCode });
}

test("SMTP: a mail arrives with its own Message-ID, as HTML and as text", async () => {
  const { received, send } = await smtpServer();
  expect(await send()).toEqual({ outcome: "sent" });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain(`Message-ID: <${mail.id}@omarmt.example>`);
  expect(received[0]).toContain("To: samira@dock.example");
  expect(received[0]).toContain("multipart/alternative");
});

test("SMTP: a server that asks to come back later is a temporary failure", async () => {
  const { received, send } = await smtpServer(() => ({
    onRcptTo: (_address, _session, done) => done(answer(451)),
  }));
  expect(await send()).toEqual({ outcome: "temporary", failure: "smtp 451" });
  expect(received).toEqual([]);
});

test("SMTP: an address the server does not know fails for good", async () => {
  const { send } = await smtpServer(() => ({
    onRcptTo: (_address, _session, done) => done(answer(550)),
  }));
  expect(await send()).toEqual({ outcome: "permanent", failure: "smtp 550" });
});

test("SMTP: cut off after the message, before the answer: nobody knows", async () => {
  const { send } = await smtpServer((cut) => ({
    onData(stream) {
      stream.resume();
      stream.on("end", cut);
    },
  }));
  expect((await send()).outcome).toBe("uncertain");
});

test("SMTP: cut off before the message: surely not delivered", async () => {
  const { received, send } = await smtpServer((cut) => ({ onRcptTo: cut }));
  expect((await send()).outcome).toBe("temporary");
  expect(received).toEqual([]);
});

test("SMTP: no server there", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect((await deliverBySmtp(port)).outcome).toBe("temporary");
});

test("SMTP: the address of the server in one line", () => {
  expect(connectionOptions("smtps://omarmt%40x:p%3Aw@mail.example")).toMatchObject({
    connection: { host: "mail.example", port: 465, secure: true, requireTLS: false },
    login: { user: "omarmt@x", pass: "p:w" },
  });
  expect(connectionOptions("smtp://mail.example?requireTLS=true")).toMatchObject({
    connection: { port: 587, secure: false, requireTLS: true },
    login: null,
  });
});

type Asked = { headers: Record<string, string | string[] | undefined>; body: unknown };

/** A server that speaks as much of Resend's API as is needed here. */
async function resendServer(status: number, reply: object) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push({ headers: request.headers, body: JSON.parse(body) });
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  toClose.push(() => server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { deliver } = resendTransport({ apiKey: "re_test", baseUrl, from });
  return { asked, send: () => db.$transaction((tx) => deliver(mail, tx)) };
}

test("Resend: the mail's id is the idempotency key", async () => {
  const { asked, send } = await resendServer(200, { id: "1" });
  expect(await send()).toEqual({ outcome: "sent" });
  expect(asked).toMatchObject([
    {
      headers: { "idempotency-key": mail.id, authorization: "Bearer re_test" },
      body: { from, to: [mail.to], subject: mail.subject, html: mail.html, text: mail.text },
    },
  ]);
});

test("Resend: busy is temporary, a bad address is permanent", async () => {
  const busy = await resendServer(429, {
    statusCode: 429,
    name: "rate_limit_exceeded",
    message: "",
  });
  expect((await busy.send()).outcome).toBe("temporary");
  const bad = await resendServer(422, { statusCode: 422, name: "validation_error", message: "" });
  expect(await bad.send()).toEqual({
    outcome: "permanent",
    failure: "resend 422 validation_error",
  });
});
