import { expect, test } from "vitest";
import { amountField, kitOrderForm } from "~/domain/editions/kit";
import { parseForm } from "./forms";

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
