import { db } from "~/db.server";
import { MAIL_STATES, type MailState } from "./mail";

const PAGE = 100;

/** The latest mails, without what they say; with how many there are of each state. */
export async function listMails(state: MailState | null) {
  const [mails, counts] = await Promise.all([
    db.mail.findMany({
      where: state ? { state } : {},
      omit: { props: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE,
    }),
    db.mail.groupBy({ by: ["state"], _count: true }),
  ]);
  const countOf = new Map(counts.map(({ state, _count }) => [state, _count]));
  return {
    mails,
    counts: MAIL_STATES.map((state) => ({ state, count: countOf.get(state) ?? 0 })),
  };
}
