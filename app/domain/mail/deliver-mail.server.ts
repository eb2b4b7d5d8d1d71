import { db, type Tx } from "~/db.server";
import type { Mail } from "~/generated/prisma/client";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import { errorForLog, log } from "~/log.server";
import { holdHandOver } from "./hand-over-lock.server";
import type { Letters } from "./letter";
import { MAX_ATTEMPTS } from "./mail";
import type { Delivery } from "./mail-outcome";
import { transportOfInstallation, type Transport } from "./transport.server";
import { writeLetter } from "./write-letter.server";

export type DeliverOutcome = Delivery["outcome"] | "not-mine";

/** A hand-over and its settling, in milliseconds: longer than the longest wait of a transport. */
const HANDOVER_TIME = 150_000;

/**
 * Hands one queued mail over. Other processes may try the same mail: the change from queued to
 * handingOver lets one of them through. That change is committed before the mail server is called, so
 * that a crash leaves a row that says so; the lock around it tells recover-mail the owner is alive.
 *
 * @param letters every letter there is
 */
export async function deliverMail(
  mailId: string,
  {
    now,
    letters,
    transport = transportOfInstallation(),
  }: { now: Date; letters: Letters; transport?: Transport },
): Promise<DeliverOutcome> {
  return db.$transaction(
    async (tx) => {
      if (!(await holdHandOver(tx, mailId))) return "not-mine";
      // Outside the transaction: committed at once.
      const [mail] = await db.mail.updateManyAndReturn({
        where: { id: mailId, state: "queued" },
        data: { state: "handingOver", handedOverAt: now, attempts: { increment: 1 } },
      });
      if (!mail) return "not-mine";
      const words = await write(mail, letters);
      const delivery: Delivery = words.ok
        ? await transport.deliver({ id: mail.id, to: mail.recipient, ...words.written }, tx)
        : { outcome: "permanent", failure: words.failure };
      return settle(tx, mail, delivery, now);
    },
    { timeout: HANDOVER_TIME, maxWait: 20_000 },
  );
}

/** A mail that cannot be written never will be: it must not come back every minute. */
async function write(
  { id, template, props, locale }: Pick<Mail, "id" | "template" | "props" | "locale">,
  letters: Letters,
) {
  const letter = letters.get(template);
  if (!letter) return { ok: false as const, failure: `no template ${template}` };
  try {
    const written = await writeLetter(letter, props, isLocale(locale) ? locale : DEFAULT_LOCALE);
    return { ok: true as const, written };
  } catch (error) {
    log.error({ mailId: id, template, ...errorForLog(error) }, "mail could not be written");
    return { ok: false as const, failure: "could not be written" };
  }
}

async function settle(
  tx: Tx,
  { id, attempts }: { id: string; attempts: number },
  delivery: Delivery,
  now: Date,
): Promise<DeliverOutcome> {
  const where = { id, state: "handingOver" } as const;
  if (delivery.outcome === "sent") {
    await tx.mail.updateMany({
      where,
      data: { state: "sent", sentAt: now, props: {}, failure: null },
    });
    return "sent";
  }
  const { outcome, failure } = delivery;
  const again = outcome === "temporary" && attempts < MAX_ATTEMPTS;
  const state = again ? "queued" : outcome === "uncertain" ? "uncertain" : "failed";
  await tx.mail.updateMany({ where, data: { state, failure } });
  return again || outcome === "uncertain" ? outcome : "permanent";
}
