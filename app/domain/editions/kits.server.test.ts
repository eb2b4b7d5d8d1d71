import { beforeEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { deleteExpired } from "~/domain/retention/delete-expired.server";
import { signUp } from "../../../tests/support/station-coffee";
import { cancelKitOrder, changeKitOrder, confirmKitOrder } from "./change-kit-order.server";
import { editionFigures } from "./edition-figures.server";
import { editionForm } from "./edition-form";
import { changeEdition, makeEdition } from "./keep-edition.server";
import { keepKitItem, kitThings, removeKitItem } from "./kit-items.server";
import { listKitOrders } from "./list-kit-orders.server";
import { orderKit } from "./order-kit.server";
import { markKitsSent } from "./send-kit-orders.server";
import { editions } from "./subject.server";
import { randomId } from "../../../tests/support/random";

const now = new Date("2026-08-20T10:00:00Z");
const contact = {
  organisation: "Naaiatelier De Draad",
  contactName: "Karim",
  contactEmail: "karim@voorbeeld.example",
  address: "Pleinweg 30\n3526 DD Utrecht",
};
/** Not signed in. */
const stranger = { account: null, locale: "nl", now } as const;
/** Signed in, so that nothing needs to be confirmed. */
let anyone: { account: ActingAccount; locale: "nl"; now: Date };

beforeEach(async () => {
  anyone = { account: await signUp("Karim"), locale: "nl", now };
});

const day = (iso: string) => {
  const [year, month, date] = iso.split("-");
  return { year, month, day: date };
};

const input = (change: Partial<Record<string, unknown>> = {}) =>
  editionForm.parse({
    name: "Week tegen Eenzaamheid 2026",
    startsOn: day("2026-09-24"),
    endsOn: day("2026-09-30"),
    opensOn: day("2026-06-16"),
    closesOn: day("2026-09-14"),
    kitsCloseOn: day("2026-08-31"),
    ...change,
  });

/** An edition with `stock` floor stickers, of which at most ten go in one order. */
async function withStickers(stock: number) {
  const team = await signUp("Joris", { roles: ["communications"] });
  const context = { account: team, now };
  const made = await makeEdition(input(), context);
  if (!made.ok) throw new Error(made.reason);
  const thing = { name: "Stickers", description: "", stock, mostPerOrder: 10 };
  expect(await keepKitItem(made.slug, null, thing, context)).toEqual({ ok: true });
  const { id: itemId, editionId } = await db.kitItem.findFirstOrThrow({
    where: { name: "Stickers" },
  });
  return { slug: made.slug, editionId, itemId, team };
}

const left = async (editionId: string, itemId: string) =>
  (await kitThings(editionId)).find(({ id }) => id === itemId)?.left;

function orderOf(itemId: string, amount: number, key = randomId()) {
  return { ...contact, key, amounts: [{ itemId, amount }] };
}

test("of two orders for the last five, in two processes, one gets them", async () => {
  const { slug, editionId, itemId } = await withStickers(5);
  vi.resetModules();
  const other = await import("./order-kit.server");
  const results = await Promise.all([
    orderKit(slug, orderOf(itemId, 5), anyone),
    other.orderKit(slug, orderOf(itemId, 5), anyone),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({
    ok: false,
    reason: "short",
    shortages: [{ itemId, left: 0 }],
  });
  expect(await left(editionId, itemId)).toBe(0);
  expect(await db.kitOrder.count()).toBe(1);
  expect(await db.mail.count({ where: { template: "kit-ordered" } })).toBe(1);
});

test("thirty orders at once never take more than there is", async () => {
  const { slug, editionId, itemId } = await withStickers(40);
  const results = await Promise.all(
    Array.from({ length: 30 }, () => orderKit(slug, orderOf(itemId, 3), anyone)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(13);
  expect(await left(editionId, itemId)).toBe(1);
});

test("a form that is sent twice orders once", async () => {
  const { slug, editionId, itemId } = await withStickers(10);
  const order = orderOf(itemId, 4);
  const results = await Promise.all([
    orderKit(slug, order, anyone),
    orderKit(slug, order, anyone),
    orderKit(slug, order, anyone),
  ]);
  expect(results).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(await left(editionId, itemId)).toBe(6);
});

test("an order can be changed within what is left, and cancelled until it is sent", async () => {
  const { slug, editionId, itemId, team } = await withStickers(10);
  const order = orderOf(itemId, 4);
  await orderKit(slug, order, anyone);
  await orderKit(slug, orderOf(itemId, 3), anyone);
  const more = (amount: number) =>
    changeKitOrder(order.key, { ...contact, amounts: [{ itemId, amount }] }, { now });
  expect(await more(8)).toEqual({
    ok: false,
    reason: "short",
    shortages: [{ itemId, left: 7 }],
  });
  expect(await more(7)).toEqual({ ok: true });
  expect(await left(editionId, itemId)).toBe(0);

  expect(await cancelKitOrder(order.key, { account: null, now })).toEqual({ ok: true });
  expect(await left(editionId, itemId)).toBe(7);
  expect(await more(1)).toEqual({ ok: false, reason: "wrong-state" });
  const context = { account: team, now };
  expect(await markKitsSent(slug, [order.key, "geen-id"], context)).toEqual({ ok: true, sent: 0 });
  expect(await db.mail.groupBy({ by: ["template"], _count: true })).toEqual(
    expect.arrayContaining([
      { template: "kit-ordered", _count: 2 },
      { template: "kit-changed", _count: 1 },
      { template: "kit-cancelled", _count: 1 },
    ]),
  );
});

test("an order is either sent or cancelled, whoever comes first, and mailed once", async () => {
  const { slug, editionId, itemId, team } = await withStickers(50);
  const orders = Array.from({ length: 5 }, () => orderOf(itemId, 2));
  for (const order of orders) await orderKit(slug, order, anyone);
  const context = { account: team, now };
  const keys = orders.map(({ key }) => key);
  await Promise.all([
    markKitsSent(slug, keys, context),
    markKitsSent(slug, keys.toReversed(), context),
    ...keys.map((key) => cancelKitOrder(key, { account: null, now })),
  ]);
  const sent = await db.kitOrder.count({ where: { state: "sent", sentAt: now } });
  const cancelled = await db.kitOrder.count({ where: { state: "cancelled" } });
  expect(sent + cancelled).toBe(5);
  expect(await db.mail.count({ where: { template: "kit-sent" } })).toBe(sent);
  expect(await db.mail.count({ where: { template: "kit-cancelled" } })).toBe(cancelled);
  expect(await left(editionId, itemId)).toBe(50 - 2 * sent);
});

test("stock cannot go below what is ordered, and what was ordered stays in the kit", async () => {
  const { slug, itemId, team } = await withStickers(10);
  await orderKit(slug, orderOf(itemId, 6), anyone);
  const context = { account: team, now };
  const counted = (stock: number) =>
    keepKitItem(
      slug,
      itemId,
      { name: "Stickers", description: "", stock, mostPerOrder: 4 },
      context,
    );
  expect(await counted(5)).toEqual({ ok: false, reason: "below-ordered", ordered: 6 });
  expect(await counted(6)).toEqual({ ok: true });
  expect(await removeKitItem(slug, itemId, context)).toEqual({ ok: false, reason: "wrong-state" });
  const again = { name: "Stickers", description: "", stock: 1, mostPerOrder: 1 };
  expect(await keepKitItem(slug, null, again, context)).toMatchObject({ reason: "name-taken" });
});

test("kits are ordered until and including their last day, and only while there are any", async () => {
  const { slug, itemId, team } = await withStickers(10);
  const at = (moment: string) =>
    orderKit(slug, orderOf(itemId, 1), { ...anyone, now: new Date(moment) });
  expect(await at("2026-08-31T21:59:00Z")).toEqual({ ok: true });
  expect(await at("2026-08-31T22:01:00Z")).toEqual({ ok: false, reason: "closed" });
  expect(await at("2026-06-15T12:00:00Z")).toEqual({ ok: false, reason: "closed" });
  await changeEdition(slug, input({ kitsCloseOn: {} }), { account: team, now });
  expect(await at("2026-08-20T12:00:00Z")).toEqual({ ok: false, reason: "closed" });
  expect(await orderKit("er-niet", orderOf(itemId, 1), anyone)).toMatchObject({
    reason: "not-found",
  });
});

test("an order of somebody with an account belongs to the partner that was filled in", async () => {
  const { slug, itemId } = await withStickers(10);
  const dock = await db.partner.create({ data: { slug: "dock", name: "DOCK", kind: "welfare" } });
  const account = await signUp("Samira", { partnerIds: [dock.id] });
  const order = (organisation: string, by: ActingAccount | null) =>
    orderKit(slug, { ...orderOf(itemId, 1), organisation }, { ...anyone, account: by });
  await order("dock", account);
  await order("DOCK", null);
  await order("Een ander", account);
  const partners = await db.kitOrder.findMany({
    select: { partnerId: true },
    orderBy: { createdAt: "asc" },
  });
  expect(partners.filter(({ partnerId }) => partnerId === dock.id)).toHaveLength(1);
});

test("only the team sees and sends orders", async () => {
  const { slug, itemId, team } = await withStickers(10);
  const order = orderOf(itemId, 1);
  await orderKit(slug, order, anyone);
  const stranger = await signUp("Vreemd");
  const context = { account: stranger, now };
  expect(await listKitOrders(slug, context)).toBeNull();
  expect(await markKitsSent(slug, [order.key], context)).toMatchObject({ ok: false });
  expect(await cancelKitOrder(order.key, context)).toMatchObject({ reason: "not-found" });
  expect(await makeEdition(input(), context)).toMatchObject({ reason: "not-found" });
  expect(await removeKitItem(slug, itemId, context)).toMatchObject({ reason: "not-found" });
  expect((await listKitOrders(slug, { account: team }))?.orders).toHaveLength(1);
});

test("sixty days after the edition nobody knows who ordered, but what was ordered stays", async () => {
  const { slug, editionId, itemId } = await withStickers(10);
  await orderKit(slug, orderOf(itemId, 4), anyone);
  await deleteExpired({ now: new Date("2026-11-29T22:00:00Z"), subjects: [editions] });
  expect(await db.kitOrder.findFirst()).toMatchObject(contact);
  await deleteExpired({ now: new Date("2026-12-01T00:30:00Z"), subjects: [editions] });
  expect(await db.kitOrder.findFirst()).toMatchObject({
    organisation: "",
    contactName: "",
    contactEmail: "",
    address: "",
  });
  expect(await left(editionId, itemId)).toBe(6);
});

const days = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);
const templates = async () =>
  (await db.mail.findMany({ orderBy: { id: "asc" } })).map(({ template }) => template);

test("what a stranger orders takes nothing and is not sent, until the mail is answered", async () => {
  const { slug, editionId, itemId, team } = await withStickers(10);
  const order = orderOf(itemId, 10);
  expect(await orderKit(slug, order, stranger)).toEqual({ ok: true });
  expect(await left(editionId, itemId)).toBe(10);
  expect(await editionFigures(editionId)).toMatchObject({ kits: 0 });
  expect(await templates()).toEqual(["kit-confirm"]);
  const context = { account: team, now };
  expect(await markKitsSent(slug, [order.key], context)).toEqual({ ok: true, sent: 0 });

  expect(await confirmKitOrder(order.key, { now })).toEqual({ ok: true });
  expect(await confirmKitOrder(order.key, { now })).toEqual({ ok: true });
  expect(await left(editionId, itemId)).toBe(0);
  expect(await templates()).toEqual(["kit-confirm", "kit-ordered"]);
  expect(await markKitsSent(slug, [order.key], context)).toEqual({ ok: true, sent: 1 });
});

test("of two that are confirmed at once for the last ones, one hears what is left", async () => {
  const { slug, editionId, itemId } = await withStickers(5);
  const orders = [orderOf(itemId, 5), orderOf(itemId, 5)];
  for (const order of orders) await orderKit(slug, order, stranger);
  const answers = await Promise.all(orders.map(({ key }) => confirmKitOrder(key, { now })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "short", shortages: [{ itemId, left: 0 }] });
  expect(await left(editionId, itemId)).toBe(0);
  // Whoever asks for more than there is while nothing was taken yet hears the same.
  const late = orders[answers.findIndex(({ ok }) => !ok)]!;
  const { key, ...input } = late;
  expect(await changeKitOrder(key, input, { now })).toMatchObject({ ok: false, reason: "short" });
});

test("a change by the private link confirms too", async () => {
  const { slug, editionId, itemId } = await withStickers(10);
  const { key, ...input } = orderOf(itemId, 4);
  await orderKit(slug, { key, ...input }, stranger);
  const fewer = { ...input, amounts: [{ itemId, amount: 3 }] };
  expect(await changeKitOrder(key, fewer, { now })).toEqual({ ok: true });
  expect(await left(editionId, itemId)).toBe(7);
});

test("what nobody confirms is forgotten after a week", async () => {
  const { slug, itemId } = await withStickers(10);
  await orderKit(slug, orderOf(itemId, 1), stranger);
  const kept = orderOf(itemId, 1);
  await orderKit(slug, kept, anyone);
  await deleteExpired({ now: days(6), subjects: [editions] });
  expect(await db.kitOrder.count()).toBe(2);
  await deleteExpired({ now: days(8), subjects: [editions] });
  expect(await db.kitOrder.findMany({ select: { id: true } })).toEqual([{ id: kept.key }]);
});
