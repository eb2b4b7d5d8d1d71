import { expect, test } from "vitest";
import { printOrderForm } from "./print-order";

const day = (year: string, month: string, date: string) => ({ year, month, day: date });

test("everything may be left open", () => {
  expect(printOrderForm.parse({})).toEqual({
    copies: null,
    format: null,
    neededBy: null,
    deliverTo: null,
    hangedByName: null,
  });
});

test("reads an order", () => {
  expect(
    printOrderForm.parse({ copies: " 12 ", format: "a3", neededBy: day("2026", "9", "24") }),
  ).toMatchObject({ copies: 12, format: "a3", neededBy: new Date("2026-09-24") });
  expect(printOrderForm.parse({ format: "a9" }).format).toBeNull();
});

test.each([{ copies: "0" }, { copies: "501" }, { copies: "veel" }, { copies: "1.5" }])(
  "%o is no number of copies",
  (typed) => {
    expect(printOrderForm.safeParse(typed).error?.issues[0]?.message).toBe("copies");
  },
);

test.each([day("2026", "2", "30"), day("2026", "9", ""), day("26", "9", "24")])(
  "%o is no day",
  (neededBy) => {
    expect(printOrderForm.safeParse({ neededBy }).error?.issues[0]?.message).toBe("noSuchDay");
  },
);
