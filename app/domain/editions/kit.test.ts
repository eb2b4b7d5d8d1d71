import { expect, test } from "vitest";
import { parseForm } from "~/web/forms";
import { kitOrderRows } from "./kit-export";
import { amountField, kitItemForm, kitOrderForm, shortages } from "./kit";

const cards = { id: "0199a0c0-0000-7000-8000-000000000001", mostPerOrder: 50 };
const posters = { id: "0199a0c0-0000-7000-8000-000000000002", mostPerOrder: 20 };
const contact = {
  organisation: "Buurthuis De Linde",
  contactName: "Wim",
  contactEmail: "wim@voorbeeld.example",
  address: "Lindeplein 4\r\n3551 BB Utrecht",
};
const parse = (fields: Record<string, string>) =>
  parseForm(new URLSearchParams(fields), kitOrderForm([cards, posters]));

test("an order holds what was asked of each thing, empty is none", () => {
  const posted = { ...contact, [amountField(cards.id)]: " 12 ", [amountField(posters.id)]: "" };
  expect(parse(posted)).toEqual({
    ok: true,
    value: {
      ...contact,
      address: "Lindeplein 4\n3551 BB Utrecht",
      amounts: [{ itemId: cards.id, amount: 12 }],
    },
  });
});

test("an order of nothing, too many, half or less than none is told so", () => {
  const errorsOf = (fields: Record<string, string>) => {
    const parsed = parse({ ...contact, ...fields });
    return parsed.ok ? {} : parsed.form.errors;
  };
  expect(errorsOf({})).toEqual({ [amountField(cards.id)]: ["kitEmpty"] });
  expect(errorsOf({ [amountField(posters.id)]: "0" })).toEqual({
    [amountField(cards.id)]: ["kitEmpty"],
  });
  expect(errorsOf({ [amountField(posters.id)]: "21" })).toEqual({
    [amountField(posters.id)]: ["tooBig:20"],
  });
  for (const typed of ["-1", "1,5", "2e3", "١٢", "99999999999999999999", "tien"]) {
    expect(errorsOf({ [amountField(cards.id)]: typed })).toEqual({
      [amountField(cards.id)]: ["wholeNumber"],
    });
  }
});

test("who gets it must be filled in", () => {
  const parsed = parse({ contactEmail: "wim@", [amountField(cards.id)]: "1" });
  expect(parsed).toMatchObject({
    form: {
      errors: {
        organisation: ["kitOrganisation"],
        contactName: ["kitContactName"],
        contactEmail: ["email"],
        address: ["kitAddress"],
      },
    },
  });
});

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
    lines: [{ itemId: posters.id, amount: 3 }],
  };
  const words = { state: () => "te versturen", day: (at: Date) => at.toISOString().slice(0, 10) };
  expect(kitOrderRows([order], [cards, posters], words)).toEqual([
    [
      "2026-08-01",
      "te versturen",
      "Buurthuis De Linde",
      "Wim",
      "wim@voorbeeld.example",
      "Lindeplein 4, 3551 BB Utrecht",
      0,
      3,
    ],
  ]);
});
