import { db } from "~/db.server";
import { idOfToken } from "~/domain/link-proof.server";
import { DEFAULT_LOCALE, isLocale, type Locale } from "~/locales/locale";
import { endSubscription } from "./end-subscription.server";
import type { Choice } from "./newsletter";

export type OwnSubscription =
  { state: "active"; email: string; locale: Locale; wijkCodes: string[] } | { state: "ended" };

/** The subscription of who has this link; null when the link is not ours or what it was for is gone. */
export async function ownSubscription(token: string): Promise<OwnSubscription | null> {
  const id = idOfToken("newsletter-end", token);
  const found = id && (await db.subscriber.findUnique({ where: { id } }));
  if (!found) return null;
  // The first who holds this link confirmed, or was told about it by us.
  if (found.state === "pending") return null;
  if (found.state !== "active") return { state: "ended" };
  const { email, locale, wijkCodes } = found;
  return {
    state: "active",
    email,
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    wijkCodes,
  };
}

type Changed = { ok: true } | { ok: false; reason: "link-invalid" };

/** Changes language and wijken; they hold for what is sent from now on. */
export async function changeSubscription(
  token: string,
  { taal, wijken }: Choice,
): Promise<Changed> {
  const id = idOfToken("newsletter-end", token);
  if (!id) return { ok: false, reason: "link-invalid" };
  const { count } = await db.subscriber.updateMany({
    where: { id, state: "active" },
    data: { locale: taal, wijkCodes: wijken },
  });
  return count === 1 ? { ok: true } : { ok: false, reason: "link-invalid" };
}

/** Ends it; a second time it has ended already, which is what was asked. */
export async function endOwnSubscription(token: string, { now }: { now: Date }): Promise<Changed> {
  const id = idOfToken("newsletter-end", token);
  if (!id) return { ok: false, reason: "link-invalid" };
  await db.$transaction((tx) => endSubscription(tx, id, { why: "unsubscribed", now }));
  return { ok: true };
}
