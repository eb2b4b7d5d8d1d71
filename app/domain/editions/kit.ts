import { z } from "zod";
import { requiredMail } from "~/domain/typed-address";
import { optionalLine, requiredLine, requiredParagraphs } from "~/domain/typed-text";

export const KIT_ORDER_STATES = ["ordered", "sent", "cancelled"] as const;
export type KitOrderState = (typeof KIT_ORDER_STATES)[number];

/** Days that an order may wait for its mail to be answered; then it is forgotten. */
export const KIT_CONFIRM_DAYS = 7;

/** How an order stands as people see it: one that nobody confirmed takes nothing from the stock and is not sent. */
export type KitOrderStanding = KitOrderState | "unconfirmed";

export function standingOf({
  state,
  confirmedAt,
}: {
  state: KitOrderState;
  confirmedAt: Date | null;
}): KitOrderStanding {
  return state === "ordered" && confirmedAt === null ? "unconfirmed" : state;
}

/** A thing of the kit with what is left of it. `stock` is all there is, sent or not. */
export type KitThing = {
  id: string;
  name: string;
  description: string;
  stock: number;
  mostPerOrder: number;
  /** In orders that were confirmed and not cancelled. */
  ordered: number;
  /** In orders that still have to be sent. */
  toSend: number;
  left: number;
};

/** The kit of the national campaign, to begin with; stock is counted by the team. */
export const USUAL_ITEMS: readonly { name: string; description: string; mostPerOrder: number }[] = [
  { name: "Placemats", description: "Papier, A3, met vragen voor aan tafel.", mostPerOrder: 100 },
  { name: "Ansichtkaarten", description: "Om aan een buur te sturen.", mostPerOrder: 100 },
  { name: "Gesprekskaartjes", description: "Een setje van 20 kaartjes.", mostPerOrder: 10 },
  { name: "Buttons", description: "Met “Kom erbij”.", mostPerOrder: 50 },
  { name: "Poster", description: "A3, met ruimte om zelf iets op te schrijven.", mostPerOrder: 20 },
  { name: "Vloersticker", description: "Rond, 60 cm, voor binnen.", mostPerOrder: 4 },
];

export const MOST_STOCK = 100_000;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .default("")
    .transform((typed, context) => {
      const value = readWhole(typed);
      if (value !== null && value >= least && value <= most) return value;
      const message =
        value === null ? "wholeNumber" : value < least ? `tooSmall:${least}` : `tooBig:${most}`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** "1.200" and "1200"; null for anything that is no whole number. */
function readWhole(typed: string): number | null {
  const digits = typed
    .trim()
    .replace(/^(\d{1,3})((?:\.\d{3})+)$/, (all) => all.replaceAll(".", ""));
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** The form with which the team keeps one thing of the kit. */
export const kitItemForm = z.object({
  name: requiredLine(60, "kitItemName"),
  description: optionalLine(160),
  stock: wholeNumber(0, MOST_STOCK),
  mostPerOrder: wholeNumber(1, MOST_STOCK),
});
export type KitItemInput = z.output<typeof kitItemForm>;

/** Who gets the parcel. */
export type KitContact = {
  organisation: string;
  contactName: string;
  contactEmail: string;
  address: string;
};
export type KitOrderInput = KitContact & { amounts: { itemId: string; amount: number }[] };

/** The name of the field for how many of a thing. */
export function amountField(itemId: string): string {
  return `item-${itemId}`;
}

type Orderable = Pick<KitThing, "id" | "mostPerOrder">;

/** The form of an order, with a field for every thing of the edition. */
export function kitOrderForm(things: readonly Orderable[]) {
  const fields = things.map(({ id, mostPerOrder }) => [amountField(id), amount(mostPerOrder)]);
  return z
    .object({
      organisation: requiredLine(100, "kitOrganisation"),
      contactName: requiredLine(100, "kitContactName"),
      contactEmail: requiredMail,
      address: requiredParagraphs(300, "kitAddress"),
      ...(Object.fromEntries(fields) as Record<string, ReturnType<typeof amount>>),
    })
    .transform(({ organisation, contactName, contactEmail, address, ...rest }, context) => {
      const typed: Record<string, number | undefined> = rest;
      const amounts = things.flatMap(({ id }) => {
        const value = typed[amountField(id)] ?? 0;
        return value > 0 ? [{ itemId: id, amount: value }] : [];
      });
      const first = things[0];
      if (amounts.length === 0) {
        const path = first ? [amountField(first.id)] : [];
        context.addIssue({ code: "custom", message: "kitEmpty", path });
      }
      return { organisation, contactName, contactEmail, address, amounts };
    });
}

function amount(most: number) {
  return z
    .string()
    .default("")
    .transform((typed, context) => {
      if (typed.trim() === "") return 0;
      const value = readWhole(typed);
      if (value !== null && value <= most) return value;
      context.addIssue({
        code: "custom",
        message: value === null ? "wholeNumber" : `tooBig:${most}`,
      });
      return z.NEVER;
    });
}

/** What of an order is more than there is; `left` counts what the order itself already had. */
export type Shortage = { itemId: string; left: number };

export function shortages(
  asked: readonly { itemId: string; amount: number }[],
  things: readonly Pick<KitThing, "id" | "left">[],
  own: readonly { itemId: string; amount: number }[] = [],
): Shortage[] {
  return asked.flatMap(({ itemId, amount }) => {
    const thing = things.find(({ id }) => id === itemId);
    const had = own.find((line) => line.itemId === itemId)?.amount ?? 0;
    const left = (thing?.left ?? 0) + had;
    return amount > left ? [{ itemId, left: Math.max(0, left) }] : [];
  });
}
