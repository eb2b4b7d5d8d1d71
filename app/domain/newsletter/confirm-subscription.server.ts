import { db } from "~/db.server";
import { idOfToken } from "~/domain/link-proof.server";
import { CONFIRM_WITHIN } from "./newsletter";

type Stand = "open" | "confirmed" | "invalid";

/** What the link of a confirmation mail can still do. Looking changes nothing. */
export async function confirmationOf(token: string, { now }: { now: Date }): Promise<Stand> {
  const id = idOfToken("newsletter-confirm", token);
  const found = id && (await db.subscriber.findUnique({ where: { id } }));
  if (!found) return "invalid";
  if (found.state === "active") return "confirmed";
  return found.state === "pending" && found.createdAt > expired(now) ? "open" : "invalid";
}

/** Makes the subscription real; pressed a second time it is so already. A link of an ended one starts nothing. */
export async function confirmSubscription(
  token: string,
  { now }: { now: Date },
): Promise<{ ok: true; subscriberId: string } | { ok: false; reason: "link-invalid" }> {
  const id = idOfToken("newsletter-confirm", token);
  if (!id) return { ok: false, reason: "link-invalid" };
  await db.subscriber.updateMany({
    where: { id, state: "pending", createdAt: { gt: expired(now) } },
    data: { state: "active", confirmedAt: now },
  });
  const active = await db.subscriber.count({ where: { id, state: "active" } });
  return active === 1 ? { ok: true, subscriberId: id } : { ok: false, reason: "link-invalid" };
}

function expired(now: Date): Date {
  return new Date(now.getTime() - CONFIRM_WITHIN);
}
