import { db } from "~/db.server";
import { isId } from "~/domain/id";

/** The latest mails of the local mailbox, newest first. Only for the demo: codes stand in them. */
export function readMailbox() {
  return db.localMail.findMany({
    select: { id: true, recipient: true, subject: true, text: true, sentAt: true },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: 200,
  });
}

export async function readLocalMail(id: string) {
  if (!isId(id)) return null;
  return db.localMail.findUnique({ where: { id }, select: { subject: true, html: true } });
}
