import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { smtpDelivery, type Delivery, type OutgoingMail } from "./mail-outcome";
import { answerIn, connectionOptions, domainOf } from "./smtp-transport.server";

/** Longest a connection, or the hand-over of one mail, may take, in milliseconds. */
const CONNECT_LIMIT = 30_000;
const HANDOVER_LIMIT = 100_000;

/** A server may want to see a new connection now and then. */
const MOST_ON_ONE_CONNECTION = 100;

export type LineDelivery = Delivery & {
  /** addressRefused: the server said that this one address does not exist. senderRefused: it wants nothing of us. */
  about?: "addressRefused" | "senderRefused";
};

export type SmtpLine = {
  /** Connects where needed. False: no server to be had now, and nothing was offered. */
  ready: () => Promise<{ ok: true } | { ok: false; failure: string; senderRefused: boolean }>;
  /** Offers one mail over the open connection. Never throws for what a mail server does. */
  deliver: (mail: OutgoingMail & { headers: Record<string, string> }) => Promise<LineDelivery>;
  close: () => void;
};

/**
 * A connection to an SMTP server for many mails, one after the other. It keeps an eye on how far each message got:
 * before its last line went out the server cannot have taken it.
 */
export function smtpLine({ url, from }: { url: string; from: string }): SmtpLine {
  const options = connectionOptions(url);
  let connection: SMTPConnection | null = null;
  let used = 0;
  /** Told when the connection breaks while a mail is offered. */
  let broken: ((error: unknown) => void) | null = null;

  const drop = () => {
    const old = connection;
    connection = null;
    old?.close();
  };

  async function connect(): Promise<void> {
    const { default: Connection } = await import("nodemailer/lib/smtp-connection");
    const opened = new Connection(options.connection);
    await new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => {
        opened.close();
        reject(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" }));
      }, CONNECT_LIMIT);
      const done = (error?: unknown) => {
        clearTimeout(limit);
        if (!error) return resolve();
        // Before closing, which tells of the end of the connection at once: the first reason holds.
        reject(error instanceof Error ? error : new Error("not connected"));
        opened.close();
      };
      const lost = (error?: unknown) => {
        const why = error ?? Object.assign(new Error("closed"), { code: "ECONNECTION" });
        done(why);
        // An old connection that ends late says nothing of the mail on this one.
        if (connection !== opened) return;
        connection = null;
        broken?.(why);
      };
      opened.on("error", lost);
      opened.on("end", () => lost());
      opened.connect((error) => {
        if (error || !options.login) return done(error);
        opened.login(options.login, (refused) => done(refused ?? undefined));
      });
    });
    connection = opened;
    used = 0;
  }

  return {
    async ready() {
      if (used >= MOST_ON_ONE_CONNECTION) {
        connection?.quit();
        connection = null;
      }
      if (connection) return { ok: true };
      try {
        await connect();
        return { ok: true };
      } catch (error) {
        const { code, responseCode } = answerIn(error);
        return {
          ok: false,
          failure: `smtp ${responseCode ?? code ?? "unknown"}`,
          senderRefused: responseCode !== undefined && responseCode >= 500,
        };
      }
    },

    async deliver(mail) {
      const line = connection;
      if (!line) return { outcome: "temporary", failure: "smtp not connected" };
      const { envelope, bytes } = await messageOf(mail, from);
      // It may have broken while the message was made.
      if (connection !== line) return { outcome: "temporary", failure: "smtp ECONNECTION" };
      used++;
      let messageGone = false;
      const body = Readable.from([bytes]);
      body.on("end", () => (messageGone = true));
      const failed = await new Promise<unknown>((resolve) => {
        const limit = setTimeout(() => resolve({ code: "ETIMEDOUT" }), HANDOVER_LIMIT);
        const finish = (error: unknown) => {
          clearTimeout(limit);
          resolve(error);
        };
        broken = (error) => finish(error);
        line.send(envelope, body, (error) => finish(error ?? null));
      });
      broken = null;
      if (failed === null) return { outcome: "sent" };
      drop();
      return {
        ...smtpDelivery({ ...answerIn(failed), messageGone }),
        about: whoIsRefused(failed),
      };
    },

    close() {
      const old = connection;
      connection = null;
      old?.quit();
    },
  };
}

async function messageOf(
  mail: OutgoingMail & { headers: Record<string, string> },
  from: string,
): Promise<{ envelope: { from: string; to: string[] }; bytes: Buffer }> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const message = new MailComposer({
    from,
    to: mail.to,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: `<${mail.id}@${domainOf(from)}>`,
    headers: mail.headers,
  }).compile();
  const envelope = message.getEnvelope();
  return {
    envelope: { from: String(envelope.from), to: envelope.to },
    bytes: await message.build(),
  };
}

/** Answers to RCPT TO that say the address itself is wrong; others there are about rules and relays. */
const NO_SUCH_ADDRESS = [550, 551, 553, 556];

/** Whose fault a refusal for good is. Any other is of the message. */
export function whoIsRefused(error: unknown): LineDelivery["about"] {
  const { responseCode } = answerIn(error);
  const asked =
    typeof error === "object" && error !== null ? String(Reflect.get(error, "command") ?? "") : "";
  if (responseCode === undefined || responseCode < 500) return undefined;
  if (asked.startsWith("AUTH") || asked === "MAIL FROM") return "senderRefused";
  if (asked !== "RCPT TO") return undefined;
  const said = String(Reflect.get(Object(error), "response") ?? "");
  // "550 5.7.1 Relay access denied" says nothing of the address; 5.1.x does.
  const detail = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(said)?.[1];
  if (detail !== undefined) return detail === "1" ? "addressRefused" : undefined;
  return NO_SUCH_ADDRESS.includes(responseCode) ? "addressRefused" : undefined;
}
