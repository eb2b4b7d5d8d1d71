import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail the server was offered whole. */
export type OfferedMail = {
  /** Of the product's row: the first part of the Message-ID. */
  id: string;
  to: string;
  /** The message with its line breaks of transport taken out. */
  text: string;
  /** Whether the server said that it took it. */
  accepted: boolean;
};

export type MailServer = {
  url: string;
  offered: OfferedMail[];
  /** The next message gets no answer; resolves when all of it came in. */
  hangOnNext: () => Promise<OfferedMail>;
  close: () => void;
};

/** How long it thinks about each message, in milliseconds, so that a crash can find one on its way. */
const THINKING = 10;

/** A real SMTP server on a free port that remembers every message it was offered. */
export async function startMailServer(): Promise<MailServer> {
  const offered: OfferedMail[] = [];
  const lines = new Set<Socket>();
  let hang: ((mail: OfferedMail) => void) | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const mail = read(
          Buffer.concat(chunks).toString("utf8"),
          session.envelope.rcptTo[0]?.address,
        );
        offered.push(mail);
        if (hang) {
          hang(mail);
          hang = null;
          return;
        }
        setTimeout(() => {
          mail.accepted = true;
          done();
        }, THINKING);
      });
    },
  });
  server.server.on("connection", (line: Socket) => lines.add(line));
  // A sender that was killed.
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () =>
      resolve((listening.address() as AddressInfo).port),
    );
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    offered,
    hangOnNext: () => new Promise((resolve) => (hang = resolve)),
    close: () => {
      lines.forEach((line) => line.destroy());
      server.close();
    },
  };
}

function read(message: string, to = ""): OfferedMail {
  const id = /^Message-ID: <([^@>]+)@/im.exec(message)?.[1] ?? "";
  const text = message.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
  return { id, to, text, accepted: false };
}
