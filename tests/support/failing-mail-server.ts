import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export type FailingMailServer = {
  url: string;
  /** How often each address was taken, whether or not the sender heard of it. */
  taken: Map<string, number>;
  /** Mails that are not for readers of the newsletter, such as one to sign in. */
  others: { to: string; text: string }[];
  close: () => void;
};

/** What happens to a reader of this number at the first try; every other reader is simply taken. */
const FATES = [
  "later at RCPT",
  "later after DATA",
  "cut at RCPT",
  "cut in DATA",
  "taken and cut",
] as const;
/** One in so many readers has a fate. */
const EVERY = 20;
/** And these do not exist. */
const UNKNOWN = ["lezer-7@dock.example", "lezer-777@dock.example"];

/**
 * An SMTP server on a bad day: it asks to come back later, breaks lines at different moments (also when it has taken a
 * message and not said so yet), and turns away new connections now and then.
 */
export async function startFailingMailServer(): Promise<FailingMailServer> {
  const taken = new Map<string, number>();
  const others: { to: string; text: string }[] = [];
  const tried = new Set<string>();
  const lines = new Map<string, Socket>();
  let connections = 0;

  const fate = (to: string) => {
    const number = Number(/^lezer-(\d+)@/.exec(to)?.[1] ?? 0);
    if (number === 0 || number % EVERY !== 0 || tried.has(to)) return null;
    return FATES[(number / EVERY) % FATES.length] ?? null;
  };
  const later = Object.assign(new Error("come back later"), { responseCode: 451 });

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onConnect(_session, done) {
      if (++connections % 15 === 0) {
        return done(Object.assign(new Error("too busy"), { responseCode: 421 }));
      }
      done();
    },
    onRcptTo({ address }, session, done) {
      if (UNKNOWN.includes(address)) {
        return done(Object.assign(new Error("no such user"), { responseCode: 550 }));
      }
      const now = fate(address);
      if (now === "later at RCPT") {
        tried.add(address);
        return done(later);
      }
      if (now === "cut at RCPT") {
        tried.add(address);
        return cut(session.remotePort);
      }
      done();
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      const now = fate(to);
      const chunks: Buffer[] = [];
      if (now === "cut in DATA") {
        tried.add(to);
        return cut(session.remotePort);
      }
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        tried.add(to);
        if (now === "later after DATA") return done(later);
        if (to.startsWith("lezer-")) taken.set(to, (taken.get(to) ?? 0) + 1);
        else others.push({ to, text: readable(Buffer.concat(chunks).toString("utf8")) });
        if (now === "taken and cut") return cut(session.remotePort);
        done();
      });
    },
  });
  const cut = (port: number) => lines.get(String(port))?.destroy();
  server.server.on("connection", (line: Socket) => {
    lines.set(String(line.remotePort), line);
    line.once("close", () => lines.delete(String(line.remotePort)));
  });
  // A sender that was killed, and lines that were cut.
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () =>
      resolve((listening.address() as AddressInfo).port),
    );
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    others,
    close: () => {
      lines.forEach((line) => line.destroy());
      server.close();
    },
  };
}

function readable(message: string): string {
  return message.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
}
