import { z } from "zod";
import { db, type Tx } from "~/db.server";
import { endSubscription, type WhyEnded } from "./end-subscription.server";

/** As much of a message of Resend as matters here. */
const resendEvent = z.object({
  type: z.string(),
  data: z
    .object({
      email_id: z.string().optional(),
      to: z.array(z.string()).optional(),
      bounce: z.object({ type: z.string().optional() }).optional(),
    })
    .optional(),
});

export type Received = "ended" | "seen-before" | "nothing-to-do" | "unreadable";

/**
 * Deals with a message of Resend whose signature was right. An address that does not exist, or somebody who calls the
 * mail unwanted, gets no newsletter any more. The same message a second time does nothing.
 */
export async function receiveEvent(
  { id, body }: { id: string; body: string },
  { now }: { now: Date },
): Promise<Received> {
  const parsed = resendEvent.safeParse(parsedJson(body));
  if (!parsed.success) return "unreadable";
  const { type, data } = parsed.data;
  const why = whyOf(type, data?.bounce?.type);
  if (!why) return "nothing-to-do";
  return db.$transaction(async (tx) => {
    const { count } = await tx.seenWebhook.createMany({
      data: { id: id.slice(0, 200), seenAt: now },
      skipDuplicates: true,
    });
    if (count === 0) return "seen-before";
    const delivery = data?.email_id
      ? await tx.newsletterDelivery.findFirst({ where: { providerId: data.email_id } })
      : null;
    if (delivery) {
      await tx.newsletterDelivery.updateMany({
        where: { newsletterId: delivery.newsletterId, subscriberId: delivery.subscriberId },
        data: { failure: why },
      });
    }
    const subscribers = delivery ? [delivery.subscriberId] : await byAddress(tx, data?.to ?? []);
    let ended = false;
    for (const subscriber of subscribers) {
      ended = (await endSubscription(tx, subscriber, { why, now })) || ended;
    }
    return ended ? "ended" : "nothing-to-do";
  });
}

/** A full mailbox or a server that is away is no reason to stop. */
function whyOf(type: string, bounce: string | undefined): WhyEnded | null {
  if (type === "email.complained") return "complained";
  if (type === "email.bounced" && bounce?.toLowerCase() === "permanent") return "bounced";
  return null;
}

/** For mail of which no id is known here, such as the one to confirm, or one whose answer got lost. */
async function byAddress(tx: Tx, to: string[]): Promise<string[]> {
  const emails = to.map((address) => (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim());
  const found = await tx.subscriber.findMany({
    where: { email: { in: emails.map((email) => email.toLowerCase()) } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

function parsedJson(body: string): unknown {
  // The database fails on a NUL, however it is written.
  if (/\\u0000/i.test(body)) return null;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
