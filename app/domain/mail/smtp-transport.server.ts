import { Readable } from "node:stream";
import type { SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import { smtpDelivery, type Delivery, type OutgoingMail } from "./mail-outcome";
import type { Transport } from "./transport.server";

/** Longest a whole hand-over may take, in milliseconds; shorter than the transaction around it. */
const HANDOVER_LIMIT = 100_000;

/**
 * Sends through an SMTP server, one connection per mail. It keeps an eye on how far the message got:
 * before its last line went out the server cannot have taken it.
 */
export function smtpTransport({ url, from }: { url: string; from: string }): Transport {
  return {
    repeatable: false,
    deliver: (mail) => handOver(mail, from, connectionOptions(url)),
  };
}

async function handOver(mail: OutgoingMail, from: string, options: SmtpOptions): Promise<Delivery> {
  // Loaded with the first mail: an installation with Resend never needs it.
  const [{ default: SMTPConnection }, { default: MailComposer }] = await Promise.all([
    import("nodemailer/lib/smtp-connection"),
    import("nodemailer/lib/mail-composer"),
  ]);
  const message = new MailComposer({
    from,
    to: mail.to,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: `<${mail.id}@${domainOf(from)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  }).compile();
  const envelope = message.getEnvelope();
  const bytes = await message.build();

  return new Promise((resolve) => {
    const connection = new SMTPConnection(options.connection);
    let messageGone = false;
    const body = Readable.from([bytes]);
    body.on("end", () => (messageGone = true));
    const finish = (delivery: Delivery) => {
      clearTimeout(limit);
      // Before closing, which tells of the end of the connection at once: the first outcome holds.
      resolve(delivery);
      connection.close();
    };
    const fail = (error: unknown) => finish(smtpDelivery({ ...answerIn(error), messageGone }));
    const limit = setTimeout(() => fail({ code: "ETIMEDOUT" }), HANDOVER_LIMIT);

    const send = () =>
      connection.send({ from: String(envelope.from), to: envelope.to }, body, (error) => {
        if (error) return fail(error);
        connection.quit();
        clearTimeout(limit);
        resolve({ outcome: "sent" });
      });
    connection.on("error", fail);
    connection.on("end", () => fail({ code: "ECONNECTION" }));
    connection.connect((error) => {
      if (error) fail(error);
      else if (!options.login) send();
      else connection.login(options.login, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

export type SmtpOptions = {
  connection: SMTPConnectionOptions;
  login: { user: string; pass: string } | null;
};

/** smtp://user:password@host:587 (STARTTLS where offered; `?requireTLS=true` insists) or smtps://…:465. */
export function connectionOptions(address: string): SmtpOptions {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  return {
    connection: {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      requireTLS: url.searchParams.get("requireTLS") === "true",
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    },
    login: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
  };
}

export function answerIn(error: unknown): {
  code: string | undefined;
  responseCode: number | undefined;
} {
  const has = (name: string): unknown =>
    typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  const code = has("code");
  const responseCode = has("responseCode");
  return {
    code: typeof code === "string" ? code : undefined,
    responseCode: typeof responseCode === "number" ? responseCode : undefined,
  };
}

export function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
}
