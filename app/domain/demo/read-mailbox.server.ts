import { db } from "~/db.server";

/** The latest mails of the local mailbox, newest first. Only for the demo: codes stand in them. */
export function readMailbox() {
  return db.localMail.findMany({
    select: { id: true, recipient: true, subject: true, text: true, sentAt: true },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: 200,
  });
}

export function readLocalMail(id: string) {
  return db.localMail.findUnique({ where: { id }, select: { subject: true, html: true } });
}
