import { db } from "~/db.server";
import { whoHears } from "~/domain/access/who-may.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { dayKey } from "~/locales/format";
import { firstNameOf } from "./decision";
import { queueWaiting } from "./team-letters.server";

/** Of what is new everybody is told at once; this is about what was left lying. */
const LEFT_LYING = 24 * 60 * 60 * 1000;

/** Any constant: two processes that start at once take turns, and the second sees the mails of the first. */
const REMIND_TURN = 7_402_011;

/** In the morning, when something has waited for more than a day: one mail to each of those who decide. */
export async function remindTeam({ now }: { now: Date }): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REMIND_TURN})`;
    const since = { lt: new Date(now.getTime() - LEFT_LYING) };
    const lying = await tx.submission.count({ where: { state: "submitted", submittedAt: since } });
    if (lying === 0) return;
    const waiting = await tx.submission.count({ where: { state: "submitted" } });
    const latest = await tx.mail.findFirst({
      where: { template: queueWaiting.name },
      orderBy: { createdAt: "desc" },
    });
    if (latest && dayKey(latest.createdAt) === dayKey(now)) return;
    const told = await whoHears(tx, "approve-listings", "/inzendingen/wachtrij");
    for (const { email, name, locale, path } of told) {
      await sendMail(tx, queueWaiting, {
        to: email,
        locale,
        props: { firstName: firstNameOf(name), waiting, lying, queuePath: path },
      });
    }
  });
}
