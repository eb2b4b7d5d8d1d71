import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Sent = { to: string[]; subject: string; html: string; text: string };

export type BatchServer = {
  url: string;
  /** How often each address was delivered. */
  delivered: Map<string, number>;
  /** Keys that came more than once, and whether ever with other words. */
  repeated: Set<string>;
  otherWords: string[];
  /** Mails that came one by one, such as one to sign in. */
  others: { to: string; text: string }[];
  /** The next batch is taken and gets no answer; resolves when it is. */
  hangOnNext: () => Promise<void>;
  close: () => void;
};

/**
 * As much of Resend's batch endpoint as is needed: a key that comes again with the same words delivers nothing and gets
 * the first answer. Now and then it takes a batch and drops the answer, fails, or asks to slow down.
 */
export async function startBatchServer(): Promise<BatchServer> {
  const delivered = new Map<string, number>();
  const answers = new Map<string, { words: string; answer: string }>();
  const repeated = new Set<string>();
  const otherWords: string[] = [];
  const others: { to: string; text: string }[] = [];
  let calls = 0;
  let hang: (() => void) | null = null;

  function batch(key: string, words: string, response: ServerResponse): void {
    calls++;
    const before = answers.get(key);
    if (before) {
      repeated.add(key);
      if (before.words === words) return answer(response, 200, before.answer);
      otherWords.push(key);
      return answer(response, 409, refusal(409, "invalid_idempotent_request"));
    }
    if (calls % 7 === 0) return answer(response, 429, refusal(429, "rate_limit_exceeded"));
    const mails = JSON.parse(words) as Sent[];
    for (const { to } of mails) {
      for (const address of to) delivered.set(address, (delivered.get(address) ?? 0) + 1);
    }
    const ids = mails.map((_, index) => ({ id: `${key}-${index}` }));
    answers.set(key, { words, answer: JSON.stringify({ data: ids, errors: [] }) });
    if (hang) {
      hang();
      hang = null;
      return;
    }
    if (calls % 5 === 0) return void response.destroy();
    if (calls % 6 === 0) return answer(response, 500, refusal(500, "application_error"));
    answer(response, 200, JSON.stringify({ data: ids, errors: [] }));
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const key = String(request.headers["idempotency-key"] ?? "");
      if (request.url === "/emails/batch") return batch(key, body, response);
      const mail = JSON.parse(body) as Sent;
      others.push({ to: mail.to[0] ?? "", text: mail.text });
      answer(response, 200, JSON.stringify({ id: key }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    repeated,
    otherWords,
    others,
    hangOnNext: () => new Promise((resolve) => (hang = resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(body);
}

function refusal(statusCode: number, name: string): string {
  return JSON.stringify({ statusCode, name, message: name });
}
