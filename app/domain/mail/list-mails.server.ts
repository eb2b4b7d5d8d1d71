import { db } from "~/db.server";
import { MAIL_STATUSES, type MailStatus } from "./mail";

const PAGE = 100;

/** The latest mails, without what they say; with how many there are of each status. */
export async function listMails(status: MailStatus | null) {
  const [mails, counts] = await Promise.all([
    db.mail.findMany({
      where: status ? { status } : {},
      omit: { props: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE,
    }),
    db.mail.groupBy({ by: ["status"], _count: true }),
  ]);
  const countOf = new Map(counts.map(({ status, _count }) => [status, _count]));
  return {
    mails,
    counts: MAIL_STATUSES.map((status) => ({ status, count: countOf.get(status) ?? 0 })),
  };
}
