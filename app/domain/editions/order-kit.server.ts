import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { dayKey } from "~/locales/format";
import { DEFAULT_LOCALE, isLocale, type Locale } from "~/locales/locale";
import { kitsOpen } from "./edition";
import {
  kitCancelled,
  kitChanged,
  kitConfirm,
  kitOrdered,
  kitSent,
} from "./edition-letters.server";
import { findEdition } from "./find-edition.server";
import { shortages, type KitOrderInput, type Shortage } from "./kit";
import { lockKitThings, TAKING_TURNS } from "./kit-items.server";

export type OrderedKit =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "closed" }
  | { ok: false; reason: "short"; shortages: Shortage[] };

/**
 * Orders a kit. Never more than there is: orders of one edition take turns. Whoever is not signed in confirms it by the
 * link of the mail; until then it takes nothing from the stock.
 * @param key made with the page, so that a form sent twice orders once
 */
export async function orderKit(
  slug: string,
  { key, ...input }: KitOrderInput & { key: string },
  { account, locale, now }: { account: ActingAccount | null; locale: Locale; now: Date },
): Promise<OrderedKit> {
  return db.$transaction(async (tx) => {
    const edition = await findEdition(slug, tx);
    if (!edition) return { ok: false, reason: "not-found" } as const;
    if (!kitsOpen(edition, dayKey(now))) return { ok: false, reason: "closed" } as const;
    const things = await lockKitThings(tx, edition.id);
    if (await tx.kitOrder.findUnique({ where: { id: key } })) return { ok: true } as const;
    const short = shortages(input.amounts, things);
    if (short.length > 0) return { ok: false, reason: "short", shortages: short } as const;

    const { amounts, ...contact } = input;
    const order = await tx.kitOrder.create({
      data: {
        id: key,
        editionId: edition.id,
        partnerId: await partnerCalled(tx, account, contact.organisation),
        ...contact,
        locale,
        createdAt: now,
        confirmedAt: account ? now : null,
        lines: { create: amounts },
      },
    });
    await mailKitOrder(tx, account ? "kit-ordered" : "kit-confirm", order.id);
    await writeAudit(tx, {
      actorId: account?.id ?? null,
      verb: "order-kit",
      subjectType: "kit-order",
      subjectId: order.id,
      at: now,
    });
    return { ok: true } as const;
  }, TAKING_TURNS);
}

/** The partner somebody with an account orders for: the one whose name was filled in. */
async function partnerCalled(
  tx: Tx,
  account: ActingAccount | null,
  organisation: string,
): Promise<string | null> {
  if (!account) return null;
  const partner = await tx.partner.findFirst({
    where: {
      id: { in: account.partnerIds },
      name: { equals: organisation, mode: "insensitive" },
    },
    select: { id: true },
  });
  return partner?.id ?? null;
}

const LETTERS = {
  "kit-confirm": kitConfirm,
  "kit-ordered": kitOrdered,
  "kit-changed": kitChanged,
  "kit-cancelled": kitCancelled,
  "kit-sent": kitSent,
};

/** Tells who ordered what became of the order. */
export async function mailKitOrder(
  tx: Tx,
  template: keyof typeof LETTERS,
  orderId: string,
): Promise<void> {
  const order = await tx.kitOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      edition: { select: { slug: true } },
      lines: { include: { item: { select: { name: true } } }, orderBy: { itemId: "asc" } },
    },
  });
  const edition = await findEdition(order.edition.slug, tx);
  if (!edition || order.contactEmail === "") return;
  await sendMail(tx, LETTERS[template], {
    to: order.contactEmail,
    locale: isLocale(order.locale) ? order.locale : DEFAULT_LOCALE,
    props: {
      orderId,
      edition: edition.publicName,
      lines: order.lines.map(({ amount, item }) => ({ amount, name: item.name })),
    },
  });
}
