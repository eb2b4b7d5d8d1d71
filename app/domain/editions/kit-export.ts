import { standingOf, type KitOrderStanding, type KitOrderState, type KitThing } from "./kit";

type Order = {
  state: KitOrderState;
  organisation: string;
  contactName: string;
  contactEmail: string;
  address: string;
  createdAt: Date;
  confirmedAt: Date | null;
  lines: { itemId: string; amount: number }[];
};

/** A line for every order, with a column for every thing of the kit. */
export function kitOrderRows(
  orders: readonly Order[],
  things: readonly Pick<KitThing, "id">[],
  words: { state: (standing: KitOrderStanding) => string; day: (at: Date) => string },
): (string | number)[][] {
  return orders.map((order) => [
    words.day(order.createdAt),
    words.state(standingOf(order)),
    order.organisation,
    order.contactName,
    order.contactEmail,
    order.address.replaceAll("\n", ", "),
    ...things.map(({ id }) => order.lines.find(({ itemId }) => itemId === id)?.amount ?? 0),
  ]);
}
