import { expect, test } from "vitest";
import { kitOrderRows } from "./kit-export";
import { kitItemForm, shortages } from "./kit";

const cards = { id: "0199a0c0-0000-7000-8000-000000000001", mostPerOrder: 50 };
const posters = { id: "0199a0c0-0000-7000-8000-000000000002", mostPerOrder: 20 };
const contact = {
  organisation: "Buurthuis De Linde",
  contactName: "Wim",
  contactEmail: "wim@voorbeeld.example",
  address: "Lindeplein 4\r\n3551 BB Utrecht",
};

test("stock is a whole number, also when written with a dot", () => {
  const item = { name: "Placemats", description: "", mostPerOrder: "100" };
  expect(kitItemForm.parse({ ...item, stock: "1.500" })).toMatchObject({ stock: 1500 });
  expect(kitItemForm.safeParse({ ...item, stock: "-3" }).success).toBe(false);
  expect(kitItemForm.safeParse({ ...item, stock: "1000000" }).success).toBe(false);
});

test("what an order already has is there for it when it changes", () => {
  const things = [{ id: cards.id, left: 2 }];
  const asked = [{ itemId: cards.id, amount: 5 }];
  expect(shortages(asked, things)).toEqual([{ itemId: cards.id, left: 2 }]);
  expect(shortages(asked, things, [{ itemId: cards.id, amount: 3 }])).toEqual([]);
  expect(shortages([{ itemId: posters.id, amount: 1 }], things)).toEqual([
    { itemId: posters.id, left: 0 },
  ]);
});

test("the export has a line per order and a column per thing", () => {
  const order = {
    ...contact,
    address: "Lindeplein 4\n3551 BB Utrecht",
    state: "ordered" as const,
    createdAt: new Date("2026-08-01T22:30:00Z"),
    confirmedAt: null,
    lines: [{ itemId: posters.id, amount: 3 }],
  };
  const words = {
    state: (standing: string) => standing,
    day: (at: Date) => at.toISOString().slice(0, 10),
  };
  expect(kitOrderRows([order], [cards, posters], words)).toEqual([
    [
      "2026-08-01",
      "unconfirmed",
      "Buurthuis De Linde",
      "Wim",
      "wim@voorbeeld.example",
      "Lindeplein 4, 3551 BB Utrecht",
      0,
      3,
    ],
  ]);
});
