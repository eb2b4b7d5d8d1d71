import { expect, test } from "vitest";
import { db } from "~/db.server";
import { signUp } from "../../../tests/support/station-coffee";
import { addPartner, editPartner } from "./keep-partner.server";
import { listPartners } from "./list-partners.server";
import { partnerForm } from "./partner";

const now = new Date("2026-09-20T10:00:00Z");
const input = (change = {}) =>
  partnerForm.parse({
    name: "Buurthuis  De Linde",
    kind: "welfare",
    signed: { day: "26", month: "9", year: "2019" },
    ...change,
  });

test("the coordinator adds a partner and changes it; its slug stays", async () => {
  const account = await signUp("Coen", { roles: ["coordinator"] });
  expect(await addPartner(input(), { account, now })).toEqual({
    ok: true,
    slug: "buurthuis-de-linde",
  });
  await editPartner("buurthuis-de-linde", input({ name: "De Nieuwe Linde" }), { account, now });
  expect(await listPartners()).toMatchObject([
    {
      slug: "buurthuis-de-linde",
      name: "De Nieuwe Linde",
      declarationSignedOn: new Date("2019-09-26"),
    },
  ]);
  expect(await db.auditEntry.count({ where: { subjectType: "partner" } })).toBe(2);
});

test("of two who add one name at once, one is told", async () => {
  const account = await signUp("Coen", { roles: ["coordinator"] });
  const results = await Promise.all([1, 2, 3].map(() => addPartner(input(), { account, now })));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({
    ok: false,
    reason: "partner-name-taken",
  });
});

test("others may not", async () => {
  const account = await signUp("Noor", { roles: ["communications"] });
  expect(await addPartner(input(), { account, now })).toEqual({ ok: false, reason: "not-found" });
  expect(await editPartner("ns", input(), { account, now })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test.each([
  [{ name: " " }],
  [{ kind: "friends" }],
  [{ website: "http://linde.example" }],
  [{ website: "javascript:alert(1)" }],
  [{ signed: { day: "31", month: "2", year: "2020" } }],
])("%j is refused", (change) => {
  expect(() => input(change)).toThrow();
});
